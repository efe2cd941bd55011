// Which flow an objection begins with, before any form is on screen.
#include "flow/flow_pack.h"
#include "flow/regions.h"

#include <algorithm>

namespace demur {

namespace {

// Of two that apply: the later generation; of one generation, the first id.
bool comes_before(const FlowPack& a, const FlowPack& b)
{
    return a.generation != b.generation ? a.generation > b.generation : a.id < b.id;
}

template <class Fits> const FlowPack* first_current(std::string_view country, Fits fits)
{
    const FlowPack* best = nullptr;
    const FlowPack* elsewhere = nullptr; // offered to people of other countries only: better than nothing, and said on its page
    for (const FlowPack& pack : flow_packs()) {
        if (pack.stage != "current" || !fits(pack)) {
            continue;
        }
        const FlowPack*& place = applies_in(pack, country) ? best : elsewhere;
        if (place == nullptr || comes_before(pack, *place)) {
            place = &pack;
        }
    }
    return best != nullptr ? best : elsewhere;
}

} // namespace

bool applies_in(const FlowPack& pack, std::string_view country)
{
    return is_in_regions(country, pack.regions);
}

const FlowPack* flow_for_service(std::string_view service, std::string_view country)
{
    // A notice in the name of Meta at large concerns an Accounts Centre; the form is the one of Facebook.
    const std::string_view wanted = service == "meta" ? "facebook" : service;
    return first_current(country, [&](const FlowPack& pack) { return pack.service == wanted && pack.kind == "objection"; });
}

std::vector<const FlowPack*> flows_to_begin(std::string_view country)
{
    std::vector<const FlowPack*> flows;
    for (const FlowPack& pack : flow_packs()) {
        const auto same_matter = [&](const FlowPack& other) {
            return other.service == pack.service && other.kind == pack.kind && other.optional_hosts.empty();
        };
        if (same_matter(pack) && first_current(country, same_matter) == &pack) {
            flows.push_back(&pack);
        }
    }
    return flows;
}

std::string way_in(const FlowPack& pack)
{
    if (pack.form_url) {
        return *pack.form_url;
    }
    const auto begun =
        std::find_if(pack.by_hand.begin(), pack.by_hand.end(), [](const ByHandPath& path) { return path.start.has_value(); });
    return begun != pack.by_hand.end() ? *begun->start : "";
}

} // namespace demur
