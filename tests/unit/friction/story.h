// Journeys told step by step, for the tests of measuring.
#pragma once

#include "friction/metrics.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace demur::testing {

inline constexpr std::int64_t day = std::int64_t{24} * 60 * 60 * 1000;

class Story {
public:
    // Further members are set on the step that comes back, before the next is told.
    Step& tell(std::int64_t t, Actor actor, StepKind kind)
    {
        Step step;
        step.session = session;
        step.seq = static_cast<std::int64_t>(steps.size());
        step.journey = "j1";
        step.actor = actor;
        step.kind = kind;
        step.t = t;
        steps.push_back(step);
        return steps.back();
    }
    Step& user(std::int64_t t, StepKind kind = StepKind::click) { return tell(t, Actor::user, kind); }
    Step& page(std::int64_t t, StepKind kind) { return tell(t, Actor::page, kind); }
    Step& keys(std::int64_t t, std::int64_t count, std::int64_t duration = 0)
    {
        Step& step = user(t, StepKind::keys);
        step.count = count;
        step.duration = duration;
        return step;
    }
    Step& screen(std::int64_t t, const std::string& print, std::optional<std::int64_t> words, const std::string& host = "www.facebook.com")
    {
        Step& step = page(t, StepKind::screen);
        step.screen = print;
        step.words = words;
        step.host = host;
        return step;
    }
    Step& load(std::int64_t t, std::int64_t duration)
    {
        Step& step = page(t, StepKind::load);
        step.duration = duration;
        return step;
    }
    Step& confirmation(std::int64_t t) { return tell(t, Actor::company, StepKind::confirmation); }

    std::string session = "s1";
    std::vector<Step> steps;
};

inline const Metric& metric(const JourneyMetrics& metrics, const std::string& name)
{
    const auto found = std::find_if(metrics.metrics.begin(), metrics.metrics.end(), [&](const Metric& m) { return m.name == name; });
    if (found == metrics.metrics.end()) {
        throw std::out_of_range("no metric " + name);
    }
    return *found;
}

inline std::optional<double> value(const JourneyMetrics& metrics, const std::string& name)
{
    return metric(metrics, name).value;
}

inline FlowPack flow_pack()
{
    FlowPack flow;
    flow.id = "facebook-2025";
    flow.service = "facebook";
    flow.demands = {{"email", "required", "yes", {}, {}}, {"reason", "optional", "no", {}, {}}, {"login", "required", "yes", {}, {}}};
    ByHandPath web{"web", "a guide", "2025-05-01", {}};
    web.steps = {{"click", "menu", "feed", {}},    {"click", "privacy_centre", "feed", {}}, {"read", "text", "privacy_centre", {}},
                 {"click", "email", "form", {}},   {"keys", "email", "form", 24},           {"choose", "country", "form", {}},
                 {"file", "evidence", "form", {}}, {"click", "submit", "form", {}},         {"code", "code", "code", 6}};
    ByHandPath notice{"notice", "a guide", "2025-05-01", {}};
    notice.steps = {{"click", "objection_link", "notice", {}}, {"click", "submit", "form", {}}};
    flow.by_hand = {web, notice};
    return flow;
}

// A whole objection by hand: 8 steps, 4 screens, confirmed.
inline Story by_hand_story()
{
    Story story;
    story.page(0, StepKind::journey_start).detail = "form";
    story.screen(0, "feed", 100);
    story.user(1000);
    story.load(1000, 800);
    story.screen(1800, "centre", 238);
    story.user(31'800);
    story.screen(32'000, "form", 50);
    story.user(33'000);
    story.keys(34'000, 24, 6000);
    story.user(41'000, StepKind::choose);
    story.user(42'000, StepKind::scroll).count = 900;
    story.user(43'000, StepKind::paste);
    story.user(44'000, StepKind::submit);
    story.user(44'000).role = "button";
    story.page(45'000, StepKind::error);
    story.user(46'000, StepKind::submit);
    story.user(46'000);
    story.load(46'000, 1500);
    story.screen(47'500, "done", 20);
    story.confirmation(47'600);
    story.user(60'000); // after the outcome: no longer part of it
    return story;
}

} // namespace demur::testing
