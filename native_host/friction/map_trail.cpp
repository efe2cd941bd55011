#include "friction/map_trail.h"

#include "friction/acts.h"

#include <algorithm>
#include <map>
#include <string_view>

namespace demur {
namespace {

class TrailMaker {
public:
    void add(const Step& step)
    {
        if (step.kind == StepKind::screen && step.screen) {
            arrive(step);
        } else if (trail_.empty()) {
            begin(step);
        }
        if (!trail_.empty()) {
            tell(step);
        }
    }
    std::vector<TrailVisit> take()
    {
        if (!trail_.empty()) {
            trail_.back().demands.merge(awaiting_); // no form's screen came after them
        }
        return std::move(trail_);
    }

private:
    // A notice, or an act, before the first screen is told: the place is not known by its fingerprint yet.
    void begin(const Step& step)
    {
        if (step.kind == StepKind::notice || is_act_of_person(step)) {
            trail_.emplace_back();
            trail_.back().name = step.kind == StepKind::notice ? "notice" : "other";
            trail_.back().host = step.host.value_or("");
        }
    }

    void arrive(const Step& step)
    {
        const std::string name = step.detail.value_or("other");
        const bool is_first = trail_.size() == 1 && trail_.front().screen.empty() && (trail_.front().name == "other" || name == "notice");
        const bool is_here = !trail_.empty() && trail_.back().screen == *step.screen;
        if (!is_first && !is_here) {
            trail_.emplace_back();
        }
        TrailVisit& here = trail_.back();
        here.name = here.name.empty() || here.name == "other" ? name : here.name;
        here.screen = *step.screen;
        here.host = here.host.empty() ? step.host.value_or("") : here.host;
        here.words = std::max(here.words, step.words);
        places_[here.screen] = trail_.size() - 1;
        if (asks(here)) {
            here.demands.merge(awaiting_);
        }
    }

    static bool asks(const TrailVisit& here) { return here.name == "form" || here.name == "code"; }

    void tell(const Step& step)
    {
        TrailVisit& here = place_of(step);
        if (is_act_of_person(step)) {
            ++here.steps;
            here.clicks += step.kind == StepKind::click ? 1 : 0;
            here.keys += step.kind == StepKind::keys || step.kind == StepKind::code ? step.count.value_or(0) : 0;
        }
        if (is_act_of_person(step) || (step.kind == StepKind::navigate && step.actor == Actor::user)) {
            here.left_by = Actor::user;
        } else if (step.actor == Actor::tool && step.kind == StepKind::open) {
            here.left_by = Actor::tool;
        } else if (step.kind == StepKind::demand && step.field) {
            // A form is read before its screen has come to rest and is told.
            (asks(here) ? here.demands : awaiting_).insert(*step.field);
        } else if (step.kind == StepKind::code_request) {
            here.demands.insert("code");
        } else if (step.kind == StepKind::dead_end) {
            here.dead_end = true;
        }
    }

    TrailVisit& place_of(const Step& step)
    {
        const auto place = step.screen ? places_.find(*step.screen) : places_.end();
        return place == places_.end() ? trail_.back() : trail_[place->second];
    }

    std::vector<TrailVisit> trail_;
    std::set<std::string> awaiting_;                         // demands whose screen is still to be told
    std::map<std::string, std::size_t, std::less<>> places_; // the last visit of each fingerprint
};

} // namespace

std::vector<TrailVisit> make_trail(const Timeline& timeline)
{
    TrailMaker maker;
    for (const Step& step : timeline.steps) {
        maker.add(step);
    }
    return maker.take();
}

} // namespace demur
