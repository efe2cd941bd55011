// Journeys whose maps are known, for the tests of maps and comparisons.
#pragma once

#include "friction/flow_map.h"
#include "friction/journey_groups.h"
#include "friction/journey_map.h"
#include "friction/story.h"

namespace demur::testing {

inline constexpr std::int64_t in_may = 1'747'000'000'000;  // 2025-05-11
inline constexpr std::int64_t in_july = 1'752'000'000'000; // 2025-07-08

inline FlowMap map_of_journeys(const std::vector<std::vector<Step>>& journeys, const FlowPack* flow, const MeasureContext& context)
{
    JourneyMap map(flow);
    for (const std::vector<Step>& steps : journeys) {
        map.add(make_timeline(steps, context));
    }
    return map.map();
}

inline FlowMap map_of(const std::vector<std::vector<Step>>& journeys)
{
    static const FlowPack flow = flow_pack();
    return map_of_journeys(journeys, &flow, {});
}

inline std::vector<JourneyGroup> group_journeys(const std::vector<JourneyMetrics>& journeys)
{
    JourneyGroups groups;
    for (const JourneyMetrics& journey : journeys) {
        groups.add(journey);
    }
    return groups.groups();
}

// Tells where a journey goes, screen by screen; the fingerprint is the name with `tongue` behind it.
class Walk {
public:
    explicit Walk(const std::string& session, const std::string& tongue = "de", std::int64_t begun = in_may) : tongue_(tongue)
    {
        story.session = session;
        Step& start = story.page(0, StepKind::session_start);
        start.wall = begun;
        Step& journey = story.page(0, StepKind::journey_start);
        journey.detail = "form";
        journey.region = "AT";
        journey.flow = "facebook-2025";
    }
    Walk& to(const std::string& name, std::int64_t words = 100, const std::string& host = "www.facebook.com")
    {
        Step& step = story.screen(next(), name + "." + tongue_, words, host);
        step.detail = name;
        step.language = tongue_;
        return *this;
    }
    Walk& click(int times = 1)
    {
        for (int i = 0; i < times; ++i) {
            story.user(next());
        }
        return *this;
    }
    Walk& keys(std::int64_t count)
    {
        story.keys(next(), count);
        return *this;
    }
    Walk& asks(const std::string& kind, const std::string& stated)
    {
        Step& step = story.page(next(), StepKind::demand);
        step.field = kind;
        step.detail = stated;
        return *this;
    }
    Walk& tell(Actor actor, StepKind kind, const std::string& detail = {})
    {
        Step& step = story.tell(next(), actor, kind);
        step.detail = detail.empty() ? std::nullopt : std::optional(detail);
        return *this;
    }
    Walk& form() { return to("form").asks("email", "required").asks("reason", "optional"); }
    Walk& done() { return click().to("confirmation", 20).tell(Actor::company, StepKind::confirmation); }

    Story story;

private:
    std::int64_t next() { return now_ += 1000; }
    std::string tongue_;
    std::int64_t now_ = 0;
};

inline std::vector<Step> clean(const std::string& session = "clean", const std::string& tongue = "de", std::int64_t begun = in_may)
{
    return Walk(session, tongue, begun).to("feed").click().to("privacy_centre", 300).click().form().click().keys(24).done().story.steps;
}
inline std::vector<Step> detour()
{
    return Walk("detour").to("feed").click().to("settings").click(2).to("privacy_centre", 320).click().form().keys(20).done().story.steps;
}
inline std::vector<Step> loop()
{
    return Walk("loop")
        .to("feed")
        .click()
        .to("privacy_centre")
        .click()
        .to("feed")
        .click()
        .to("privacy_centre")
        .click()
        .form()
        .done()
        .story.steps;
}
inline std::vector<Step> dead_end()
{
    return Walk("dead")
        .to("feed")
        .click()
        .to("other", 5)
        .tell(Actor::page, StepKind::dead_end)
        .tell(Actor::page, StepKind::journey_end, "abandoned")
        .story.steps;
}
inline std::vector<Step> abandoned()
{
    return Walk("gone")
        .to("feed")
        .click()
        .to("privacy_centre")
        .click()
        .form()
        .tell(Actor::page, StepKind::journey_end, "abandoned")
        .story.steps;
}
inline std::vector<Step> with_demur()
{
    return Walk("tool").to("feed").tell(Actor::tool, StepKind::open).form().tell(Actor::tool, StepKind::fill).done().story.steps;
}

inline const MapScreen& screen(const FlowMap& map, const std::string& id)
{
    const auto found = std::find_if(map.screens.begin(), map.screens.end(), [&](const MapScreen& s) { return s.id == id; });
    if (found == map.screens.end()) {
        throw std::out_of_range("no screen " + id);
    }
    return *found;
}
inline const MapWay& way(const FlowMap& map, const std::string& from, const std::string& to, bool back = false)
{
    const auto same = [&](const MapWay& w) { return w.from == from && w.to == to && w.back == back; };
    const auto found = std::find_if(map.ways.begin(), map.ways.end(), same);
    if (found == map.ways.end()) {
        throw std::out_of_range("no way " + from + " " + to);
    }
    return *found;
}
inline std::vector<std::string> ids(const FlowMap& map)
{
    std::vector<std::string> ids;
    for (const MapScreen& screen : map.screens) {
        ids.push_back(screen.id);
    }
    return ids;
}

} // namespace demur::testing
