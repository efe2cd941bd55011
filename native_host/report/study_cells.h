// What a study may know of a step: words of closed sets, counts, bins.
#pragma once

#include "report/record.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace demur::study {

// The lower bound in seconds of the bin that a time (milliseconds) falls into:
// 0 1 2 5 10 20 30 60 120 300 600 1800 3600 21600 86400 604800.
std::int64_t bin_seconds(std::int64_t milliseconds);

// Whether a flow has a screen of that name.
bool is_screen(const std::vector<FlowPack>& flows, const std::string& name);

// The names of a journey's screens: as a flow calls them, else s1, s2 ... in the order in which they were first seen.
class ScreenNames {
public:
    explicit ScreenNames(const std::vector<FlowPack>& flows) : flows_(flows) {}
    // Of the screen that the person is on with this step; empty before the first one. Steps in their order.
    std::string name(const Step& step);

private:
    const std::vector<FlowPack>& flows_;
    std::map<std::string, std::string> names_; // of fingerprints
    std::string here_;
    std::size_t unnamed_ = 0;
};

// A word of the closed set that a step's kind allows; absent for anything else.
std::optional<std::string> detail(const Step& step);
// As counted; scrolled pixels in full hundreds.
std::optional<std::int64_t> count(const Step& step);

} // namespace demur::study
