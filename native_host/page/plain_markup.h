// Reads raw markup as prune_html does and hands what is left to OpenElements, without writing it anywhere: one pass,
// no tree. The same tags are dropped, skipped and closed, which a differential test holds to.
#pragma once

#include "page/start_tag.h"

#include <string_view>

namespace demur {

// False when the sink or the rules gave up, or a cap of base/limits.h was met. `html` must be valid UTF-8.
[[nodiscard]] bool read_plain_markup(std::string_view html, PlainSink& sink);

} // namespace demur
