#include "base/described.h"
#include "notice/anchors.h"
#include "notice/rules.h"
#include "notice/verdict.h"

#include <algorithm>
#include <array>

namespace demur {

namespace {

constexpr std::size_t links_kept = 20;
constexpr std::int64_t effective_words_before = 6; // "effective from", "tritt am ... in Kraft"

// The kinds in the order in which they win a tie: what asks something of the person first.
std::array<Score, 8> score_all(const Reading& reading, const NoticeContext& context)
{
    return {score_code_request(reading, context),    score_third_party_form(reading, context), score_objection_form(reading, context),
            score_rejection(reading, context),       score_confirmation(reading, context),     score_ai_ads_notice(reading, context),
            score_training_notice(reading, context), score_dead_end(reading, context)};
}

bool is_form_kind(NoticeKind kind)
{
    return kind == NoticeKind::objection_form || kind == NoticeKind::third_party_form || kind == NoticeKind::code_request;
}

// A form's page explains the notice again; where the form is there, it is the form that counts.
Score best_of(const std::array<Score, 8>& scores)
{
    const bool form = std::any_of(scores.begin(), scores.end(), [](const Score& s) { return is_form_kind(s.kind) && s.sum >= enough; });
    const Score* best = nullptr;
    for (const Score& score : scores) {
        const bool outranked = form && !is_form_kind(score.kind);
        if (!outranked && (best == nullptr || score.sum > best->sum)) {
            best = &score;
        }
    }
    return *best;
}

struct Outcome {
    Score score;
    const Lexicon* lexicon = nullptr;
    std::optional<std::string> date;
};

// The date from which it applies: one that a word like "from" introduces, or the only one there is.
std::optional<std::string> effective_date(const Reading& reading)
{
    const Lexicon& lexicon = reading.lexicon();
    std::optional<std::string> only;
    bool several = false;
    const auto& passages = reading.words().passages();
    for (std::size_t i = 0; i < passages.size(); ++i) {
        for (const FoundDate& date : find_dates(passages[i].words, lexicon.months, lexicon.month_first)) {
            const auto introduces = [&](const PhraseHit& hit) {
                const auto distance = static_cast<std::int64_t>(date.first) - static_cast<std::int64_t>(hit.last);
                return hit.id == static_cast<std::int32_t>(Concept::effective) && distance >= 0 && distance <= effective_words_before;
            };
            const auto& hits = reading.hits_of(i);
            if (std::any_of(hits.begin(), hits.end(), introduces)) {
                return date.iso;
            }
            several |= only && *only != date.iso;
            only = only ? only : std::optional(date.iso);
        }
    }
    return several ? std::nullopt : only;
}

Outcome judge(const PageWords& words, const Lexicon& lexicon, const NoticeContext& context)
{
    const Reading reading(words, lexicon);
    Outcome outcome{best_of(score_all(reading, context)), &lexicon, std::nullopt};
    if (outcome.score.sum >= enough) {
        outcome.date = effective_date(reading);
    }
    return outcome;
}

// The page's own word counts unless its text plainly is in another language.
std::string language_of(const PageWords& words)
{
    LanguageGuesser guesser = new_guesser();
    for (const PageWords::Passage& passage : words.passages()) {
        guesser.read(passage.words);
    }
    std::string guessed = guesser.best();
    std::string declared = primary_language(words.page().language);
    for (std::size_t i = 0; declared.empty() && i < words.page().blocks.size(); ++i) {
        declared = primary_language(words.page().blocks[i].language);
    }
    if (declared.empty() || (guessed != "und" && guesser.score(guessed) > 3 * guesser.score(declared))) {
        return guessed;
    }
    return declared;
}

Outcome judge_in_any_language(const PageWords& words, const NoticeContext& context)
{
    Outcome best;
    for (const Lexicon& lexicon : lexicons()) {
        Outcome outcome = judge(words, lexicon, context);
        if (best.lexicon == nullptr || outcome.score.sum > best.score.sum) {
            best = std::move(outcome);
        }
    }
    return best;
}

std::vector<VerdictLink> links_to_follow(const PageWords& words, const Lexicon& lexicon)
{
    const Concepts objecting = any_of({Concept::object, Concept::right_to_object});
    std::vector<std::pair<LeadsTo, VerdictLink>> found;
    for (const Link& link : words.page().links) {
        if (link.href.empty() || link.href[0] == '#') {
            continue;
        }
        LeadsTo leads_to = destination_of(link.href);
        if (leads_to != LeadsTo::objection_form && leads_to != LeadsTo::third_party_form) {
            const Words text(link.text);
            for (const PhraseHit& hit : lexicon.phrases.find(text)) {
                leads_to = objecting.test(static_cast<std::size_t>(hit.id)) ? LeadsTo::objection_form : leads_to;
            }
        }
        if (leads_to != LeadsTo::other) {
            found.emplace_back(leads_to, VerdictLink{link.href, link.text, std::string(enum_name(leads_to)), link.words_before});
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<VerdictLink> links;
    for (auto& [leads_to, link] : found) {
        const bool again =
            std::any_of(links.begin(), links.end(), [&, href = &link.href](const VerdictLink& l) { return l.href == *href; });
        if (!again && links.size() < links_kept) {
            links.push_back(std::move(link));
        }
    }
    return links;
}

} // namespace

Verdict classify(const Page& page)
{
    const PageWords words(page);
    const NoticeContext context = read_context(page);
    Verdict verdict;
    verdict.language = language_of(words);
    verdict.service = context.service;
    const Lexicon* lexicon = find_lexicon(verdict.language);
    Outcome outcome = lexicon == nullptr ? judge_in_any_language(words, context) : judge(words, *lexicon, context);
    const bool named = outcome.score.sum >= enough;
    if (named && verdict.language == "und") {
        verdict.language = outcome.lexicon->language;
    }
    verdict.kind = named ? outcome.score.kind : NoticeKind::none;
    verdict.score = outcome.score.hundredths();
    verdict.effective_date = outcome.date;
    verdict.because = std::move(outcome.score.because);
    std::stable_sort(verdict.because.begin(), verdict.because.end(),
                     [](const Because& a, const Because& b) { return a.weight > b.weight; });
    verdict.links = links_to_follow(words, *outcome.lexicon);
    return verdict;
}

} // namespace demur
