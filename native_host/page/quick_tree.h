// The tree that the HTML parser would build, built in one pass where the markup leaves no doubt.
#pragma once

#include <gumbo.h>

#include <memory_resource>
#include <string_view>

namespace demur {

// Null where only the parser can tell, or a cap of base/limits.h was met. `html` is raw and valid UTF-8; the nodes live
// in `arena` and hold nothing of `html`.
const GumboNode* build_quick_tree(std::string_view html, std::pmr::monotonic_buffer_resource& arena);

} // namespace demur
