#include "journal/canonical_text.h"

#include "base/utf8.h"

namespace demur::canonical {
namespace {

bool is_unusual(char character)
{
    const auto c = static_cast<unsigned char>(character);
    return c < 0x20U || c == '"' || c == '\\' || c >= 0x80U;
}

const char* first_unusual(Place text)
{
    for (; text.left() >= bytes_at_once; text = text.from(bytes_at_once)) {
        if (const std::uint64_t found = unusual_bytes(text.at)) {
            return text.at + std::countr_zero(found);
        }
    }
    while (text.at != text.end && !is_unusual(*text.at)) {
        ++text.at;
    }
    return text.at;
}

} // namespace

const char* end_of_any_text(Place text)
{
    const char* at = first_unusual(text);
    bool is_ascii = true;
    while (at != text.end && static_cast<unsigned char>(*at) >= 0x80U) {
        is_ascii = false;
        at = first_unusual({at + 1, text.end});
    }
    const bool ends = at != text.end && *at == '"' && (is_ascii || valid_utf8({text.at, static_cast<std::size_t>(at - text.at)}));
    return ends ? at : nullptr;
}

} // namespace demur::canonical
