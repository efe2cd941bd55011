// The journeys that an export shows, one at a time, against those that its chain gives.
#pragma once

#include "report/chain_reader.h"
#include "report/entry_reader.h"
#include "report/report_assembly.h"

#include <cstdint>
#include <string>
#include <vector>

namespace demur {

struct ShownDifference {
    std::string journey;
    std::int64_t event = 0; // the first of which the step is shown differently
};

class ShownJourneys {
public:
    // `is_html`: the data of a page, where "<" is written as an escape. `assembly`: what the journeys are measured into; null: only
    // their steps are compared.
    ShownJourneys(Window& shown, Window& chain, bool is_html, ReportAssembly* assembly);

    // Of the list that begins at `at` and has as many elements as `journeys`. Gives the first journey whose steps are others.
    std::optional<ShownDifference> compare(std::uint64_t at, const std::vector<ChainedJourney>& journeys);
    // Whether everything else of the journeys was as it follows from the chain.
    [[nodiscard]] bool numbers_hold() const { return numbers_hold_; }

private:
    void read_steps(const ChainedJourney& journey);
    void add_step_text(std::string_view text);
    [[nodiscard]] std::string_view step_text(std::size_t step) const;
    [[nodiscard]] bool is_step(std::size_t step, const boost::json::value& shown) const;
    [[nodiscard]] std::string written_by_demur() const;
    // Of the journey at `at`, which is not written byte for byte as Demur writes it; gives the first step that differs.
    std::optional<std::size_t> compare_values(std::uint64_t at);
    std::optional<std::size_t> compare_steps(std::uint64_t at);
    std::int64_t number_at(std::uint64_t at);

    Window& shown_;
    EntryReader entry_;
    bool is_html_;
    ReportAssembly* assembly_;
    bool numbers_hold_ = true;
    std::vector<Step> steps_;            // of the journey at hand
    std::string steps_text_;             // as the export has them
    std::vector<std::size_t> step_ends_; // in steps_text_
    boost::json::value metrics_;
    ReusedValue memory_;
};

} // namespace demur
