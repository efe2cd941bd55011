// The evidence gathered for one kind of page.
#pragma once

#include "notice/verdict.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace demur {

inline constexpr std::int64_t certain = 100;
inline constexpr std::int64_t enough = 50; // a kind is named from here on

struct Score {
    NoticeKind kind = NoticeKind::none;
    std::int64_t sum = 0;
    std::vector<Because> because;

    void add(Because evidence)
    {
        sum += evidence.weight;
        because.push_back(std::move(evidence));
    }
    void add(std::string what, std::int64_t weight, std::string words = {}) { add(Because{std::move(what), std::move(words), -1, weight}); }
    [[nodiscard]] std::int64_t hundredths() const { return std::clamp<std::int64_t>(sum, 0, certain); }
};

} // namespace demur
