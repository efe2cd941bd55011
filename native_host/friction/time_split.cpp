#include "friction/time_split.h"

#include "friction/spans.h"

#include <algorithm>

namespace demur {
namespace {

std::int64_t end_of(const Step& step)
{
    return step.t + step.duration.value_or(0);
}

std::int64_t size_of(const std::vector<Span>& merged)
{
    std::int64_t sum = 0;
    for (const Span& span : merged) {
        sum += span.to - span.from;
    }
    return sum;
}

// Which steps of a timeline, both ends included, all of one session: one clock, one stretch of the journey.
struct Stretch {
    std::size_t first = 0;
    std::size_t last = 0;
    bool ends_journey = false; // what lasts beyond the last step is then no longer part of it
    bool begins_paused = false;
};

class Run {
public:
    Run(const StepList& steps, const Stretch& stretch) : steps_(steps), stretch_(stretch)
    {
        end_ = steps_[stretch_.last].t;
        for (std::size_t i = stretch_.first; i <= stretch_.last; ++i) {
            const Step& step = steps_[i];
            end_ = stretch_.ends_journey ? end_ : std::max(end_, end_of(step));
            if (step.kind == StepKind::screen || step.kind == StepKind::notice) {
                screens_.push_back(&step);
            }
            has_pauses_ = has_pauses_ || step.kind == StepKind::pause || step.kind == StepKind::resume;
            has_absences_ = has_absences_ || step.kind == StepKind::hidden;
        }
        collect();
    }

    void add_to(TimeSplit& split) const
    {
        split.system += system_;
        split.tool += tool_;
        *split.away += away_;
        *split.paused += paused_;
        *split.total += end_ - begin();
        std::int64_t at = begin();
        for (std::size_t i = stretch_.first; i <= stretch_.last; ++i) {
            const Step& step = steps_[i];
            if (step.actor == Actor::user) {
                add_gap(split, at, step.t);
                split.active += at_work(std::max(at, step.t), std::min(end_of(step), end_));
                at = std::max(at, end_of(step));
            }
        }
        add_gap(split, at, end_);
    }

    [[nodiscard]] std::int64_t end() const { return end_; }
    [[nodiscard]] bool ends_paused() const { return ends_paused_; }

private:
    [[nodiscard]] std::int64_t begin() const { return steps_[stretch_.first].t; }

    // From each step of kind `from` to the next of kind `to`, or to the end.
    [[nodiscard]] std::vector<Span> spans_between(StepKind from, StepKind to, std::optional<std::int64_t>& since) const
    {
        std::vector<Span> spans;
        for (std::size_t i = stretch_.first; i <= stretch_.last; ++i) {
            const Step& step = steps_[i];
            if (step.kind == from && !since) {
                since = step.t;
            } else if (step.kind == to && since) {
                spans.push_back({*since, step.t});
                since.reset();
            }
        }
        if (since) {
            spans.push_back({*since, end_});
        }
        return spans;
    }

    // Whether a pause of the session before goes on in this one: the first that is said of pauses here is its end.
    [[nodiscard]] std::optional<std::int64_t> paused_since() const
    {
        for (std::size_t i = stretch_.first; stretch_.begins_paused && i <= stretch_.last; ++i) {
            if (steps_[i].kind == StepKind::resume) {
                return begin();
            }
            if (steps_[i].kind == StepKind::pause) {
                break;
            }
        }
        return std::nullopt;
    }

    // What is nobody's work, each moment once: a pause before time out of sight, before the tool's, before the page's.
    void collect()
    {
        std::optional<std::int64_t> since;
        if (has_pauses_) {
            since = paused_since();
            paused_ = take(spans_between(StepKind::pause, StepKind::resume, since));
            ends_paused_ = since.has_value();
            since.reset();
        }
        if (has_absences_) {
            away_ = take(spans_between(StepKind::hidden, StepKind::shown, since));
        }
        std::vector<Span> tool;
        std::vector<Span> system;
        for (std::size_t i = stretch_.first; i <= stretch_.last; ++i) {
            const Step& step = steps_[i];
            if (step.kind == StepKind::load) {
                system.push_back({step.t, std::min(end_of(step), end_)});
            } else if (step.actor == Actor::tool) {
                tool.push_back({step.t, std::min(end_of(step), end_)});
            }
        }
        tool_ = take(std::move(tool));
        system_ = take(std::move(system));
    }

    // How much of it was not taken yet.
    std::int64_t take(std::vector<Span> spans)
    {
        if (spans.empty()) {
            return 0;
        }
        const std::int64_t before = size_of(not_human_);
        spans.insert(spans.end(), not_human_.begin(), not_human_.end());
        not_human_ = merge(std::move(spans));
        return size_of(not_human_) - before;
    }

    // Time in [from, to) that was the person's.
    [[nodiscard]] std::int64_t at_work(std::int64_t from, std::int64_t to) const
    {
        return to <= from ? 0 : to - from - (not_human_.empty() ? 0 : covered(not_human_, from, to));
    }

    void add_gap(TimeSplit& split, std::int64_t from, std::int64_t to) const
    {
        const std::int64_t time = at_work(from, to);
        if (time < active_gap) {
            split.active += time;
            return;
        }
        const std::int64_t reading = std::min(time, reading_time(from, to));
        split.read += reading;
        *split.away += time - reading;
    }

    // The longest reading that the screens of [from, to) account for; none where the words are not known.
    [[nodiscard]] std::int64_t reading_time(std::int64_t from, std::int64_t to) const
    {
        constexpr std::int64_t minute = 60'000;
        auto screen = std::partition_point(screens_.begin(), screens_.end(), [from](const Step* s) { return s->t <= from; });
        screen = screen == screens_.begin() ? screen : std::prev(screen);
        std::int64_t words = 0;
        for (; screen != screens_.end() && (*screen)->t < to; ++screen) {
            words = std::max(words, (*screen)->words.value_or(0));
        }
        return words * minute * reading_patience / reading_words_a_minute;
    }

    const StepList& steps_;
    Stretch stretch_;
    std::int64_t end_ = 0;
    std::vector<const Step*> screens_;
    std::vector<Span> not_human_;
    bool has_pauses_ = false;
    bool has_absences_ = false;
    std::int64_t paused_ = 0;
    std::int64_t away_ = 0;
    std::int64_t tool_ = 0;
    std::int64_t system_ = 0;
    bool ends_paused_ = false;
};

void add(std::optional<std::int64_t>& sum, const std::optional<std::int64_t>& part)
{
    sum = sum && part ? std::optional(*sum + *part) : std::nullopt;
}

// Between two sessions the browser was closed: away or paused, as long as the wall clock tells. How long another part was, a
// break of unknown length leaves known.
void add_break(TimeSplit& split, const Timeline& timeline, const Step& last, const Run& run, const Step& next)
{
    std::optional<std::int64_t> time = timeline.between(last, next);
    if (time) {
        time = std::max<std::int64_t>(0, *time - (run.end() - last.t));
    } else {
        split.order_is_told = false;
    }
    add(run.ends_paused() ? split.paused : split.away, time);
    add(split.total, time);
}

} // namespace

TimeSplit split_time(const Timeline& timeline, std::size_t first, std::size_t last)
{
    TimeSplit split;
    TimeSplit breaks;
    const StepList& steps = timeline.steps;
    bool paused = false;
    for (std::size_t from = first; from <= last && from < steps.size();) {
        std::size_t to = from;
        while (to < last && steps[to + 1].session == steps[from].session) {
            ++to;
        }
        const Step& end = steps[to];
        const bool whole = to + 1 == steps.size() && end.actor != Actor::company && end.kind != StepKind::journey_end;
        const bool cut = to == last && !whole;
        const Run run(steps, {from, to, cut, paused});
        run.add_to(split);
        paused = run.ends_paused();
        if (to < last) {
            add_break(breaks, timeline, end, run, steps[to + 1]);
        }
        from = to + 1;
    }
    split.order_is_told = breaks.order_is_told;
    add(split.away, breaks.away);
    add(split.paused, breaks.paused);
    add(split.total, breaks.total);
    return split;
}

TimeSplit split_time(const Timeline& timeline)
{
    return timeline.steps.empty() ? TimeSplit() : split_time(timeline, 0, timeline.steps.size() - 1);
}

} // namespace demur
