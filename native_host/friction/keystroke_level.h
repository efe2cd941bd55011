// The keystroke-level model (Card, Moran and Newell, Communications of the ACM 23(7), 1980): what an expert who makes no
// error needs for known acts. A floor, not a claim about people. Reading and composing are not in it.
#pragma once

#include <cstdint>

namespace demur::klm {

// Milliseconds an operator takes.
inline constexpr std::int64_t K = 280;  // a key, average typist who is no secretary (40 words a minute)
inline constexpr std::int64_t P = 1100; // pointing at something
inline constexpr std::int64_t BB = 200; // pressing and releasing the pointer's button (B = 100 each, Kieras 2001)
inline constexpr std::int64_t H = 400;  // moving the hand between keyboard and pointer
inline constexpr std::int64_t M = 1350; // preparing in one's mind, once an act

inline constexpr std::int64_t click = M + P + BB;
inline constexpr std::int64_t choose = M + 2 * (P + BB); // open the list, pick from it
inline constexpr std::int64_t file = M + 3 * (P + BB);   // the button, the file, "open"
inline constexpr std::int64_t typed(std::int64_t keys)
{
    return M + 2 * H + keys * K;
}

} // namespace demur::klm
