// How often the form was sent. Journals of before hold no sending that the page refused, later ones do: both are read the same.
#pragma once

#include "friction/timeline.h"

#include <cstdint>

namespace demur {

// The page's refusal of what was sent. One of a code is none of the form's.
bool is_refusal(const Step& step);

struct Sendings {
    std::int64_t count = 0;      // taken or refused
    const Step* taken = nullptr; // the last that was not refused; null: none
    // The company's first answer to one that was not refused, and that sending: of several the last. Null: there is none.
    const Step* answered = nullptr;
    const Step* answer = nullptr;
};

Sendings find_sendings(const Timeline& timeline);

} // namespace demur
