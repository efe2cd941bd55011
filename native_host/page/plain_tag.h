// Reads one tag as tag_scanner does, keeping only the attributes that mean something.
#pragma once

#include "page/start_tag.h"

#include <array>
#include <cstddef>
#include <string_view>

namespace demur {

struct PlainTag {
    StartTag start; // of an end tag only the name counts
    bool closing = false;
    bool self_closing = false;
    bool shadow_content = false; // has a shadowrootmode attribute
    std::size_t attribute_count = 0;
    std::size_t end = 0;          // index after '>'
    std::array<char, 24> lower{}; // the name; none that matters is longer
};

// `at` points to '<' where tag_starts_at() holds. False when the tag never ends: browsers drop such a rest.
bool scan_plain_tag(std::string_view html, std::size_t at, PlainTag& tag);

} // namespace demur
