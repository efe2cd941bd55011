// The first difference between two readings of one page, for people; empty when they say the same.
#pragma once

#include "page/page.h"

#include <string>

namespace demur::test {

// The skim only estimates how many words stand before a link.
enum class LinkWords {
    exact,
    estimated
};
std::string difference(const Page& expected, const Page& found, LinkWords link_words);

} // namespace demur::test
