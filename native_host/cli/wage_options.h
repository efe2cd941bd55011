// --wage, --currency and --wage-source, for commands that count time in money.
#pragma once

#include "friction/metrics.h"

#include <optional>
#include <string>

namespace CLI {
class App;
}

namespace demur::cli {

class WageOptions {
public:
    // Adds the options; `app` must not outlive this.
    void add_to(CLI::App& app);
    // Once parsed. Absent when no wage is given; throws Error(bad_input) for one that cannot be read.
    [[nodiscard]] std::optional<Wage> wage() const;

private:
    std::optional<std::string> per_hour_;
    std::string currency_;
    std::string source_;
};

} // namespace demur::cli
