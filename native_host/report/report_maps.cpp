#include "report/report_maps.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <utility>

namespace demur {
namespace {

bool share_a_region(const FlowPack& a, const FlowPack& b)
{
    const auto in_b = [&b](const std::string& region) { return std::find(b.regions.begin(), b.regions.end(), region) != b.regions.end(); };
    return a.regions.empty() || b.regions.empty() || std::any_of(a.regions.begin(), a.regions.end(), in_b);
}

// Hearsay and other routes to the same form are no generation.
bool is_of_a_generation(const FlowPack& flow)
{
    return flow.stage == "current" || flow.stage == "earlier";
}

const ByHandPath* path_from(const FlowPack& flow, std::string_view surface)
{
    const auto found =
        std::find_if(flow.by_hand.begin(), flow.by_hand.end(), [surface](const ByHandPath& path) { return path.surface == surface; });
    return found == flow.by_hand.end() ? nullptr : &*found;
}

} // namespace

const FlowPack* next_generation(const std::vector<FlowPack>& flows, const FlowPack& flow, bool earlier)
{
    const FlowPack* next = nullptr;
    for (const FlowPack& other : flows) {
        const bool beyond = earlier ? other.generation < flow.generation : other.generation > flow.generation;
        const bool nearer = next == nullptr || (earlier ? other.generation > next->generation : other.generation < next->generation);
        if (beyond && nearer && other.service == flow.service && other.kind == flow.kind && is_of_a_generation(other)
            && share_a_region(other, flow)) {
            next = &other;
        }
    }
    return next;
}

AlikePaths alike_paths(const FlowPack& from, const FlowPack& to)
{
    static constexpr std::array<std::string_view, 4> surfaces = {"notice", "web", "app", "mail"};
    for (const std::string_view surface : surfaces) {
        const AlikePaths paths{path_from(from, surface), path_from(to, surface)};
        if (paths.from != nullptr && paths.to != nullptr) {
            return paths;
        }
    }
    return {};
}

void ReportMaps::add(const Timeline& timeline, const JourneyMetrics& metrics, const FlowPack* flow, const ByHandPath* by_hand)
{
    constexpr std::size_t month_size = 7; // "2025-05"
    const auto [place, is_new] = places_.try_emplace(flow != nullptr ? flow->id : metrics.flow, gone_.size());
    if (is_new) {
        gone_.push_back({flow, by_hand, Way(flow, store_), Way(flow, store_)});
    }
    Flow& gone = gone_[place->second];
    Way& way = metrics.with_demur ? gone.with_demur : gone.by_hand;
    way.journeys.add(timeline);
    if (metrics.started.size() > month_size) {
        way.months.try_emplace(metrics.started.substr(0, month_size), flow, store_).first->second.add(timeline);
    }
}

std::vector<FlowMap> ReportMaps::maps() const
{
    std::vector<FlowMap> maps;
    for (const Flow& flow : gone_) {
        if (flow.declared != nullptr) {
            maps.push_back(map_by_hand(*flow.pack, *flow.declared));
        }
        for (const Way* way : {&flow.by_hand, &flow.with_demur}) {
            if (!way->journeys.empty()) {
                maps.push_back(way->journeys.map());
            }
        }
    }
    return maps;
}

void ReportMaps::Compared::add(const FlowMap& from, const FlowMap& to)
{
    comparisons.push_back(compare_maps(from, to));
    for (const FlowMap* map : {&from, &to}) {
        if (std::none_of(maps.begin(), maps.end(), [map](const FlowMap& known) { return known.title == map->title; })) {
            maps.push_back(*map);
        }
    }
}

void ReportMaps::compare_months(const Way& way, Compared& compared)
{
    std::optional<FlowMap> before;
    for (const auto& [month, journeys] : way.months) {
        FlowMap map = journeys.map();
        if (before) {
            compared.add(*before, map);
        }
        before = std::move(map);
    }
}

ReportMaps::Compared ReportMaps::compare() const
{
    Compared compared;
    for (const Flow& flow : gone_) {
        if (flow.declared != nullptr && !flow.by_hand.journeys.empty()) {
            compared.add(map_by_hand(*flow.pack, *flow.declared), flow.by_hand.journeys.map());
        }
        // With Demur against what was measured by hand; where nobody went by hand, against what is declared.
        if (!flow.with_demur.journeys.empty() && (flow.declared != nullptr || !flow.by_hand.journeys.empty())) {
            const FlowMap by_hand = flow.by_hand.journeys.empty() ? map_by_hand(*flow.pack, *flow.declared) : flow.by_hand.journeys.map();
            compared.add(by_hand, flow.with_demur.journeys.map());
        }
        compare_months(flow.by_hand, compared);
        compare_months(flow.with_demur, compared);
    }
    compare_generations(compared);
    const std::vector<FlowMap> shown = maps();
    std::erase_if(compared.maps, [&shown](const FlowMap& map) {
        return std::any_of(shown.begin(), shown.end(), [&map](const FlowMap& other) { return other.title == map.title; });
    });
    return compared;
}

void ReportMaps::compare_generations(Compared& compared) const
{
    std::set<std::pair<std::string_view, std::string_view>> done;
    for (const Flow& flow : gone_) {
        for (const bool earlier : {true, false}) {
            const FlowPack* other = flow.pack == nullptr ? nullptr : next_generation(flows_, *flow.pack, earlier);
            if (other == nullptr) {
                continue;
            }
            const FlowPack& from = earlier ? *other : *flow.pack;
            const FlowPack& to = earlier ? *flow.pack : *other;
            const AlikePaths paths = alike_paths(from, to);
            if (paths.from != nullptr && done.insert({from.id, to.id}).second) {
                compared.add(map_by_hand(from, *paths.from), map_by_hand(to, *paths.to));
            }
        }
    }
}

} // namespace demur
