#include "flow/pack_faults.h"

#include <algorithm>

namespace demur {

namespace {

constexpr std::size_t most_faults = 200;

} // namespace

void PackFaults::add(const std::string& place, const std::string& what)
{
    if (lines_.size() < most_faults) {
        std::string line = (place.empty() ? "the pack" : place) + ": " + what;
        if (std::find(lines_.begin(), lines_.end(), line) == lines_.end()) {
            lines_.push_back(std::move(line));
        }
    }
}

std::string quoted(std::string_view text)
{
    constexpr std::size_t shown = 80;
    return "\"" + std::string(text.substr(0, shown)) + (text.size() > shown ? "...\"" : "\"");
}

} // namespace demur
