// One line of `demur inspect --jsonl`: {"id", "url", "surface", "html" or "text"}.
#pragma once

#include "page/page.h"

#include <boost/json.hpp>

#include <string>
#include <string_view>

namespace demur::cli {

struct PageLine {
    boost::json::value id; // whatever the caller gave, null without
    PageContext context;
    std::string body;
    bool has_html = false; // html wins over text where a line has both
    bool has_text = false;
};

// Fills `line`, as far as it comes: after an exception the id is there if the text was JSON. `text` may hold anything.
// Throws Error(bad_input, too_large). Strings of `line` are reused.
void read_page_line(std::string_view text, PageLine& line);

// The usual line, read without building JSON values: one flat object. False, and nothing decided, for any other.
bool read_plain_page_line(std::string_view text, PageLine& line);

} // namespace demur::cli
