// The numbers of one journey while they are put together.
#pragma once

#include "friction/metric_place.h"
#include "friction/metrics.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace demur {

using Number = std::optional<double>;

class Sheet {
public:
    Sheet();
    // A number that is absent is not known, whatever basis is given.
    void set(MetricPlace metric, Basis basis, Number value);
    void set(MetricPlace metric, Basis basis, Number value, std::optional<std::string> method);
    void measured(MetricPlace metric, Number value) { set(metric, Basis::measured, value); }
    // For a metric whose unit depends on the person: a currency.
    void set_unit(MetricPlace metric, std::string unit) { metrics_[metric.index()].unit = std::move(unit); }

    // Absent when it is not known (yet).
    [[nodiscard]] Number value(MetricPlace metric) const { return metrics_[metric.index()].value; }
    [[nodiscard]] Basis basis(MetricPlace metric) const { return metrics_[metric.index()].basis; }

    // In the catalogue's order, with its units. Nothing is left.
    [[nodiscard]] std::vector<Metric> take();

private:
    std::vector<Metric> metrics_; // by place in the table
};

// For a name that is known only when this runs.
std::optional<std::size_t> place_of_metric(std::string_view name);

// The weaker of the two.
Basis weakest(Basis a, Basis b);
// To so many decimals: what is divided is written the same on every machine and read back as it was.
double rounded(double value, int decimals = 2);
// Absent when one is absent or the second is 0.
Number ratio(const Number& a, const Number& b);

} // namespace demur
