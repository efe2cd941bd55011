#include "friction/sheet.h"

#include "base/error.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <utility>

namespace demur {

namespace {

using Places = std::unordered_map<std::string_view, std::size_t>;

Places find_places()
{
    Places places;
    for (const MetricDefinition& definition : metric_catalogue()) {
        places.emplace(definition.name, places.size());
    }
    return places;
}

// Where a metric stands in the catalogue. Each journey asks for every one of them.
std::optional<std::size_t> place_of(std::string_view name)
{
    static const Places places = find_places();
    const auto found = places.find(name);
    return found == places.end() ? std::nullopt : std::optional(found->second);
}

} // namespace

Sheet::Sheet() : entries_(metric_catalogue().size()) {}

Sheet::Entry& Sheet::entry_of(std::string_view name)
{
    const std::optional<std::size_t> place = place_of(name);
    if (!place) {
        throw Error(ErrorCode::internal, "the catalogue defines no metric " + std::string(name));
    }
    return entries_[*place];
}

const Sheet::Entry* Sheet::find(std::string_view name) const
{
    const std::optional<std::size_t> place = place_of(name);
    return place ? &entries_[*place] : nullptr;
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
    const Entry* entry = find(name);
    return entry == nullptr ? std::nullopt : entry->value;
}

Basis Sheet::basis(std::string_view name) const
{
    const Entry* entry = find(name);
    return entry == nullptr ? Basis::unknown : entry->basis;
}

std::vector<Metric> Sheet::metrics() const
{
    const std::vector<MetricDefinition>& catalogue = metric_catalogue();
    std::vector<Metric> metrics;
    metrics.reserve(catalogue.size());
    for (std::size_t i = 0; i < catalogue.size(); ++i) {
        const Entry& entry = entries_[i];
        metrics.push_back({catalogue[i].name, entry.value, entry.unit.value_or(catalogue[i].unit), entry.basis, entry.method});
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
