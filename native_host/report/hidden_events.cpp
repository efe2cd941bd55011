#include "report/hidden_events.h"

#include <algorithm>

namespace demur {
namespace {

std::vector<EventRun> in_order(std::vector<EventRun> runs)
{
    std::sort(runs.begin(), runs.end(), [](const EventRun& a, const EventRun& b) { return a.first < b.first; });
    return runs;
}

// How many events the runs name, each once. Up to `last`: the numbers are hostile, and more events there are not.
std::int64_t count(const std::vector<EventRun>& runs, std::int64_t last)
{
    std::int64_t events = 0;
    std::int64_t counted = 0; // up to this number
    for (const EventRun& run : runs) {
        const std::int64_t from = std::max(run.first, counted + 1);
        const std::int64_t to = std::min(run.last, last);
        events += std::max<std::int64_t>(0, to - from + 1);
        counted = std::max(counted, to);
    }
    return events;
}

// The first event of `hidden` that no run of `redacted` covers; both rise.
std::optional<std::int64_t> uncovered(const std::vector<EventRun>& hidden, const std::vector<EventRun>& redacted)
{
    std::size_t i = 0;
    for (const EventRun& gap : hidden) {
        std::int64_t at = gap.first;
        while (at <= gap.last) {
            while (i < redacted.size() && redacted[i].last < at) {
                ++i;
            }
            if (i == redacted.size() || redacted[i].first > at) {
                return at;
            }
            at = std::min(redacted[i].last, gap.last) + 1;
        }
    }
    return std::nullopt;
}

} // namespace

HiddenEvents explain_hidden(const ChainCheck& chain, bool whole)
{
    const std::vector<EventRun> redacted = in_order(chain.redacted);
    HiddenEvents result;
    result.redacted = count(redacted, chain.events);
    if (whole) {
        result.unexplained = uncovered(chain.hidden, redacted);
    } else {
        result.left_out = std::max<std::int64_t>(0, chain.left_out - result.redacted);
    }
    return result;
}

} // namespace demur
