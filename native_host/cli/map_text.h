// A flow map as text for people on a terminal.
#pragma once

#include "friction/flow_map.h"

#include <iosfwd>

namespace demur::cli {

void print_map(std::ostream& stream, const FlowMap& map);

} // namespace demur::cli
