// The complaint pack: a letter to an authority and the record that goes with it, as one page to print. Pure: what is not in
// the facts is said to be not recorded.
#pragma once

#include "friction/metrics.h"
#include "objection/authorities.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace demur {

struct Company {
    std::string name;
    std::vector<std::string> address;
};
// Who answers for a service towards people of this country (companies.json); the service's own name where nobody is known.
Company company_of(std::string_view service, std::string_view country);
// "Facebook" for "facebook".
std::string service_name(std::string_view service);

struct ComplaintAnswer {
    std::string kind;                    // confirmation | rejection | extension
    std::string source;                  // screen | mail
    std::string seen;                    // ISO 8601 UTC
    std::optional<std::string> from;     // domain
    std::optional<std::string> sent;     // ISO 8601 UTC
    std::optional<std::string> sha256;   // of the mail
    std::vector<std::string> vouched_by; // what the receiving server found good
};

struct ComplaintEvidence {
    std::string sha256;
    std::optional<std::string> type; // absent when the file was deleted
    std::int64_t size = 0;
};

// Events that came one after the other and are of one kind.
struct ComplaintEvent {
    std::string when; // ISO 8601 UTC; empty when not known
    std::string who;  // an Actor
    std::string what; // "notice", "submit", ... or "other"
    std::int64_t times = 1;
};

struct ComplaintFacts {
    std::string reason; // denied | no_answer
    std::string law;    // id of laws.json
    std::string country;
    std::optional<std::string> name; // the person's
    std::optional<std::string> email;
    std::string service;
    std::string account;             // may be empty
    std::vector<std::string> covers; // "facebook anna"
    std::string procedure;           // the flow's title
    std::string form_url;            // may be empty
    bool third_party = false;
    std::string opened; // ISO 8601 UTC, as the next
    std::optional<std::string> submitted;
    std::optional<std::string> effective_date; // ISO date, as the next
    std::optional<std::string> answer_due;
    std::string status; // an ObjectionStatus
    bool extended = false;
    std::optional<ComplaintAnswer> answer;
    std::vector<DemandMet> demands;
    std::optional<std::int64_t> min_length;                   // stated for the text
    std::vector<Metric> effort;                               // summed over the objection's journeys
    std::vector<ComplaintEvent> timeline;                     // in order
    std::vector<std::pair<std::string, std::string>> history; // when (ISO 8601 UTC), status
    std::vector<ComplaintEvidence> evidence;
    std::string text; // the objection's, as prepared
    bool own_words = false;
    std::optional<std::string> prompts;
    std::string text_language;
    std::int64_t events = 0; // of the chain
    std::string chain_head;  // hex
};

// A self-contained HTML page without scripts. `language`: one for which has_letter() holds.
std::string write_complaint(const ComplaintFacts& facts, const Authority& authority, std::string_view language);

} // namespace demur
