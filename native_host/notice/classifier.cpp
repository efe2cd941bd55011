#include "base/described.h"
#include "notice/anchors.h"
#include "notice/page_language.h"
#include "notice/rules.h"
#include "notice/verdict.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <utility>

namespace demur {

namespace {

constexpr std::size_t links_kept = 20;
constexpr std::int64_t effective_words_off = 6; // "effective from", "tritt am ... in Kraft"

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
    std::size_t language = 0;
};

// The date from which it applies: one that a word like "from" introduces, or the only one there is.
std::optional<std::string> effective_date(const PageWords& words, std::size_t language)
{
    std::optional<std::string> only;
    bool several = false;
    const auto hits = words.hits(language);
    for (std::size_t i = 0; i < words.passages().size(); ++i) {
        const PageWords::Passage& passage = words.passages()[i];
        for (const FoundDate& date : words.lexicon().dates_in(passage.words, passage.atoms, language)) {
            // Some languages say it before the date, others after.
            const auto introduces = [&](const PageWords::Hit& hit) {
                const auto before = static_cast<std::int64_t>(date.first) - static_cast<std::int64_t>(hit.phrase.last);
                const auto after = static_cast<std::int64_t>(hit.phrase.first) - static_cast<std::int64_t>(date.last);
                return hit.passage == i && hit.phrase.id == static_cast<std::int32_t>(Concept::effective) && std::max(before, after) >= 0
                       && std::max(before, after) <= effective_words_off;
            };
            if (std::any_of(hits.begin(), hits.end(), introduces)) {
                return date.iso;
            }
            several |= only && *only != date.iso;
            only = only ? only : std::optional(date.iso);
        }
    }
    return several ? std::nullopt : only;
}

Outcome judge(const PageWords& words, std::size_t language, const NoticeContext& context)
{
    const Reading reading(words, language);
    return {best_of(score_all(reading, context)), language};
}

// What the page's own language says against every kind: a neighbouring language may miss that somebody else speaks.
std::int64_t foreign_voice(const PageWords& words, std::size_t language, const NoticeContext& context)
{
    Score score;
    weigh_foreign_voice(Reading(words, language), context, score);
    return score.sum;
}

Outcome judge_in(const std::vector<std::size_t>& languages, const PageWords& words, const NoticeContext& context)
{
    Outcome best;
    bool first = true;
    bool silent = false; // languages in which nothing was found are all alike: anchors alone decide
    for (const std::size_t language : languages) {
        if (words.hits(language).empty() && std::exchange(silent, true)) {
            continue;
        }
        Outcome outcome = judge(words, language, context);
        // Neighbours share many words: of two that understand a page equally well, the one it sounds like.
        const bool closer = outcome.score.sum == best.score.sum && words.guesser().score(language) > words.guesser().score(best.language);
        if (first || outcome.score.sum > best.score.sum || closer) {
            best = std::move(outcome);
            first = false;
        }
    }
    return best;
}

// The languages that single passages of the page are in.
std::bitset<Lexicon::most_languages> languages_of_passages(const PageWords& words)
{
    constexpr std::size_t passages_read = 300;
    std::bitset<Lexicon::most_languages> languages;
    for (std::size_t i = 0; i < std::min(words.passages().size(), passages_read); ++i) {
        LanguageGuesser guesser(words.lexicon().small_words_of, words.lexicon().languages.size());
        guesser.read(words.passages()[i].atoms);
        if (const auto best = guesser.best()) {
            languages.set(*best);
        }
    }
    return languages;
}

// The page's language, and where nothing is found in it those that it sounds nearly as much like (neighbours are hard to
// tell apart in few words) and those that some passage is in: a notice may stand on a page in another language. A text
// without any small word is tried in all.
Outcome judge_page(const PageWords& words, std::optional<std::size_t> language, const NoticeContext& context)
{
    const LanguageGuesser& guesser = words.guesser();
    Outcome outcome = language ? judge(words, *language, context) : Outcome{};
    if (outcome.score.sum >= enough) {
        return outcome;
    }
    const std::int64_t own = language ? guesser.score(*language) : 0;
    const auto spoken = own == 0 ? std::bitset<Lexicon::most_languages>() : languages_of_passages(words);
    std::vector<std::size_t> others;
    for (std::size_t i = 0; i < words.lexicon().languages.size(); ++i) {
        if (i != language && (own == 0 || spoken.test(i) || 4 * guesser.score(i) >= 3 * own)) {
            others.push_back(i);
        }
    }
    Outcome other = judge_in(others, words, context);
    const std::int64_t against = own > 0 ? foreign_voice(words, *language, context) : 0;
    return language && other.score.sum + against < enough ? outcome : other;
}

bool speaks_of_objecting(const Lexicon& lexicon, std::size_t language, std::string_view text)
{
    const Words words(text);
    const std::vector<PhraseHit> hits = find_phrases(lexicon.phrases, words, WordAtoms(lexicon.phrases, words));
    return std::any_of(hits.begin(), hits.end(), [&](const PhraseHit& hit) {
        return hit.id == Lexicon::phrase_id(language, Concept::object) || hit.id == Lexicon::phrase_id(language, Concept::right_to_object);
    });
}

std::vector<VerdictLink> links_to_follow(const PageWords& words, std::size_t language)
{
    std::vector<std::pair<LeadsTo, VerdictLink>> found;
    for (const Link& link : words.page().links) {
        if (link.href.empty() || link.href[0] == '#') {
            continue;
        }
        LeadsTo leads_to = destination_of(link.href);
        if (leads_to != LeadsTo::objection_form && leads_to != LeadsTo::third_party_form
            && speaks_of_objecting(words.lexicon(), language, link.text)) {
            leads_to = LeadsTo::objection_form;
        }
        if (leads_to != LeadsTo::other) {
            found.emplace_back(leads_to, VerdictLink{link.href, link.text, std::string(enum_name(leads_to)), link.words_before});
        }
    }
    if (found.empty() && is_announcement(words.page().surface) && !words.page().links.empty()) {
        const Link& link = words.page().links.front(); // a row that announces leads to what it announces
        found.emplace_back(LeadsTo::other, VerdictLink{link.href, link.text, std::string(enum_name(LeadsTo::other)), link.words_before});
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

Verdict classify(const Page& page, const Lexicon& lexicon)
{
    const PageWords words(page, lexicon);
    const NoticeContext context = read_context(page);
    Verdict verdict;
    verdict.language = language_of(words);
    verdict.service = context.service;
    Outcome outcome = judge_page(words, lexicon.find(verdict.language), context);
    if (outcome.score.sum >= enough) {
        verdict.kind = outcome.score.kind;
        if (!words.hits(outcome.language).empty()) { // else anchors alone decided
            verdict.language = lexicon.languages[outcome.language].code;
        }
        verdict.effective_date = effective_date(words, outcome.language);
        verdict.links = links_to_follow(words, outcome.language);
    }
    if (verdict.language.empty()) {
        verdict.language = "und";
    }
    verdict.score = outcome.score.hundredths();
    verdict.because = std::move(outcome.score.because);
    std::stable_sort(verdict.because.begin(), verdict.because.end(),
                     [](const Because& a, const Because& b) { return a.weight > b.weight; });
    return verdict;
}

} // namespace demur
