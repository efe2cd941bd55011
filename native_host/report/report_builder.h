// What of the chain's events belongs to no single journey, from one event after the other. Pure: what is shown follows from what
// is chained, so that verify can make it again.
#pragma once

#include "friction/metrics.h"
#include "journal/step.h"
#include "report/session_clocks.h"

#include <boost/json/object.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace demur {

class ReportBuilder {
public:
    // `journey`: only this one; absent: all.
    explicit ReportBuilder(std::optional<std::string> journey) : only_(std::move(journey)) {}

    // What an hour is worth to whoever asks for the report: the chain does not know it.
    void set_wage(std::optional<Wage> wage) { wage_ = std::move(wage); }

    // Throws Error(bad_input) for an event that is none.
    void add(const boost::json::object& event);
    // A step that was checked.
    void add(const Step& step);

    // Once every event is in: does this one belong to the journey (its steps, its sessions' starts, its objections)?
    [[nodiscard]] bool concerns(const boost::json::object& event) const;
    [[nodiscard]] bool concerns_all() const { return !only_; }
    [[nodiscard]] const SessionClocks& clocks() const { return clocks_; }
    [[nodiscard]] const std::optional<Wage>& wage() const { return wage_; }

    // What measuring this journey needs besides its steps. `now` (milliseconds since 1970) is when the report is made.
    [[nodiscard]] MeasureContext context_of(const std::string& journey, const std::vector<Step>& steps, std::int64_t now) const;

private:
    void add_tag(const boost::json::object& event);
    void add_burden(const boost::json::object& event);

    std::optional<std::string> only_;
    SessionClocks clocks_;
    std::set<std::string> sessions_; // these two of the only one
    std::set<std::string> objections_;
    std::map<std::string, std::map<std::string, std::string>> judged_; // as MeasureContext has it
    std::map<std::string, std::int64_t> rated_;
    std::optional<Wage> wage_;
};

} // namespace demur
