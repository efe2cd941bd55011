#include "friction/time_split.h"

#include "friction/spans.h"

#include <algorithm>
#include <span>

namespace demur {
namespace {

constexpr std::int64_t active_gap = 5000;            // milliseconds between two acts of a person at work
constexpr std::int64_t reading_words_a_minute = 238; // silent reading of English, mean of 190 studies (Brysbaert 2019)
constexpr std::int64_t reading_patience = 3;         // a slow or second reading still counts

std::int64_t end_of(const Step& step)
{
    return step.t + step.duration.value_or(0);
}

bool is_wait(const Step& step)
{
    return step.kind == StepKind::load || step.actor == Actor::tool;
}

// The steps of one session: one clock, one stretch of the journey.
class Run {
public:
    explicit Run(std::span<const Step> steps) : steps_(steps)
    {
        end_ = steps_.back().t;
        // What lasts beyond the outcome is no longer part of the journey.
        const bool closed = steps_.back().actor == Actor::company || steps_.back().kind == StepKind::journey_end;
        for (const Step& step : steps_) {
            end_ = closed ? end_ : std::max(end_, end_of(step));
            if (step.kind == StepKind::screen || step.kind == StepKind::notice) {
                screens_.push_back(&step);
            }
        }
        collect_hidden();
        collect_waits();
    }

    void add_to(TimeSplit& split) const
    {
        for (const Step& step : steps_) {
            if (step.kind == StepKind::load) {
                split.system += step.duration.value_or(0);
            } else if (step.actor == Actor::tool) {
                split.tool += step.duration.value_or(0);
            }
        }
        *split.away += covered(hidden_, begin(), end_);
        std::int64_t at = begin();
        for (const Step& step : steps_) {
            if (step.actor == Actor::user) {
                add_gap(split, at, step.t);
                split.active += at_work(std::max(at, step.t), std::min(end_of(step), end_));
                at = std::max(at, end_of(step));
            }
        }
        add_gap(split, at, end_);
    }

    [[nodiscard]] std::int64_t length() const { return end_ - begin(); }
    [[nodiscard]] std::int64_t end() const { return end_; }

private:
    [[nodiscard]] std::int64_t begin() const { return steps_.front().t; }

    void collect_hidden()
    {
        std::optional<std::int64_t> since;
        for (const Step& step : steps_) {
            if (step.kind == StepKind::hidden && !since) {
                since = step.t;
            } else if (step.kind == StepKind::shown && since) {
                hidden_.push_back({*since, step.t});
                since.reset();
            }
        }
        if (since) {
            hidden_.push_back({*since, end_});
        }
        hidden_ = merge(std::move(hidden_));
    }

    void collect_waits()
    {
        not_human_ = hidden_;
        for (const Step& step : steps_) {
            if (is_wait(step)) {
                not_human_.push_back({step.t, end_of(step)});
            }
        }
        not_human_ = merge(std::move(not_human_));
    }

    // Visible time in [from, to) that was neither the page's nor the tool's.
    [[nodiscard]] std::int64_t at_work(std::int64_t from, std::int64_t to) const
    {
        return to <= from ? 0 : to - from - covered(not_human_, from, to);
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

    std::span<const Step> steps_;
    std::int64_t end_ = 0;
    std::vector<const Step*> screens_;
    std::vector<Span> hidden_;
    std::vector<Span> not_human_;
};

// Between two sessions the browser was closed: away, as long as the wall clock tells.
void add_break(TimeSplit& split, const Timeline& timeline, const Step& before, std::int64_t end, const Step& after)
{
    const std::optional<std::int64_t> gap = timeline.between(before, after);
    if (!gap || !split.away || !split.total) {
        split.away.reset();
        split.total.reset();
        return;
    }
    const std::int64_t away = std::max<std::int64_t>(0, *gap - (end - before.t));
    *split.away += away;
    *split.total += away;
}

} // namespace

TimeSplit split_time(const Timeline& timeline)
{
    TimeSplit split;
    TimeSplit breaks;
    const std::vector<Step>& steps = timeline.steps;
    for (std::size_t from = 0; from < steps.size();) {
        std::size_t to = from;
        while (to < steps.size() && steps[to].session == steps[from].session) {
            ++to;
        }
        const Run run{std::span(steps).subspan(from, to - from)};
        run.add_to(split);
        *split.total += run.length();
        if (to < steps.size()) {
            add_break(breaks, timeline, steps[from], run.end(), steps[to]);
        }
        from = to;
    }
    split.away = breaks.away ? std::optional(*split.away + *breaks.away) : std::nullopt;
    split.total = breaks.total ? std::optional(*split.total + *breaks.total) : std::nullopt;
    return split;
}

} // namespace demur
