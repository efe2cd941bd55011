#include "friction/journey_groups.h"
#include "friction/sheet.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <string_view>

namespace demur {
namespace {

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
std::size_t place_in_catalogue(std::string_view name, std::size_t hint)
{
    const std::vector<MetricDefinition>& catalogue = metric_catalogue();
    if (hint < catalogue.size() && catalogue[hint].name == name) {
        return hint;
    }
    const auto found = std::find_if(catalogue.begin(), catalogue.end(), [&](const MetricDefinition& d) { return d.name == name; });
    return static_cast<std::size_t>(found - catalogue.begin());
}

double median(std::vector<double>& values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1) {
        return *middle;
    }
    constexpr int decimals = 4; // one more than any metric has: it is read back from a file as it was
    return rounded((*std::max_element(values.begin(), middle) + *middle) / 2, decimals);
}

GroupFigure figure(const std::string& metric, std::vector<double>& values)
{
    const auto [least, most] = std::minmax_element(values.begin(), values.end());
    GroupFigure figure{metric, static_cast<std::int64_t>(values.size()), *least, 0, *most};
    figure.median = median(values);
    return figure;
}

// Not a number: not known.
std::vector<double> unpacked(const PackedNumbers& numbers, std::size_t count)
{
    std::vector<double> column(count);
    PackedNumbers::Reader reader(numbers);
    for (double& value : column) {
        value = reader.next_real().value_or(std::numeric_limits<double>::quiet_NaN());
    }
    return column;
}

} // namespace

JourneyGroups::JourneyGroups(std::shared_ptr<ByteStore> store)
    : values_(metric_catalogue().size(), PackedNumbers(store)), kinds_(kinds.size(), Kind(store))
{
}

void JourneyGroups::add(const JourneyMetrics& journey)
{
    ++count_;
    const std::array<std::string, kinds.size()> values = {known(journey.flow),
                                                          month_of(journey),
                                                          known(journey.language),
                                                          known(journey.region),
                                                          known(journey.surface),
                                                          known(journey.generation),
                                                          journey.with_demur ? "with_demur" : "by_hand"};
    const bool finished = journey.status == "confirmed" || journey.status == "denied";
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        auto& groups = kinds_[i].groups;
        Kind::Group& group = groups.try_emplace(values[i], Kind::Group{groups.size(), 0, 0}).first->second;
        ++group.journeys;
        group.finished += finished ? 1 : 0;
        kinds_[i].group_of.add(group.number);
    }
    std::vector<std::optional<double>> row(values_.size());
    for (std::size_t i = 0; i < journey.metrics.size(); ++i) {
        const Metric& metric = journey.metrics[i];
        const std::size_t place = metric.value ? place_in_catalogue(metric.name, i) : values_.size();
        if (place < row.size()) {
            row[place] = metric.value;
        }
    }
    for (std::size_t i = 0; i < row.size(); ++i) {
        values_[i].add_real(row[i]);
    }
}

JourneyGroups::Values JourneyGroups::values_of(const Kind& kind, const std::vector<double>& column) const
{
    Values values(kind.groups.size());
    for (const auto& [value, group] : kind.groups) {
        values[group.number].reserve(static_cast<std::size_t>(group.journeys));
    }
    PackedNumbers::Reader group_of(kind.group_of);
    for (const double value : column) {
        const auto number = static_cast<std::size_t>(group_of.next());
        if (!std::isnan(value)) {
            values[number].push_back(value);
        }
    }
    return values;
}

std::vector<JourneyGroup> JourneyGroups::groups() const
{
    std::vector<JourneyGroup> all;
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        for (const auto& [value, group] : kinds_[i].groups) {
            all.push_back({std::string(kinds[i]), value, group.journeys, group.finished, {}});
        }
    }
    for (std::size_t metric = 0; metric < values_.size(); ++metric) { // one column at a time is in memory
        const std::vector<double> column = unpacked(values_[metric], count_);
        auto shown = all.begin();
        for (const Kind& kind : kinds_) {
            Values values = values_of(kind, column);
            for (const auto& [value, group] : kind.groups) {
                if (!values[group.number].empty()) {
                    shown->figures.push_back(figure(metric_catalogue()[metric].name, values[group.number]));
                }
                ++shown;
            }
        }
    }
    return all;
}

} // namespace demur
