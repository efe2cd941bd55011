#include "friction/sheet.h"

#include "base/error.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <utility>

namespace demur {

namespace {

// Each journey asks for every metric by its name, and some more than once: a hash of a few letters, and places enough that
// the first look mostly finds it.
class Places {
public:
    Places() : catalogue_(metric_catalogue())
    {
        for (std::size_t place = 0; place < catalogue_.size(); ++place) {
            std::size_t at = start(catalogue_[place].name);
            while (table_[at] != none) {
                at = (at + 1) % size;
            }
            table_[at] = place;
        }
    }
    [[nodiscard]] std::optional<std::size_t> find(std::string_view name) const
    {
        for (std::size_t at = start(name); table_[at] != none; at = (at + 1) % size) {
            if (catalogue_[table_[at]].name == name) {
                return table_[at];
            }
        }
        return std::nullopt;
    }

private:
    static constexpr std::size_t size = 1024; // a dozen times the catalogue's
    static constexpr std::size_t none = size;
    static std::size_t start(std::string_view name)
    {
        std::uint32_t first = 0;
        std::uint32_t last = 0;
        if (name.size() >= sizeof(first)) {
            std::memcpy(&first, name.data(), sizeof(first));
            std::memcpy(&last, name.data() + name.size() - sizeof(last), sizeof(last));
        }
        constexpr std::uint32_t golden = 2'654'435'761U; // Knuth's multiplicative hash
        return ((first * 31U + last + static_cast<std::uint32_t>(name.size())) * golden) >> 22U;
    }

    const std::vector<MetricDefinition>& catalogue_;
    std::vector<std::size_t> table_ = std::vector<std::size_t>(size, none);
};

std::vector<Metric> nothing_known()
{
    std::vector<Metric> metrics;
    for (const MetricDefinition& definition : metric_catalogue()) {
        metrics.push_back({definition.name, std::nullopt, definition.unit, Basis::unknown, std::nullopt});
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
    static const Places places;
    return places.find(name);
}

Sheet::Sheet() : metrics_(blank()) {}

Metric& Sheet::at(std::string_view name)
{
    // Most are set in the catalogue's order.
    if (next_ < metrics_.size() && metrics_[next_].name == name) {
        return metrics_[next_++];
    }
    const std::optional<std::size_t> place = place_of_metric(name);
    if (!place) {
        throw Error(ErrorCode::internal, "the catalogue defines no metric " + std::string(name));
    }
    next_ = *place + 1;
    return metrics_[*place];
}

void Sheet::set(std::string_view name, Basis basis, Number value, std::optional<std::string> method)
{
    Metric& metric = at(name);
    metric.basis = value ? basis : Basis::unknown;
    metric.value = value;
    metric.method = value ? std::move(method) : std::nullopt;
}

void Sheet::set_unit(std::string_view name, std::string unit)
{
    at(name).unit = std::move(unit);
}

Number Sheet::value(std::string_view name) const
{
    const std::optional<std::size_t> place = place_of_metric(name);
    return place ? metrics_[*place].value : std::nullopt;
}

Basis Sheet::basis(std::string_view name) const
{
    const std::optional<std::size_t> place = place_of_metric(name);
    return place ? metrics_[*place].basis : Basis::unknown;
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
