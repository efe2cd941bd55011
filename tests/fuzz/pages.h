// The promises that every page keeps, whatever it was read from.
#pragma once

#include "fuzz.h"
#include "page/page.h"

namespace demur::fuzz {

void check_page(const Page& page);

} // namespace demur::fuzz
