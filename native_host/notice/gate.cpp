#include "notice/gate.h"

#include "notice/context.h"
#include "notice/page_language.h"
#include "notice/rules.h"

#include <algorithm>
#include <utility>

namespace demur {

namespace {

bool could_be_named(const PageWords& words, std::size_t language, const NoticeContext& context)
{
    const Reading reading(words, language, Strictness::anywhere);
    const auto scores = score_all(reading, context);
    return std::any_of(scores.begin(), scores.end(), [](const Score& score) { return score.sum >= enough; });
}

} // namespace

std::optional<Verdict> skim_verdict(const Page& skimmed, const Lexicon& lexicon)
{
    if (skimmed.surface == Surface::form) { // a form's page may be one without a control that is seen
        return std::nullopt;
    }
    const PageWords words(skimmed, lexicon, Thoroughness::presence);
    const NoticeContext context = read_context(skimmed);
    bool silent = false; // languages in which nothing was found are all alike: one of them is tried
    for (std::size_t language = 0; language < lexicon.languages.size(); ++language) {
        if (words.hits(language).empty() && std::exchange(silent, true)) {
            continue;
        }
        if (could_be_named(words, language, context)) {
            return std::nullopt;
        }
    }
    Verdict verdict;
    verdict.language = language_of(words);
    if (verdict.language.empty()) {
        verdict.language = "und";
    }
    verdict.service = context.service;
    return verdict;
}

} // namespace demur
