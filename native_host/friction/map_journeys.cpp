#include "base/time.h"
#include "friction/demands.h"
#include "friction/journey_map.h"
#include "friction/map_trail.h"
#include "friction/map_words.h"

#include <algorithm>

namespace demur {
namespace {

bool is_finished(const std::string& status)
{
    return status == "confirmed" || status == "denied";
}

// What one journey knows of a demand, added to what others knew: what was met outweighs what is declared, and of two that
// were met the stricter holds.
void add_demand(std::map<std::string, DemandMet>& demands, const DemandMet& met)
{
    const auto [place, is_new] = demands.try_emplace(met.kind, met);
    DemandMet& known = place->second;
    if (is_new || (known.basis == Basis::measured && met.basis != Basis::measured)) {
        return;
    }
    if (known.basis != Basis::measured && met.basis == Basis::measured) {
        known = met;
        return;
    }
    const auto stricter = [](std::string& one, const std::string& other, std::string_view most, std::string_view more) {
        one = one == most || other == most ? most : one == more || other == more ? more : one;
    };
    stricter(known.stated, met.stated, "required", "optional");
    stricter(known.enforced, met.enforced, "yes", "no");
}

} // namespace

std::uint32_t JourneyMap::place_of(const std::string& fingerprint, const std::string& name)
{
    // '?' stands in no fingerprint.
    const auto [place, is_new] = places_.try_emplace(fingerprint.empty() ? "?" + name : fingerprint, prints_.size());
    if (is_new) {
        prints_.emplace_back();
    }
    return place->second;
}

void JourneyMap::add(const Timeline& timeline)
{
    ++journeys_;
    const std::vector<TrailVisit> visits = make_trail(timeline);
    const Trail trail{visits.size(), is_finished(timeline.status), timeline.status == "abandoned"};
    finished_ += trail.finished ? 1 : 0;
    keep(trail);
    for (const TrailVisit& visit : visits) {
        const std::uint32_t place = place_of(visit.screen, visit.name);
        Print& print = prints_[place];
        ++print.names[visit.name];
        ++print.hosts[visit.host];
        print.words = std::max(print.words, visit.words);
        print.demands.insert(visit.demands.begin(), visit.demands.end());
        keep({place, visit.left_by, visit.dead_end, visit.steps, visit.clicks, visit.keys});
    }
    for (const DemandMet& met : demands_met(timeline, flow_)) {
        add_demand(demands_, met);
    }
    note(timeline);
}

void JourneyMap::note(const Timeline& timeline)
{
    const auto acts_for = [](const Step& step) { return step.kind == StepKind::fill || step.kind == StepKind::open; };
    with_demur_ += std::any_of(timeline.steps.begin(), timeline.steps.end(), acts_for) ? 1 : 0;
    std::string flow = "unknown";
    std::string language;
    for (const Step& step : timeline.steps) {
        flow = step.flow.value_or(flow);
        language = language.empty() ? step.language.value_or("") : language;
        if (step.region) {
            regions_.insert(*step.region);
        }
    }
    languages_.insert(language);
    flows_.insert(flow);
    const std::optional<std::int64_t> began = timeline.steps.empty() ? std::nullopt : timeline.wall(timeline.steps.front());
    if (began) {
        first_ = first_ ? std::min(*first_, *began) : *began;
        last_ = last_ ? std::max(*last_, *began) : *began;
    }
}

std::string JourneyMap::title() const
{
    std::string title = flow_ != nullptr ? flow_words(*flow_) : "An unknown flow";
    title += with_demur_ == journeys_ ? ", with Demur" : with_demur_ == 0 ? ", by hand as recorded" : ", with and without Demur";
    for (const std::set<std::string>* one : {&languages_, &regions_}) {
        title += one->size() == 1 && !one->begin()->empty() ? ", " + *one->begin() : "";
    }
    const std::string from = first_ ? period_words(iso_utc(*first_)) : "";
    const std::string to = last_ ? period_words(iso_utc(*last_)) : "";
    title += from.empty() ? "" : ", " + from;
    return title + (from == to ? "" : " to " + to);
}

FlowMap JourneyMap::map() const
{
    constexpr std::size_t date_size = 10; // of an ISO 8601 time
    FlowMap map;
    map.flow = flow_ != nullptr ? flow_->id : flows_.size() == 1 ? *flows_.begin() : "unknown";
    map.title = title();
    map.drawn_from = "journeys";
    map.dated = first_ ? iso_utc(*first_).substr(0, date_size) : "";
    map.journeys = journeys_;
    map.finished = finished_;
    map.basis = Basis::measured;
    draw(map);
    for (const auto& [kind, demand] : demands_) {
        map.demands.push_back(demand);
    }
    return map;
}

} // namespace demur
