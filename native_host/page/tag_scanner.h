// Reads tags and attributes from markup as browsers do, without building anything.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace demur {

struct RawAttribute {
    std::string_view name;  // as written
    std::string_view value; // without quotes, entities unresolved
};

struct RawTag {
    std::string_view name; // as written
    bool closing = false;
    bool self_closing = false;
    std::vector<RawAttribute> attributes; // at most the cap
    std::size_t attribute_count = 0;      // all of them
    std::size_t end = 0;                  // index after '>'
};

// `at` points to '<' and the next character (after an optional '/') is a letter. False when the tag never ends:
// browsers drop such a rest. `tag` is reused to spare allocations.
bool scan_tag(std::string_view html, std::size_t at, std::size_t attribute_cap, RawTag& tag);

// True when "<x" or "</x" stands at `at`, x a letter.
bool tag_starts_at(std::string_view html, std::size_t at);

bool equals_ignoring_case(std::string_view a, std::string_view lower);

// The index of "</name" followed by an end of name, at or after `from`; npos when there is none.
std::size_t find_end_tag(std::string_view html, std::string_view lower_name, std::size_t from);

// The index after the next `c`; the end where there is none.
std::size_t after_char(char c, std::string_view html, std::size_t from);
// The index after the comment whose "<!--" ends at `from`.
std::size_t after_comment(std::string_view html, std::size_t from);

} // namespace demur
