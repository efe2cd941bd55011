#include "friction/journey_groups.h"
#include "friction/sheet.h"

#include <algorithm>
#include <cmath>
#include <limits>

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
std::size_t place_in_catalogue(const std::string& name, std::size_t hint)
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

} // namespace

void JourneyGroups::add(const JourneyMetrics& journey)
{
    const std::size_t number = count_++;
    const std::array<std::string, kinds.size()> values = {known(journey.flow),
                                                          month_of(journey),
                                                          known(journey.language),
                                                          known(journey.region),
                                                          known(journey.surface),
                                                          known(journey.generation),
                                                          journey.with_demur ? "with_demur" : "by_hand"};
    const bool finished = journey.status == "confirmed" || journey.status == "denied";
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        Members& members = members_[i][values[i]];
        members.journeys.push_back(number);
        members.finished += finished ? 1 : 0;
    }
    values_.resize(metric_catalogue().size());
    for (std::vector<double>& of_metric : values_) {
        of_metric.push_back(std::numeric_limits<double>::quiet_NaN());
    }
    for (std::size_t i = 0; i < journey.metrics.size(); ++i) {
        const Metric& metric = journey.metrics[i];
        const std::size_t place = metric.value ? place_in_catalogue(metric.name, i) : values_.size();
        if (place < values_.size()) {
            values_[place][number] = *metric.value;
        }
    }
}

JourneyGroup JourneyGroups::figures(std::string_view by, const std::string& value, const Members& members) const
{
    JourneyGroup group{std::string(by), value, static_cast<std::int64_t>(members.journeys.size()), members.finished, {}};
    std::vector<double> found;
    for (std::size_t i = 0; i < values_.size(); ++i) {
        found.clear();
        for (const std::size_t journey : members.journeys) {
            if (!std::isnan(values_[i][journey])) {
                found.push_back(values_[i][journey]);
            }
        }
        if (!found.empty()) {
            const auto [least, most] = std::minmax_element(found.begin(), found.end());
            GroupFigure figure{metric_catalogue()[i].name, static_cast<std::int64_t>(found.size()), *least, 0, *most};
            figure.median = median(found);
            group.figures.push_back(std::move(figure));
        }
    }
    return group;
}

std::vector<JourneyGroup> JourneyGroups::groups() const
{
    std::vector<JourneyGroup> groups;
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        for (const auto& [value, members] : members_[i]) {
            groups.push_back(figures(kinds[i], value, members));
        }
    }
    return groups;
}

} // namespace demur
