#include "friction/flow_map.h"
#include "friction/map_words.h"

#include <algorithm>
#include <map>
#include <set>

namespace demur {
namespace {

// Kinds that a form asks for in a field of its own; the others are asked for elsewhere or by the whole procedure.
const std::set<std::string_view>& field_kinds()
{
    static const std::set<std::string_view> kinds = {"email",   "country", "name",   "phone",    "reason",
                                                     "details", "prompts", "choice", "evidence", "min_length"};
    return kinds;
}

class HandDrawing {
public:
    HandDrawing(const FlowPack& flow, const ByHandPath& path, FlowMap& map) : flow_(flow), map_(map)
    {
        for (const ByHandStep& step : path.steps) {
            go_to(step.screen);
            tell(step);
        }
        place_demands(path);
    }

private:
    void go_to(const std::string& name)
    {
        if (!map_.screens.empty() && map_.screens[here_].name == name) {
            return;
        }
        const auto known = std::find_if(map_.screens.begin(), map_.screens.end(), [&](const MapScreen& s) { return s.name == name; });
        const bool back = known != map_.screens.end();
        const auto to = static_cast<std::size_t>(known - map_.screens.begin());
        if (!back) {
            MapScreen& screen = map_.screens.emplace_back();
            screen.id = name;
            screen.name = name;
        }
        if (map_.screens.size() > 1) {
            add_way(map_.screens[here_].id, name, back);
        }
        here_ = to;
        ++map_.screens[here_].visits;
        clicks_ = 0;
        keys_ = 0;
    }

    void add_way(const std::string& from, const std::string& to, bool back)
    {
        const auto same = [&](const MapWay& way) { return way.from == from && way.to == to && way.back == back; };
        auto way = std::find_if(map_.ways.begin(), map_.ways.end(), same);
        if (way == map_.ways.end()) {
            way = map_.ways.insert(way, MapWay{from, to, 0, 0, 0, "user", back});
        }
        ++way->times;
        way->clicks += clicks_;
        way->keys += keys_;
    }

    void tell(const ByHandStep& step)
    {
        map_.screens[here_].steps += step.action == "read" ? 0 : 1;
        clicks_ += step.action == "click" ? 1 : 0;
        keys_ += step.keys.value_or(0);
    }

    // Where a step of the path deals with it, else where such things are asked for; what is asked nowhere in particular
    // (per_account) stands in the map's list alone.
    void place_demands(const ByHandPath& path)
    {
        for (const Demand& demand : flow_.demands) {
            std::string_view kind = demand.kind;
            kind = kind == "min_length" ? "reason" : kind;
            const auto deals = [kind](const ByHandStep& step) { return step.target == kind; };
            const auto step = std::find_if(path.steps.begin(), path.steps.end(), deals);
            const std::string_view place = step != path.steps.end()              ? std::string_view(step->screen)
                                           : field_kinds().contains(demand.kind) ? std::string_view("form")
                                                                                 : std::string_view(demand.kind); // login, code, mail
            const auto screen = std::find_if(map_.screens.begin(), map_.screens.end(), [place](const auto& s) { return s.name == place; });
            if (screen != map_.screens.end()) {
                screen->demands.push_back(demand.kind);
            }
        }
        for (MapScreen& screen : map_.screens) {
            std::sort(screen.demands.begin(), screen.demands.end());
            screen.demands.erase(std::unique(screen.demands.begin(), screen.demands.end()), screen.demands.end());
        }
    }

    const FlowPack& flow_;
    FlowMap& map_;
    std::size_t here_ = 0;
    std::int64_t clicks_ = 0; // since the screen was reached
    std::int64_t keys_ = 0;
};

std::string surface_words(const std::string& surface)
{
    return surface == "notice" ? "the notice" : surface == "mail" ? "the mail" : surface == "app" ? "the app's menus" : "the menus";
}

} // namespace

FlowMap map_by_hand(const FlowPack& flow, const ByHandPath& path)
{
    FlowMap map;
    map.flow = flow.id;
    map.title = flow_words(flow) + ", by hand from " + surface_words(path.surface);
    const std::string period = period_words(path.dated);
    map.title += period.empty() ? "" : ", " + period;
    map.drawn_from = "by_hand";
    map.dated = path.dated;
    map.basis = Basis::declared;
    const HandDrawing drawing(flow, path, map);
    std::map<std::string_view, const Demand*> by_kind;
    for (const Demand& demand : flow.demands) {
        by_kind.emplace(demand.kind, &demand);
    }
    for (const auto& [kind, demand] : by_kind) {
        map.demands.push_back({demand->kind, demand->stated, demand->enforced, Basis::declared});
    }
    return map;
}

} // namespace demur
