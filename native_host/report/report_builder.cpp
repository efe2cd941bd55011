#include "report/report_builder.h"

#include "base/error.h"
#include "friction/tags/patterns.h"
#include "journal/chain.h"

#include <boost/json.hpp>

namespace demur {
namespace {

namespace json = boost::json;

std::string_view text_of(const json::object& event, std::string_view name)
{
    const json::value* member = event.if_contains(name);
    return member != nullptr && member->is_string() ? std::string_view(member->get_string()) : std::string_view();
}

} // namespace

void ReportBuilder::add(const json::object& event)
{
    if (is_step_event(event)) {
        const Step step = step_of_event(event);
        check_step(step);
        add(step);
    } else if (text_of(event, "type") == "tag") {
        add_tag(event);
    } else if (text_of(event, "type") == "burden") {
        add_burden(event);
    }
}

void ReportBuilder::add_burden(const json::object& event)
{
    const std::string journey(text_of(event, "journey"));
    const json::value* answer = event.if_contains("answer");
    if (journey.empty() || (answer != nullptr && !(answer->is_int64() && is_burden_answer(answer->get_int64())))) {
        throw Error(ErrorCode::bad_input, "event: expected a journey and an answer from 1 to 5");
    }
    if (only_ && journey != *only_) {
        return;
    }
    if (answer != nullptr) {
        rated_[journey] = answer->get_int64();
    } else {
        rated_.erase(journey);
    }
}

void ReportBuilder::add_tag(const json::object& event)
{
    const std::string_view journey = text_of(event, "journey");
    const std::string_view tag = text_of(event, "tag");
    const std::string_view standing = text_of(event, "standing");
    if (journey.empty() || tag.empty() || !is_tag_standing(standing)) {
        throw Error(ErrorCode::bad_input, "event: expected a tag's journey, id and standing");
    }
    if (!only_ || journey == *only_) {
        judged_[std::string(journey)][std::string(tag)] = standing;
    }
}

void ReportBuilder::add(const Step& step)
{
    if (step.wall) {
        clocks_.add(step.session, *step.wall - step.t);
    }
    if (step.journey.empty() || (only_ && step.journey != *only_)) {
        return;
    }
    if (only_) {
        sessions_.insert(step.session);
    }
    if (only_ && step.objection) {
        objections_.insert(*step.objection);
    }
}

bool ReportBuilder::concerns(const json::object& event) const
{
    if (!only_) {
        return true;
    }
    const std::string_view type = text_of(event, "type");
    if (type == "tag" || type == "burden") {
        return text_of(event, "journey") == *only_;
    }
    if (type == "step") {
        const bool opens_session = text_of(event, "kind") == "session_start" && sessions_.contains(std::string(text_of(event, "session")));
        return text_of(event, "journey") == *only_ || opens_session;
    }
    return type == "objection" && objections_.contains(std::string(text_of(event, "objection")));
}

MeasureContext ReportBuilder::context_of(const std::string& journey, const std::vector<Step>& steps, std::int64_t now) const
{
    MeasureContext context;
    context.now = now;
    context.wage = wage_;
    const std::string* last = nullptr;
    for (const Step& step : steps) { // few sessions, many steps of each
        if (last == nullptr || *last != step.session) {
            last = &step.session;
            if (const std::optional<std::int64_t> wall = clocks_.wall_of(step.session)) {
                context.anchors.emplace(step.session, *wall);
            }
        }
    }
    if (const auto judged = judged_.find(journey); judged != judged_.end()) {
        context.judged.insert(*judged);
    }
    if (const auto rated = rated_.find(journey); rated != rated_.end()) {
        context.rated.insert(*rated);
    }
    return context;
}

} // namespace demur
