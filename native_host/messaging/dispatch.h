// From a request to the frame that answers it.
#pragma once

#include "messaging/context.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace demur::rpc {

// The answer to one message, framed; absent for a notification. Throws nothing but what memory exhaustion throws.
std::optional<std::string> answer(Context& context, std::string_view message);
// The same for a caller that is not allowed: every message gets the same error.
std::optional<std::string> answer_refused(std::string_view message, std::string_view caller);
// The last frame of a session whose input cannot be understood any more.
std::string answer_unreadable(std::uint32_t length);

} // namespace demur::rpc
