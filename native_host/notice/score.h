// The evidence gathered for one kind of page.
#pragma once

#include "base/utf8.h"
#include "notice/verdict.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace demur {

// An address as evidence: at most 120 bytes of it.
inline std::string clipped(std::string_view address)
{
    constexpr std::size_t most = 120;
    return std::string(clip_utf8(address, most));
}

inline constexpr std::int64_t certain = 100;
inline constexpr std::int64_t enough = 50; // a kind is named from here on

struct Score {
    NoticeKind kind = NoticeKind::none;
    bool upper_bound = false; // what speaks against the kind is left out
    std::int64_t sum = 0;
    std::vector<Because> because;

    Score() = default;
    Score(NoticeKind of, bool is_upper_bound) : kind(of), upper_bound(is_upper_bound) {}

    void add(Because evidence)
    {
        if (upper_bound && evidence.weight < 0) {
            return;
        }
        add_surely(std::move(evidence));
    }
    // Holds for the upper bound, too: it rests on nothing that a closer look could take back.
    void add_surely(Because evidence)
    {
        sum += evidence.weight;
        because.push_back(std::move(evidence));
    }
    void add(std::string what, std::int64_t weight, std::string words = {}) { add(Because{std::move(what), std::move(words), -1, weight}); }
    void add_surely(std::string what, std::int64_t weight) { add_surely(Because{std::move(what), {}, -1, weight}); }
    [[nodiscard]] std::int64_t hundredths() const { return std::clamp<std::int64_t>(sum, 0, certain); }
};

} // namespace demur
