// HTML that says exactly what it is given: every text goes through here.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace demur {

// For text and for attribute values in double quotes. Control characters, and those that turn the direction of writing
// around, are left out: nothing shown may be read otherwise than it stands.
std::string escaped(std::string_view text);

// Paragraphs of a text with line breaks.
std::string escaped_lines(std::string_view text);

// A table with two columns, the first naming the second; `rows` are texts, not HTML.
std::string fact_table(const std::vector<std::pair<std::string, std::string>>& rows);
// A table with a head. Every row has as many cells as the head.
std::string grid_table(const std::vector<std::string>& head, const std::vector<std::vector<std::string>>& rows);

} // namespace demur
