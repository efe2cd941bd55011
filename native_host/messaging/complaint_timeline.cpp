#include "messaging/complaint_timeline.h"

#include "base/described.h"
#include "base/time.h"

namespace demur::rpc {

namespace {

constexpr std::size_t most_events = 80;
constexpr std::string_view other = "other";

// What a line of its own is made of; empty: bookkeeping of the recorder, told nowhere.
std::string_view told_as(StepKind kind)
{
    switch (kind) {
    case StepKind::notice:
    case StepKind::open:
    case StepKind::fill:
    case StepKind::file:
    case StepKind::submit:
    case StepKind::code_request:
    case StepKind::code:
    case StepKind::confirmation:
    case StepKind::rejection:
    case StepKind::dead_end:
    case StepKind::error:
    case StepKind::dismiss: return enum_name(kind);
    case StepKind::session_start:
    case StepKind::session_end:
    case StepKind::journey_start:
    case StepKind::journey_end:
    case StepKind::demand:
    case StepKind::hidden:
    case StepKind::shown:
    case StepKind::tool_fault: return {};
    default: return other;
    }
}

void shorten(std::vector<ComplaintEvent>& lines)
{
    if (lines.size() <= most_events) {
        return;
    }
    const auto half = static_cast<std::ptrdiff_t>(most_events / 2);
    ComplaintEvent middle{lines[most_events / 2].when, lines[most_lines / 2].who, std::string(other), 0};
    for (auto line = lines.begin() + half; line != lines.end() - half; ++line) {
        middle.times += line->times;
    }
    lines.erase(lines.begin() + half, lines.end() - half);
    lines.insert(lines.begin() + half, std::move(middle));
}

} // namespace

std::vector<ComplaintEvent> tell_timeline(const std::vector<Step>& steps, const std::unordered_map<std::string, std::int64_t>& anchors)
{
    std::vector<ComplaintEvent> lines;
    for (const Step& step : steps) {
        const std::string_view what = told_as(step.kind);
        if (what.empty() || (what == other && step.actor != Actor::user)) { // screens and loads are counted under the effort
            continue;
        }
        const std::string_view who = enum_name(step.actor);
        if (!lines.empty() && lines.back().what == what && lines.back().who == who) {
            ++lines.back().times;
            continue;
        }
        const auto anchor = anchors.find(step.session);
        lines.push_back({anchor == anchors.end() ? "" : iso_utc(anchor->second + step.t), std::string(who), std::string(what), 1});
    }
    shorten(lines);
    return lines;
}

} // namespace demur::rpc
