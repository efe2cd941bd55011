// A metric by its name, which is looked up when this is compiled: each journey asks for all of them.
#pragma once

#include "friction/metric_table.h"

#include <cstddef>
#include <string_view>

namespace demur {

// Where a metric stands in the table, and so in what measure() gives.
class MetricPlace {
public:
    // NOLINTNEXTLINE(google-explicit-constructor): a name that is not in the table does not compile
    consteval MetricPlace(const char* name) : place_(find(name)) {}
    [[nodiscard]] constexpr std::size_t index() const { return place_; }

private:
    static constexpr std::size_t find(std::string_view name)
    {
        std::size_t place = 0;
        while (metric_table[place].name != name) { // past the end: no constant
            ++place;
        }
        return place;
    }
    std::size_t place_;
};

} // namespace demur
