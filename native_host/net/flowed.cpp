#include "net/flowed.h"

#include <algorithm>

namespace demur::net {

std::string unwrap_flowed(std::string_view text, bool delete_space)
{
    std::string out;
    out.reserve(text.size());
    bool flows = false; // the line before goes on here
    std::size_t before = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (!line.empty() && line.back() == '\r') {
            line.remove_suffix(1);
        }
        const std::size_t depth = std::min(line.find_first_not_of('>'), line.size());
        line.remove_prefix(depth);
        if (!line.empty() && line.front() == ' ') {
            line.remove_prefix(1); // space-stuffed
        }
        if (!flows || depth != before) {
            if (flows) {
                out += '\n';
            }
            out.append(depth, '>');
        }
        const bool signature = line == "-- ";
        flows = !signature && !line.empty() && line.back() == ' ';
        out += flows && delete_space ? line.substr(0, line.size() - 1) : line;
        if (!flows) {
            out += '\n';
        }
        before = depth;
    }
    return out;
}

} // namespace demur::net
