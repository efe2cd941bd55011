#include "friction/flow_map.h"

#include <algorithm>
#include <map>

namespace demur {
namespace {

struct Gathered {
    std::int64_t journeys = 0;
    std::int64_t finished = 0;
    std::vector<std::vector<double>> values = std::vector<std::vector<double>>(metric_catalogue().size()); // by place in the catalogue
};

std::string month_of(const JourneyMetrics& journey)
{
    constexpr std::size_t month_size = 7; // "2025-05"
    return journey.started.empty() ? "unknown" : journey.started.substr(0, month_size);
}

const std::string& known(const std::string& value)
{
    static const std::string unknown = "unknown";
    return value.empty() ? unknown : value;
}

// Past the end for a metric that is in no catalogue. measure() keeps the catalogue's order: `hint` is mostly right.
std::size_t place_in_catalogue(const std::string& name, std::size_t hint)
{
    const std::vector<MetricDefinition>& catalogue = metric_catalogue();
    if (hint < catalogue.size() && catalogue[hint].name == name) {
        return hint;
    }
    const auto found = std::find_if(catalogue.begin(), catalogue.end(), [&](const MetricDefinition& d) { return d.name == name; });
    return static_cast<std::size_t>(found - catalogue.begin());
}

void add(Gathered& group, const JourneyMetrics& journey)
{
    ++group.journeys;
    group.finished += journey.status == "confirmed" || journey.status == "denied" ? 1 : 0;
    for (std::size_t i = 0; i < journey.metrics.size(); ++i) {
        const Metric& metric = journey.metrics[i];
        const std::size_t place = metric.value ? place_in_catalogue(metric.name, i) : group.values.size();
        if (place < group.values.size()) {
            group.values[place].push_back(*metric.value);
        }
    }
}

double median(std::vector<double>& values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1) {
        return *middle;
    }
    return (*std::max_element(values.begin(), middle) + *middle) / 2;
}

JourneyGroup figures_of(const std::string& by, const std::string& value, Gathered& gathered)
{
    JourneyGroup group{by, value, gathered.journeys, gathered.finished, {}};
    for (std::size_t i = 0; i < gathered.values.size(); ++i) {
        std::vector<double>& values = gathered.values[i];
        if (!values.empty()) {
            const auto [least, most] = std::minmax_element(values.begin(), values.end());
            const double lowest = *least;
            const double highest = *most;
            group.figures.push_back(
                {metric_catalogue()[i].name, static_cast<std::int64_t>(values.size()), lowest, median(values), highest});
        }
    }
    return group;
}

} // namespace

std::vector<JourneyGroup> group_journeys(const std::vector<JourneyMetrics>& journeys)
{
    static const std::vector<std::string> bys = {"flow", "month", "language", "region", "surface", "generation", "way"};
    std::vector<std::map<std::string, Gathered>> gathered(bys.size());
    for (const JourneyMetrics& journey : journeys) {
        const std::vector<std::string> values = {known(journey.flow),
                                                 month_of(journey),
                                                 known(journey.language),
                                                 known(journey.region),
                                                 known(journey.surface),
                                                 known(journey.generation),
                                                 journey.with_demur ? "with_demur" : "by_hand"};
        for (std::size_t i = 0; i < values.size(); ++i) {
            add(gathered[i][values[i]], journey);
        }
    }
    std::vector<JourneyGroup> groups;
    for (std::size_t i = 0; i < bys.size(); ++i) {
        for (auto& [value, group] : gathered[i]) {
            groups.push_back(figures_of(bys[i], value, group));
        }
    }
    return groups;
}

} // namespace demur
