// The numbers of one journey while they are put together.
#pragma once

#include "friction/metrics.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace demur {

using Number = std::optional<double>;

class Sheet {
public:
    Sheet();
    // `name` as in metric_catalogue(), else Error(internal): what is measured is defined. A number that is absent is not known, whatever
    // basis is given.
    void set(std::string_view name, Basis basis, Number value, std::optional<std::string> method = std::nullopt);
    void measured(std::string_view name, Number value) { set(name, Basis::measured, value); }
    // For a metric whose unit depends on the person: a currency.
    void set_unit(std::string_view name, std::string unit);

    // Absent when it is not known (yet).
    [[nodiscard]] Number value(std::string_view name) const;
    [[nodiscard]] Basis basis(std::string_view name) const;

    // In the catalogue's order, with its units. Nothing is left.
    [[nodiscard]] std::vector<Metric> take();

private:
    Metric& at(std::string_view name);

    std::vector<Metric> metrics_; // by place in the catalogue
    std::size_t next_ = 0;        // after the one that was last set
};

// Where a metric stands in the catalogue, and so in what measure() gives.
std::optional<std::size_t> place_of_metric(std::string_view name);

// The weaker of the two.
Basis weakest(Basis a, Basis b);
// To so many decimals: what is divided is written the same on every machine and read back as it was.
double rounded(double value, int decimals = 2);
// Absent when one is absent or the second is 0.
Number ratio(const Number& a, const Number& b);

} // namespace demur
