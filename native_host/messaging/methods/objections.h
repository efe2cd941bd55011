// The person's profile, their objections, and the plan that fills a form.
#pragma once

#include "messaging/methods/objection_view.h"
#include "objection/objection.h"

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace demur::rpc {

// profile.get / profile.set
struct ProfileResult {
    Profile profile;
    std::vector<Ground> grounds; // to tick, labelled in the language asked for
};
BOOST_DESCRIBE_STRUCT(ProfileResult, (), (profile, grounds))
struct ProfileGetParams {
    std::optional<std::string> language; // of the grounds' labels
};
BOOST_DESCRIBE_STRUCT(ProfileGetParams, (), (language))
struct ProfileSetParams {
    Profile profile;
};
BOOST_DESCRIBE_STRUCT(ProfileSetParams, (), (profile))

// objections.list / objection.open / objection.update
struct ObjectionsResult {
    std::vector<ObjectionView> objections;
};
BOOST_DESCRIBE_STRUCT(ObjectionsResult, (), (objections))
struct ObjectionOpenParams {
    std::string flow;
    std::optional<std::string> username;
};
BOOST_DESCRIBE_STRUCT(ObjectionOpenParams, (), (flow, username))
struct ObjectionUpdateParams {
    std::string id;
    std::optional<std::string> reason;               // the person's own words
    std::optional<std::vector<std::string>> grounds; // composes the reason anew
    std::optional<std::string> language;
    std::optional<std::string> prompts;
    std::optional<std::vector<std::string>> evidence;
    std::optional<ObjectionStatus> status; // filled | submitted | needs_user, as the extension saw it; never backwards
    std::optional<NextStep> next;          // with needs_user: why
    std::optional<std::int64_t> variant;   // another wording of the composed reason
    std::optional<bool> extended;          // the company said that it needs two more months
};
BOOST_DESCRIBE_STRUCT(ObjectionUpdateParams, (), (id, reason, grounds, language, prompts, evidence, status, next, variant, extended))
struct ObjectionResult {
    ObjectionView objection;
};
BOOST_DESCRIBE_STRUCT(ObjectionResult, (), (objection))

// form.plan
struct PlanParams {
    std::string html; // the snapshot
    std::string url;
    std::string objection;
    std::optional<std::vector<std::string>> set_aside; // flow ids that failed on this page: planned without them, by roles alone
};
BOOST_DESCRIBE_STRUCT(PlanParams, (), (html, url, objection, set_aside))
struct PlanResult {
    Plan plan;
};
BOOST_DESCRIBE_STRUCT(PlanResult, (), (plan))

} // namespace demur::rpc
