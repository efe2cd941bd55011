#include "cli/shell_quote.h"

#include <algorithm>

namespace demur::cli {

std::string shell_quoted(std::string_view word)
{
    constexpr std::string_view harmless = "/._-+=:,@%";
    const bool plain = !word.empty() && std::ranges::all_of(word, [harmless](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || harmless.find(c) != std::string_view::npos;
    });
    if (plain) {
        return std::string(word);
    }
    std::string quoted = "'";
    for (const char c : word) {
        quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
    }
    return quoted + "'";
}

} // namespace demur::cli
