// The maps, comparisons and groups of a report, and that verify recomputes them.
#include "report/fixture.h"
#include "report/report_maps.h"

namespace demur {
namespace {

using testing::RecordedJournal;
using MapsOfReport = RecordedJournal;

TEST_F(MapsOfReport, EachFlowHasItsWayByHandAndWhatItsJourneysGave)
{
    const ReportData report = make_report(*journal, flows, {std::nullopt, testing::made});
    ASSERT_EQ(report.maps.size(), 3U);
    EXPECT_EQ(report.maps[0].flow, "facebook-2025");
    EXPECT_EQ(report.maps[0].drawn_from, "by_hand");
    EXPECT_EQ(report.maps[1].flow, "facebook-2025");
    EXPECT_EQ(report.maps[1].drawn_from, "journeys");
    EXPECT_EQ(report.maps[2].flow, "unknown");
    ASSERT_EQ(report.comparisons.size(), 1U);
    EXPECT_EQ(report.comparisons[0].from, report.maps[0].title);
    EXPECT_EQ(report.comparisons[0].to, report.maps[1].title);
    EXPECT_FALSE(report.groups.empty());
}

TEST_F(MapsOfReport, AChangedNumberInThemDoesNotVerify)
{
    const json::object file = exported_json();
    EXPECT_TRUE(verified(file).holds) << verified(file).why.value_or("");
    json::object changed = file;
    changed.at("maps").at(1).at("screens").at(0).at("steps") = 99;
    EXPECT_FALSE(verified(changed).holds);
    changed = file;
    changed.at("comparisons").at(0).at("sentence") = "no difference that the maps show";
    EXPECT_FALSE(verified(changed).holds);
    changed = file;
    changed.at("groups").at(0).at("journeys") = 99;
    EXPECT_FALSE(verified(changed).holds);
    changed = file;
    changed.erase("groups");
    EXPECT_FALSE(verified(changed).holds);
}

Timeline timeline_of(std::int64_t wall)
{
    static std::vector<std::vector<Step>> kept; // a timeline points to its steps
    std::vector<Step>& steps = kept.emplace_back(2);
    steps[0].session = steps[1].session = "s";
    steps[1].seq = 1;
    steps[1].kind = StepKind::screen;
    steps[1].screen = "a";
    steps[1].detail = "form";
    MeasureContext context;
    context.anchors["s"] = wall;
    return make_timeline(steps, context);
}

FlowPack pack(const std::string& generation, const std::vector<std::string>& regions, const std::string& stage = "current")
{
    FlowPack flow;
    flow.id = "facebook-" + generation + (regions.empty() ? "" : "-" + regions[0]) + (stage == "route" ? "-route" : "");
    flow.service = "facebook";
    flow.kind = "objection";
    flow.generation = generation;
    flow.stage = stage;
    flow.regions = regions;
    flow.by_hand = {{"web", "", generation, {{"click", "menu", "feed", {}}}},
                    {"notice", "", generation + "-05", {{"click", "x", "form", {}}}}};
    return flow;
}

TEST(ReportMaps, MonthsAreComparedOneAfterTheOther)
{
    const std::vector<FlowPack> flows = {pack("2025", {})};
    ReportMaps maps(flows);
    for (const auto& [month, wall] : std::map<std::string, std::int64_t>{
             {"2025-05", 1'747'000'000'000}, {"2025-07", 1'752'000'000'000}, {"2025-08", 1'755'000'000'000}}) {
        JourneyMetrics metrics;
        metrics.flow = flows[0].id;
        metrics.started = month + "-11T00:00:00.000Z";
        maps.add(timeline_of(wall), metrics, &flows[0], nullptr);
    }
    const auto [comparisons, compared] = maps.compare();
    ASSERT_EQ(comparisons.size(), 2U);
    ASSERT_EQ(compared.size(), 3U) << "each month once";
    EXPECT_EQ(compared[0].title, comparisons[0].from);
    EXPECT_EQ(compared[1].title, comparisons[0].to);
    EXPECT_EQ(compared[2].title, comparisons[1].to);
    EXPECT_NE(comparisons[0].from.find("May 2025"), std::string::npos) << comparisons[0].from;
    EXPECT_NE(comparisons[0].to.find("July 2025"), std::string::npos);
    EXPECT_EQ(comparisons[0].to, comparisons[1].from);
    EXPECT_EQ(maps.maps().size(), 1U);
}

TEST(ReportMaps, AGenerationIsComparedWithItsNeighboursInTheSameRegion)
{
    const std::vector<FlowPack> flows = {pack("2023", {}),          pack("2024", {"EEA"}),
                                         pack("2024", {"BR"}),      pack("2025", {"EEA", "GB"}),
                                         pack("2025", {}, "route"), pack("2026", {}, "reported")};
    EXPECT_EQ(next_generation(flows, flows[3], true), &flows[1]);
    EXPECT_EQ(next_generation(flows, flows[3], false), nullptr) << "hearsay is no generation";
    EXPECT_EQ(next_generation(flows, flows[2], true), &flows[0]);
    const AlikePaths paths = alike_paths(flows[1], flows[3]);
    ASSERT_NE(paths.from, nullptr);
    EXPECT_EQ(paths.from->surface, "notice");
    EXPECT_EQ(paths.to->surface, "notice");
    ReportMaps maps(flows);
    JourneyMetrics metrics;
    metrics.flow = flows[3].id;
    maps.add(timeline_of(0), metrics, &flows[3], nullptr);
    metrics.flow = flows[1].id;
    maps.add(timeline_of(0), metrics, &flows[1], nullptr);
    const auto [comparisons, compared] = maps.compare();
    for (const MapComparison& comparison : comparisons) {
        for (const std::string& title : {comparison.from, comparison.to}) {
            EXPECT_EQ(std::count_if(compared.begin(), compared.end(), [&](const FlowMap& map) { return map.title == title; }), 1) << title;
        }
    }
    ASSERT_EQ(comparisons.size(), 2U) << "each pair once";
    EXPECT_EQ(comparisons[0].sentence, "no difference that the maps show");
    EXPECT_EQ(comparisons[0].from, "Facebook 2024 EEA, by hand from the notice, May 2024");
}

} // namespace
} // namespace demur
