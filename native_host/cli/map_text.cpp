#include "cli/map_text.h"

#include "base/described.h"
#include "cli/shown.h"

#include <algorithm>
#include <ostream>
#include <sstream>

namespace demur::cli {
namespace {

std::string counted(std::int64_t count, const std::string& one)
{
    return std::to_string(count) + " " + one + (count == 1 ? "" : "s");
}

std::string joined(const std::vector<std::string>& parts)
{
    std::string text;
    for (const std::string& part : parts) {
        text += (text.empty() ? "" : ", ") + part;
    }
    return text;
}

std::string screen_line(const MapScreen& screen, bool declared)
{
    std::vector<std::string> parts;
    if (!declared) {
        parts.push_back(counted(screen.journeys, "journey"));
    }
    parts.push_back(counted(screen.steps, "step"));
    if (screen.words) {
        parts.push_back(counted(*screen.words, "word"));
    }
    if (!screen.demands.empty()) {
        parts.push_back("asks for " + joined(screen.demands));
    }
    if (screen.dead_end) {
        parts.emplace_back("DEAD END");
    }
    if (screen.abandoned) {
        parts.emplace_back("ABANDONED HERE");
    }
    return screen.id + (screen.host.empty() ? "" : " (" + screen.host + ")") + ": " + joined(parts);
}

std::string way_line(const MapWay& way)
{
    std::vector<std::string> parts;
    if (way.times != 1) {
        parts.push_back(counted(way.times, "time"));
    }
    if (way.clicks > 0) {
        parts.push_back(counted(way.clicks, "click"));
    }
    if (way.keys > 0) {
        parts.push_back(counted(way.keys, "key"));
    }
    if (way.actor != "user") {
        parts.push_back("by the " + way.actor);
    }
    return std::string(way.back ? "  <- back to " : "  -> ") + way.to + (parts.empty() ? "" : ": " + joined(parts));
}

} // namespace

void print_map(std::ostream& stream, const FlowMap& map)
{
    std::ostringstream out;
    const bool declared = map.drawn_from == "by_hand";
    out << map.title << "\n"
        << map.flow << ", " << enum_name(map.basis)
        << (declared ? "" : ", " + counted(map.journeys, "journey") + ", " + std::to_string(map.finished) + " finished") << "\n\n";
    for (const MapScreen& screen : map.screens) {
        out << screen_line(screen, declared) << "\n";
        for (const MapWay& way : map.ways) {
            if (way.from == screen.id) {
                out << way_line(way) << "\n";
            }
        }
    }
    if (!map.demands.empty()) {
        out << "\n";
    }
    for (const DemandMet& demand : map.demands) {
        out << "asked for: " << demand.kind << ", stated " << demand.stated << ", enforced " << demand.enforced << " ("
            << enum_name(demand.basis) << ")\n";
    }
    out << "\n";
    stream << shown(out.str());
}

} // namespace demur::cli
