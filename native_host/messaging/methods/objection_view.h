// An objection as the extension shows it.
#pragma once

#include "objection/lifecycle.h"

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace demur::rpc {

// Declared with the life of an objection, below the protocol.
using demur::NextStep;
using demur::ObjectionStatus;

struct FrictionSoFar {
    std::int64_t steps = 0;   // the person's own, measured
    std::int64_t seconds = 0; // active and reading, measured
    std::int64_t screens = 0;
    std::optional<std::int64_t> spared_steps;  // against the flow's declared by-hand path; may be negative
    std::optional<std::int64_t> notices_again; // visits in which the notice came back after an objection; absent when none
};
BOOST_DESCRIBE_STRUCT(FrictionSoFar, (), (steps, seconds, screens, spared_steps, notices_again))

// The company's answer, as far as it is known.
struct AnswerView {
    std::string source;                  // screen | mail
    std::string kind;                    // confirmation | rejection | extension
    std::string seen;                    // ISO 8601 UTC: when Demur saw it
    std::optional<std::string> from;     // mail: the domain of the sender's address
    std::optional<std::string> sent;     // mail: ISO 8601 UTC, as its header says
    std::optional<std::string> sha256;   // mail: of the bytes as given, hex
    std::vector<std::string> vouched_by; // mail: what the receiving server found good ("dkim facebookmail.com"); empty: nothing vouches
};
BOOST_DESCRIBE_STRUCT(AnswerView, (), (source, kind, seen, from, sent, sha256, vouched_by))

struct ObjectionView {
    std::string id;
    std::string service;
    std::string username; // may be empty
    std::string flow;
    std::string form_url;
    ObjectionStatus status = ObjectionStatus::noticed;
    NextStep next = NextStep::prepare;
    std::string opened;                        // ISO 8601 UTC
    std::optional<std::string> effective_date; // the notice's date: object before it
    std::optional<std::string> answer_due;     // the legal month after sending
    std::string language;                      // of the reason text
    std::string reason;                        // the prepared text
    std::optional<std::string> prompts;        // third-party form
    std::vector<std::string> evidence;         // SHA-256 in hex
    std::optional<std::string> missing;        // what must be given before the form can be filled ("email", "evidence", ...)
    FrictionSoFar friction;
    std::vector<std::string> covers; // usernames of the same Accounts Centre, which this filing covers too ("facebook anna")
    std::string law;                 // id of laws.json that the text cites
    bool reviewed = false;           // whether a lawyer has read the text's source; own words never are
    std::optional<bool> own_words;   // the person wrote the reason
    std::optional<bool> extended;    // the company took two more months: answer_due counts them
    std::optional<AnswerView> answer;
    std::optional<std::string> complaint; // why a complaint can be made now: denied | no_answer
};
BOOST_DESCRIBE_STRUCT(ObjectionView, (),
                      (id, service, username, flow, form_url, status, next, opened, effective_date, answer_due, language, reason, prompts,
                       evidence, missing, friction, covers, law, reviewed, own_words, extended, answer, complaint))

} // namespace demur::rpc
