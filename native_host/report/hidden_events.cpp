#include "report/hidden_events.h"

#include <algorithm>
#include <numeric>

namespace demur {
namespace {

// Each event once, and none after `last`: the numbers are hostile, and more events there are not.
std::vector<EventRun> in_order(std::vector<EventRun> runs, std::int64_t last)
{
    std::sort(runs.begin(), runs.end(), [](const EventRun& a, const EventRun& b) { return a.first < b.first; });
    std::vector<EventRun> result;
    std::int64_t counted = 0; // up to this number
    for (const EventRun& run : runs) {
        const EventRun rest{std::max(run.first, counted + 1), std::min(run.last, last)};
        if (rest.first <= rest.last) {
            add_run(result, rest);
            counted = rest.last;
        }
    }
    return result;
}

std::int64_t count(const std::vector<EventRun>& runs)
{
    return std::accumulate(runs.begin(), runs.end(), std::int64_t{0},
                           [](std::int64_t sum, const EventRun& run) { return sum + run.last - run.first + 1; });
}

// The first event of `runs` that none of `by` covers; both rise.
std::optional<std::int64_t> uncovered(const std::vector<EventRun>& runs, const std::vector<EventRun>& by)
{
    std::size_t i = 0;
    for (const EventRun& run : runs) {
        std::int64_t at = run.first;
        while (at <= run.last) {
            while (i < by.size() && by[i].last < at) {
                ++i;
            }
            if (i == by.size() || by[i].first > at) {
                return at;
            }
            at = std::min(by[i].last, run.last) + 1;
        }
    }
    return std::nullopt;
}

} // namespace

HiddenEvents explain_hidden(const ChainCheck& chain, bool whole)
{
    const std::vector<EventRun> redacted = in_order(chain.redacted, chain.events);
    HiddenEvents result;
    result.redacted = count(redacted);
    result.still_there = uncovered(redacted, chain.hidden);
    if (whole) {
        result.unexplained = uncovered(chain.hidden, redacted);
    } else {
        result.left_out = std::max<std::int64_t>(0, chain.left_out - result.redacted);
    }
    return result;
}

} // namespace demur
