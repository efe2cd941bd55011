// Figures over groups of journeys.
#include "base/described.h"
#include "friction/map_stories.h"

#include <random>

namespace demur {
namespace {

using testing::group_journeys;

JourneyMetrics journey(const std::string& language, std::optional<double> steps, const std::string& status, bool with_demur = false)
{
    JourneyMetrics metrics;
    metrics.flow = "facebook-2025";
    metrics.generation = "2025";
    metrics.surface = "notice";
    metrics.language = language;
    metrics.region = "AT";
    metrics.status = status;
    metrics.started = "2025-05-11T08:00:00.000Z";
    metrics.with_demur = with_demur;
    for (const MetricDefinition& definition : metric_catalogue()) {
        metrics.metrics.push_back({definition.name, std::nullopt, definition.unit, Basis::unknown, std::nullopt});
        if (definition.name == "steps" && steps) {
            metrics.metrics.back().value = steps;
            metrics.metrics.back().basis = Basis::measured;
        }
    }
    return metrics;
}

const JourneyGroup& group(const std::vector<JourneyGroup>& groups, const std::string& by, const std::string& value)
{
    const auto found = std::find_if(groups.begin(), groups.end(), [&](const JourneyGroup& g) { return g.by == by && g.value == value; });
    if (found == groups.end()) {
        throw std::out_of_range("no group " + by + " " + value);
    }
    return *found;
}

TEST(Groups, EveryJourneyIsInOneGroupOfEachKind)
{
    const auto groups = group_journeys({journey("de", 3, "confirmed"), journey("en", 5, "open"), journey("", 7, "denied", true)});
    for (const char* by : {"flow", "month", "language", "region", "surface", "generation", "way"}) {
        std::int64_t journeys = 0;
        std::int64_t finished = 0;
        for (const JourneyGroup& one : groups) {
            journeys += one.by == by ? one.journeys : 0;
            finished += one.by == by ? one.finished : 0;
        }
        EXPECT_EQ(journeys, 3) << by;
        EXPECT_EQ(finished, 2) << by;
    }
    EXPECT_EQ(group(groups, "month", "2025-05").journeys, 3);
    EXPECT_EQ(group(groups, "language", "unknown").journeys, 1);
    EXPECT_EQ(group(groups, "way", "with_demur").journeys, 1);
}

TEST(Groups, FiguresAreOverTheJourneysInWhichTheMetricIsKnown)
{
    const auto groups = group_journeys({journey("de", 9, "open"), journey("de", std::nullopt, "open"), journey("de", 2, "open"),
                                        journey("de", 4, "open"), journey("de", 3, "open")});
    const JourneyGroup& de = group(groups, "language", "de");
    EXPECT_EQ(de.journeys, 5);
    ASSERT_EQ(de.figures.size(), 1U) << "a metric that nobody knows has no figures";
    EXPECT_EQ(de.figures[0].metric, "steps");
    EXPECT_EQ(de.figures[0].known, 4);
    EXPECT_EQ(de.figures[0].least, 2);
    EXPECT_EQ(de.figures[0].median, 3.5);
    EXPECT_EQ(de.figures[0].most, 9);
}

// Else verify, which computes it again, would find another number than the file has.
TEST(Groups, AMedianIsReadBackAsItWasWritten)
{
    for (int i = 0; i < 400; ++i) {
        for (const int apart : {1, 3, 8, 77}) {
            const double a = i / 100.0; // as money is
            const double b = (i + apart) / 100.0;
            const auto groups = group_journeys({journey("de", a, "open"), journey("de", b, "open")});
            const double median = group(groups, "language", "de").figures.at(0).median;
            EXPECT_NEAR(median, (a + b) / 2, 1e-9);
            EXPECT_EQ(json::parse(json::serialize(json::value(median))).to_number<double>(), median) << a << " " << b;
        }
    }
}

TEST(Groups, OrderDoesNotMatter)
{
    std::mt19937 random(7);
    std::vector<JourneyMetrics> journeys;
    for (int i = 0; i < 30; ++i) {
        journeys.push_back(journey(i % 3 == 0 ? "de" : "en", i % 7, i % 2 == 0 ? "confirmed" : "abandoned", i % 4 == 0));
    }
    const std::string expected = json::serialize(to_json(group_journeys(journeys)));
    std::shuffle(journeys.begin(), journeys.end(), random);
    EXPECT_EQ(json::serialize(to_json(group_journeys(journeys))), expected);
}

TEST(Groups, OfNothingAreNone)
{
    EXPECT_TRUE(group_journeys({}).empty());
}

} // namespace
} // namespace demur
