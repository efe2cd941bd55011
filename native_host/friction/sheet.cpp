#include "friction/sheet.h"

#include "friction/metric_table.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace demur {

namespace {

std::vector<Metric> nothing_known()
{
    std::vector<Metric> metrics;
    metrics.reserve(metric_table.size());
    for (const MetricText& metric : metric_table) {
        metrics.push_back({metric.name, std::nullopt, std::string(metric.unit), Basis::unknown, std::nullopt});
    }
    return metrics;
}

const std::vector<Metric>& blank()
{
    static const std::vector<Metric> metrics = nothing_known();
    return metrics;
}

} // namespace

std::optional<std::size_t> place_of_metric(std::string_view name)
{
    const auto* const found =
        std::find_if(metric_table.begin(), metric_table.end(), [name](const MetricText& metric) { return metric.name == name; });
    return found == metric_table.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - metric_table.begin()));
}

Sheet::Sheet() : metrics_(blank()) {}

void Sheet::set(MetricPlace metric, Basis basis, Number value)
{
    Metric& set = metrics_[metric.index()];
    set.basis = value ? basis : Basis::unknown;
    set.value = value;
    set.method.reset();
}

void Sheet::set(MetricPlace metric, Basis basis, Number value, std::optional<std::string> method)
{
    set(metric, basis, value);
    metrics_[metric.index()].method = value ? std::move(method) : std::nullopt;
}

std::vector<Metric> Sheet::take()
{
    return std::move(metrics_);
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
