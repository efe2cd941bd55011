// What the classifier says of a page, with its evidence.
#pragma once

#include "lexicon/lexicon.h"
#include "page/page.h"

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace demur {

enum class NoticeKind {
    training_notice,
    ai_ads_notice,
    objection_form,
    third_party_form,
    code_request,
    confirmation,
    rejection,
    dead_end,
    none
};
BOOST_DESCRIBE_ENUM(NoticeKind, training_notice, ai_ads_notice, objection_form, third_party_form, code_request, confirmation, rejection,
                    dead_end, none)

// One piece of evidence. `weight` is what it added to the kind's score (may be negative).
struct Because {
    std::string what;  // the lexicon's concept, or an anchor ("link:contact-form", "surface:dialog", "form:evidence-field")
    std::string words; // the words found on the page, at most 120 characters
    std::int64_t block = -1;
    std::int64_t weight = 0; // hundredths
};
BOOST_DESCRIBE_STRUCT(Because, (), (what, words, block, weight))

struct VerdictLink {
    std::string href;
    std::string text;
    std::string leads_to; // objection_form | third_party_form | privacy_centre | policy | other
    std::int64_t words_before = 0;
};
BOOST_DESCRIBE_STRUCT(VerdictLink, (), (href, text, leads_to, words_before))

struct Verdict {
    NoticeKind kind = NoticeKind::none;
    std::string language;                      // ISO 639-1, or "und"
    std::int64_t score = 0;                    // hundredths, 0..100
    std::string service;                       // facebook | instagram | meta | whatsapp | other | unknown
    std::optional<std::string> effective_date; // ISO 8601 date named in the text
    std::vector<Because> because;
    std::vector<VerdictLink> links; // the links to follow, best first
};
BOOST_DESCRIBE_STRUCT(Verdict, (), (kind, language, score, service, effective_date, because, links))

// Pure: the same page gives the same verdict.
Verdict classify(const Page& page, const Lexicon& lexicon = compiled_lexicon());

} // namespace demur
