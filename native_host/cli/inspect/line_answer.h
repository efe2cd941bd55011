// A line of JSON to the line that answers it.
#pragma once

#include "base/limits.h"
#include "cli/inspect/page_line.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace demur::cli {

// The longest line that can hold a page that would be read: JSON escapes every byte to at most six.
inline constexpr std::size_t longest_page_line = 6 * limits::page + 4096;

class LineAnswerer {
public:
    // Appends the answer and a line end to `out`; nothing for a blank line. Whatever is wrong with the line is said in its
    // answer; a line that was `cut` for its length is one of these.
    void answer(std::string_view line, bool cut, std::string& out);

private:
    PageLine page_; // reused
};

} // namespace demur::cli
