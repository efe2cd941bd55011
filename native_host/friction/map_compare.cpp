#include "friction/flow_map.h"
#include "friction/map_sentence.h"
#include "friction/usual_path.h"

#include <algorithm>
#include <map>

namespace demur {
namespace {

class Comparing {
public:
    void amount(const std::string& what, std::int64_t from, std::int64_t to)
    {
        if (from != to) {
            changes_.push_back({what, "", to > from ? "more" : "fewer", to > from ? to - from : from - to});
        }
    }

    // Screens of a name that the other map has not, or has fewer of.
    void screens(const UsualPath& from, const UsualPath& to)
    {
        amount("screens", static_cast<std::int64_t>(from.screens.size()), static_cast<std::int64_t>(to.screens.size()));
        std::set<std::string> names(from.names.begin(), from.names.end());
        names.insert(to.names.begin(), to.names.end());
        for (const std::string& name : names) {
            const auto before = static_cast<std::int64_t>(from.names.count(name));
            const auto after = static_cast<std::int64_t>(to.names.count(name));
            if (before != after) {
                changes_.push_back({"screens", name, after > before ? "new" : "gone", after > before ? after - before : before - after});
            }
        }
    }

    void demands(const FlowMap& from, const FlowMap& to)
    {
        std::map<std::string_view, std::pair<const DemandMet*, const DemandMet*>> kinds;
        for (const DemandMet& demand : from.demands) {
            kinds[demand_kind(demand)].first = &demand;
        }
        for (const DemandMet& demand : to.demands) {
            kinds[demand_kind(demand)].second = &demand;
        }
        for (const auto& [kind, both] : kinds) {
            const auto& [before, after] = both;
            if (before == nullptr || after == nullptr) {
                changes_.push_back({"demand", std::string(kind), before == nullptr ? "new" : "gone", std::nullopt});
            } else if (is_mandatory(*before) != is_mandatory(*after)) {
                changes_.push_back(
                    {"demand", std::string(kind), is_mandatory(*after) ? "now_required" : "no_longer_required", std::nullopt});
            }
        }
    }

    std::vector<MapChange> take() { return std::move(changes_); }

private:
    std::vector<MapChange> changes_;
};

} // namespace

std::string_view demand_kind(const DemandMet& demand)
{
    return demand.kind == "first_name" || demand.kind == "last_name" ? std::string_view("name") : std::string_view(demand.kind);
}

bool is_mandatory(const DemandMet& demand)
{
    return demand.stated == "required" || demand.enforced == "yes";
}

MapComparison compare_maps(const FlowMap& from, const FlowMap& to)
{
    const UsualPath before = usual_path(from);
    const UsualPath after = usual_path(to);
    Comparing comparing;
    comparing.screens(before, after);
    comparing.amount("steps", before.steps, after.steps);
    if (before.hosts && after.hosts) {
        comparing.amount("hosts", static_cast<std::int64_t>(*before.hosts), static_cast<std::int64_t>(*after.hosts));
    }
    comparing.amount("loops", before.loops, after.loops);
    if (before.words && after.words) {
        comparing.amount("words", *before.words, *after.words);
    }
    comparing.demands(from, to);
    MapComparison comparison{from.title, to.title, comparing.take(), ""};
    comparison.sentence = comparison_sentence(from, to, comparison.changes);
    return comparison;
}

} // namespace demur
