#include "friction/facts.h"

#include "friction/acts.h"
#include "friction/demands.h"

#include <algorithm>

namespace demur {
namespace {

void add_screen(Screens& seen, std::size_t at, const Step& step)
{
    const std::string_view print = *step.screen;
    const auto [screen, is_new] = seen.words.try_emplace(print, step.words);
    screen->second = std::max(screen->second, step.words);
    if (seen.visits.empty() || *seen.visits.back().step->screen != print) {
        seen.loops += is_new ? 0 : 1;
        seen.visits.push_back({at, &step});
    }
    if (step.host) {
        seen.hosts.insert(*step.host);
    }
    if (step.language) {
        seen.languages.try_emplace(print, *step.language);
    }
    if (step.text) {
        const TextSize*& text = seen.texts[print];
        text = text == nullptr || text->words < step.text->words ? &*step.text : text;
    }
}

bool shows_form(const Step& step)
{
    return (step.kind == StepKind::screen && step.detail == "form") || step.kind == StepKind::demand || step.kind == StepKind::fill
           || step.kind == StepKind::submit;
}

// Walks the steps once and keeps the places that the measures count from.
class Finder {
public:
    explicit Finder(Facts& facts) : facts_(facts) {}

    void run()
    {
        const StepList& steps = facts_.timeline.steps;
        for (std::size_t i = 0; i < steps.size(); ++i) {
            look_at(i, steps[i]);
        }
    }

private:
    void look_at(std::size_t i, const Step& step)
    {
        Starts& starts = facts_.starts;
        if (step.kind == StepKind::screen && step.screen) {
            const std::size_t before = facts_.screens.visits.size();
            add_screen(facts_.screens, i, step);
            on_notice_ = on_notice_ && (facts_.screens.visits.size() == before || !clicked_);
        }
        if (!starts.form && shows_form(step)) {
            starts.form = i;
        }
        if (step.kind == StepKind::notice) {
            starts.notice = starts.notice.value_or(i);
            on_notice_ = on_notice_ || !starts.link;
            seen_ = seen_.value_or(i);
        } else if (step.kind == StepKind::dismiss && seen_) {
            facts_.dismissals.push_back({*seen_, i});
            seen_.reset();
        } else if (step.kind == StepKind::click && step.actor == Actor::user) {
            look_at_click(i, step);
        } else if (step.kind == StepKind::navigate) {
            on_notice_ = on_notice_ && !clicked_;
        }
    }

    // The recorder marks the click on the objection's link. Where it did not, it is the last click on a link before the person
    // left the notice.
    void look_at_click(std::size_t i, const Step& step)
    {
        Starts& starts = facts_.starts;
        if (step.detail == "objection_link" && !starts.link_is_marked) {
            starts.link = i;
            starts.link_is_marked = true;
        } else if (on_notice_ && !starts.link_is_marked && step.role == "link" && !is_on_demur(step)) {
            starts.link = i;
            clicked_ = true;
        }
    }

    Facts& facts_;
    bool on_notice_ = false; // a notice was seen, and nothing else since
    bool clicked_ = false;
    std::optional<std::size_t> seen_; // the notice that is not dismissed yet
};

} // namespace

Facts find_facts(const Timeline& timeline, const FlowPack* flow, const MeasureContext& context)
{
    Facts facts{timeline, flow, std::nullopt, context.wage, context.now, {}, {}, {}, {}, {}, {}, false, false};
    Finder(facts).run();
    const ByHandPath* by_hand = flow == nullptr ? nullptr : by_hand_path(*flow, began_with_notice(timeline));
    facts.by_hand = by_hand == nullptr ? std::nullopt : std::optional(sum_by_hand(*by_hand));
    facts.demands = demands_met(timeline, flow);
    facts.time = split_time(timeline);
    facts.with_demur = !timeline.of(StepKind::fill).empty() || !timeline.of(StepKind::open).empty();
    facts.sendings = find_sendings(timeline);
    facts.sent = facts.sendings.taken != nullptr || timeline.status == "confirmed" || timeline.status == "denied";
    return facts;
}

} // namespace demur
