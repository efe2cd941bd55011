#include "friction/usual_path.h"

#include <cmath>

namespace demur {
namespace {

bool is_usual(const FlowMap& map, const MapScreen& screen)
{
    if (map.drawn_from == "by_hand") {
        return true;
    }
    return map.finished > 0 ? 2 * screen.finished >= map.finished : 2 * screen.journeys >= map.journeys;
}

// A declared way has been gone by nobody: it counts as one.
double per_journey(std::int64_t sum, std::int64_t journeys)
{
    return static_cast<double>(sum) / static_cast<double>(journeys > 0 ? journeys : 1);
}

} // namespace

UsualPath usual_path(const FlowMap& map)
{
    UsualPath path;
    path.words = 0;
    double steps = 0;
    std::set<std::string_view> hosts;
    bool hosts_known = true;
    for (const MapScreen& screen : map.screens) {
        if (!is_usual(map, screen)) {
            continue;
        }
        path.screens.push_back(&screen);
        path.names.insert(screen.name);
        steps += per_journey(screen.steps, screen.journeys);
        path.words = path.words && screen.words ? std::optional(*path.words + *screen.words) : std::nullopt;
        hosts.insert(screen.host);
        hosts_known = hosts_known && !screen.host.empty();
    }
    path.steps = std::llround(steps);
    path.hosts = hosts_known ? std::optional(hosts.size()) : std::nullopt;
    std::int64_t loops = 0;
    for (const MapWay& way : map.ways) {
        loops += way.back ? way.times : 0;
    }
    path.loops = std::llround(per_journey(loops, map.journeys));
    return path;
}

} // namespace demur
