#include "friction/sheet.h"

#include "base/error.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace demur {

Sheet::Entry& Sheet::entry_of(std::string_view name)
{
    const std::vector<MetricDefinition>& catalogue = metric_catalogue();
    if (std::none_of(catalogue.begin(), catalogue.end(), [name](const MetricDefinition& d) { return d.name == name; })) {
        throw Error(ErrorCode::internal, "the catalogue defines no metric " + std::string(name));
    }
    return entries_[std::string(name)];
}

void Sheet::set(std::string_view name, Basis basis, Number value, std::optional<std::string> method)
{
    Entry& entry = entry_of(name);
    entry.basis = value ? basis : Basis::unknown;
    entry.value = value;
    entry.method = value ? std::move(method) : std::nullopt;
}

void Sheet::set_unit(std::string_view name, std::string unit)
{
    entry_of(name).unit = std::move(unit);
}

Number Sheet::value(std::string_view name) const
{
    const auto found = entries_.find(name);
    return found == entries_.end() ? std::nullopt : found->second.value;
}

Basis Sheet::basis(std::string_view name) const
{
    const auto found = entries_.find(name);
    return found == entries_.end() ? Basis::unknown : found->second.basis;
}

std::vector<Metric> Sheet::metrics() const
{
    std::vector<Metric> metrics;
    metrics.reserve(metric_catalogue().size());
    for (const MetricDefinition& definition : metric_catalogue()) {
        Metric metric{definition.name, std::nullopt, definition.unit, Basis::unknown, std::nullopt};
        const auto found = entries_.find(definition.name);
        if (found != entries_.end()) {
            metric.value = found->second.value;
            metric.basis = found->second.basis;
            metric.method = found->second.method;
            metric.unit = found->second.unit.value_or(definition.unit);
        }
        metrics.push_back(std::move(metric));
    }
    return metrics;
}

Basis weakest(Basis a, Basis b)
{
    return std::max(a, b); // declared from the strongest to the weakest
}

double rounded(double value, int decimals)
{
    const double unit = std::pow(10.0, decimals);
    const double result = std::round(value * unit) / unit;
    return result == 0 ? 0 : result; // not -0
}

Number ratio(const Number& a, const Number& b)
{
    return a && b && *b != 0 ? Number(rounded(*a / *b)) : std::nullopt;
}

} // namespace demur
