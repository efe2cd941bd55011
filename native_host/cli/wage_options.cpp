#include "cli/wage_options.h"

#include "base/error.h"
#include "friction/wage.h"

#include <CLI/CLI.hpp>

namespace demur::cli {

void WageOptions::add_to(CLI::App& app)
{
    // Given empty is not the same as not given: CLI11 would leave an optional empty for both.
    CLI::Option* wage = app.add_option_function<std::string>("--wage", [this](const std::string& given) { per_hour_ = given; });
    CLI::Option* currency = app.add_option("--currency", currency_)->needs(wage);
    wage->needs(currency);
    app.add_option("--wage-source", source_)->needs(wage);
}

std::optional<Wage> WageOptions::wage() const
{
    if (!per_hour_) {
        return std::nullopt;
    }
    const std::optional<std::int64_t> per_hour = wage_hundredths(*per_hour_);
    if (!per_hour) {
        throw Error(ErrorCode::bad_input, "--wage: expected what an hour is worth, such as 25.50");
    }
    Wage wage{*per_hour, currency_, source_.empty() ? "the person" : source_};
    check_wage(wage);
    return wage;
}

} // namespace demur::cli
