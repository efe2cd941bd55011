// The first difference between two readings of one page, for people; empty when they say the same.
#pragma once

#include "page/page.h"

#include <string>

namespace demur::test {

// Everything counts but the words before links, which the skim only estimates where letters are not ASCII.
std::string difference(const Page& expected, const Page& found);

} // namespace demur::test
