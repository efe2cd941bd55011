// The person's side: profile, accounts, objections, and the plan that fills a form.
#pragma once

#include "flow/field_role.h"
#include "flow/flow_pack.h"

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace demur {

struct AccountName {
    std::string service;                              // facebook | instagram
    std::string username;                             // may be empty
    std::optional<std::string> centre = std::nullopt; // accounts that name the same one share an Accounts Centre: one filing covers them
    std::optional<bool> page = std::nullopt;          // a Facebook Page, which cannot file
};
BOOST_DESCRIBE_STRUCT(AccountName, (), (service, username, centre, page))

// A profile, from a file or from the journal. What is missing is not filled.
struct Profile {
    std::optional<std::string> first_name;
    std::optional<std::string> last_name;
    std::optional<std::string> email;
    std::optional<std::string> country;  // ISO 3166-1 alpha-2
    std::optional<std::string> language; // ISO 639-1: of the reason text when the form's language is not supported
    std::vector<AccountName> accounts;
    std::vector<std::string> grounds;   // ids of reason grounds ("creative_work", "family", ...) or own words
    std::vector<std::string> evidence;  // in a profile file: paths relative to it; from the journal: SHA-256 in hex
    std::optional<std::string> reason;  // the whole text in the person's own words: wins over grounds
    std::optional<std::string> prompts; // third-party form: what was asked of the AI
    std::optional<std::string> details;
};
BOOST_DESCRIBE_STRUCT(Profile, (), (first_name, last_name, email, country, language, accounts, grounds, evidence, reason, prompts, details))

enum class FillAction {
    fill,
    choose,
    check,
    attach
};
BOOST_DESCRIBE_ENUM(FillAction, fill, choose, check, attach)

struct PlanValue {
    std::int64_t index = 0;
    FieldRole role = FieldRole::unknown;
    FillAction action = FillAction::fill;
    std::optional<std::string> value;    // fill
    std::optional<std::string> option;   // choose: the option's value
    std::optional<std::string> evidence; // attach: SHA-256 in hex, or the path for `demur plan`
    std::string why;                     // why this field gets it
    std::optional<std::string> ref;      // the snapshot's handle of the element to act on
};
BOOST_DESCRIBE_STRUCT(PlanValue, (), (index, role, action, value, option, evidence, why, ref))

struct PlanRefusal {
    std::int64_t index = 0;
    FieldRole role = FieldRole::unknown;
    std::string why;
    std::optional<std::string> ref;
};
BOOST_DESCRIBE_STRUCT(PlanRefusal, (), (index, role, why, ref))

struct Plan {
    std::string flow; // id, or "unknown"
    FormView form;
    std::vector<PlanValue> values;
    std::vector<PlanRefusal> refused;
};
BOOST_DESCRIBE_STRUCT(Plan, (), (flow, form, values, refused))

// An objection in `language` (English where there is no text), under the law of `country`, fitted to [min_length, max_length]
// UTF-16 code units (0: no bound). Empty when not even the shortest text fits; shorter than min_length when all that can be
// said without inventing reasons is. `seed` picks the variant, so that a thousand people do not send one text.
struct ReasonRequest {
    std::string language;
    std::string country; // of residence, ISO 3166-1 alpha-2; empty: the law that is usual for the language
    std::vector<std::string> grounds;
    std::string kind = "objection"; // objection | third_party
    bool has_prompts = false;       // third_party: the person says what they asked the AI
    bool has_evidence = false;      // third_party: a file is attached
    std::int64_t min_length = 0;
    std::int64_t max_length = 0;
    std::uint64_t seed = 0;
};
std::string compose_reason(const ReasonRequest& request);

// What a plan must keep to beside the profile.
struct PlanTerms {
    const ReasonRequest* composed = nullptr; // the reason is composed from this, fitted to the field; null: the profile's counts
    std::optional<std::string> against;      // why nothing of the form may be filled for this objection
};

// Pure and strict: a field that could be two things, is hidden, or has no prepared value stays empty and is said so.
// `flow` may be null (a generation that no pack knows: roles alone decide).
Plan plan_form(const FormView& form, const Page& page, const FlowPack* flow, const Profile& profile, const PlanTerms& terms = {});

// Where such a text comes from.
struct ReasonSource {
    std::string law;       // id of laws.json that the text cites; "general" when it cites none
    bool reviewed = false; // whether a lawyer has read the sentences of this language
};
ReasonSource reason_source(const std::string& language, const std::string& country);
// The language that compose_reason would write in for this one ("pt-br" -> "pt"; English where there is no text).
std::string reason_language(std::string_view wanted);

struct Ground {
    std::string id;
    std::string label; // in the language asked for
};
BOOST_DESCRIBE_STRUCT(Ground, (), (id, label))
// The grounds a person can tick, labelled in `language`.
std::vector<Ground> reason_grounds(const std::string& language);

} // namespace demur
