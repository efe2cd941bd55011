#include "friction/spans.h"

#include <algorithm>

namespace demur {

std::vector<Span> merge(std::vector<Span> spans)
{
    std::sort(spans.begin(), spans.end(), [](const Span& a, const Span& b) { return a.from < b.from; });
    std::vector<Span> merged;
    for (const Span& span : spans) {
        if (span.to <= span.from) {
            continue;
        }
        if (!merged.empty() && span.from <= merged.back().to) {
            merged.back().to = std::max(merged.back().to, span.to);
        } else {
            merged.push_back(span);
        }
    }
    return merged;
}

std::int64_t covered(const std::vector<Span>& spans, std::int64_t from, std::int64_t to)
{
    std::int64_t sum = 0;
    auto span = std::partition_point(spans.begin(), spans.end(), [from](const Span& s) { return s.to <= from; });
    for (; span != spans.end() && span->from < to; ++span) {
        sum += std::min(span->to, to) - std::max(span->from, from);
    }
    return sum;
}

} // namespace demur
