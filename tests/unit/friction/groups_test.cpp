// Figures over groups of journeys.
#include "base/described.h"
#include "base/temporary_store.h"
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

JourneyMetrics any_journey(std::mt19937& random)
{
    JourneyMetrics metrics = journey(random() % 3 == 0 ? "de" : "en", std::nullopt, "open", random() % 4 == 0);
    metrics.started = random() % 5 == 0 ? "" : "2025-0" + std::to_string(1 + random() % 3) + "-11T08:00:00.000Z";
    for (Metric& metric : metrics.metrics) {
        const double number = static_cast<double>(random() % 400) - 20;
        metric.value = random() % 4 == 0 ? std::nullopt : std::optional(random() % 2 == 0 ? number : number / 8);
    }
    return metrics;
}

// What a sheet of paper would do: write all values down, sort them, look at the middle.
void expect_sorted_out(const JourneyGroup& group, const std::vector<JourneyMetrics>& members)
{
    EXPECT_EQ(group.journeys, static_cast<std::int64_t>(members.size()));
    auto figure = group.figures.begin();
    for (std::size_t i = 0; i < metric_catalogue().size(); ++i) {
        std::vector<double> values;
        for (const JourneyMetrics& member : members) {
            if (member.metrics[i].value) {
                values.push_back(*member.metrics[i].value);
            }
        }
        if (values.empty()) {
            continue;
        }
        std::sort(values.begin(), values.end());
        ASSERT_NE(figure, group.figures.end());
        EXPECT_EQ(figure->metric, metric_catalogue()[i].name);
        EXPECT_EQ(figure->known, static_cast<std::int64_t>(values.size()));
        EXPECT_EQ(figure->least, values.front());
        EXPECT_EQ(figure->most, values.back());
        EXPECT_EQ(figure->median, (values[(values.size() - 1) / 2] + values[values.size() / 2]) / 2);
        ++figure;
    }
    EXPECT_EQ(figure, group.figures.end());
}

TEST(Groups, FiguresAreThoseOfSortedValuesWhereverTheyWereKept)
{
    std::mt19937 random(13);
    for (const std::size_t count : {1U, 2U, 7U, 900U}) {
        std::vector<JourneyMetrics> journeys;
        JourneyGroups in_memory;
        JourneyGroups in_a_file(std::make_shared<TemporaryStore>(0));
        for (std::size_t i = 0; i < count; ++i) {
            journeys.push_back(any_journey(random));
            in_memory.add(journeys.back());
            in_a_file.add(journeys.back());
        }
        const std::vector<JourneyGroup> groups = in_memory.groups();
        EXPECT_EQ(json::serialize(to_json(in_a_file.groups())), json::serialize(to_json(groups)));
        for (const JourneyGroup& one : groups) {
            std::vector<JourneyMetrics> members;
            std::copy_if(journeys.begin(), journeys.end(), std::back_inserter(members), [&one](const JourneyMetrics& journey) {
                const std::string month = journey.started.empty() ? "unknown" : journey.started.substr(0, 7);
                return (one.by == "language" && one.value == journey.language) || (one.by == "month" && one.value == month)
                       || (one.by == "way" && one.value == (journey.with_demur ? "with_demur" : "by_hand")) || one.by == "flow"
                       || one.by == "region" || one.by == "surface" || one.by == "generation";
            });
            expect_sorted_out(one, members);
        }
    }
}

TEST(Groups, OfNothingAreNone)
{
    EXPECT_TRUE(group_journeys({}).empty());
}

} // namespace
} // namespace demur
