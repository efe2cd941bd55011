// `demur inspect --jsonl`: every line of the input answered in its place.
#pragma once

#include <cstddef>

namespace demur::cli {

// Reads the standard input to its end, or until nobody reads the standard output. `jobs` threads judge the lines; the
// answers keep the lines' order, and each is written as soon as nothing stands before it and no further line is there.
// Throws Error(io).
void answer_lines(std::size_t jobs);

} // namespace demur::cli
