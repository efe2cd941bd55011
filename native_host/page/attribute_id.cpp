#include "page/attribute_id.h"

#include "page/html_names.h"
#include "page/tag_scanner.h"

#include <cstddef>

namespace demur {

namespace {

constexpr std::size_t count = static_cast<std::size_t>(AttributeId::none);
constexpr std::size_t longest = 17;

constexpr auto names = [] {
    std::array<std::string_view, count> all{};
    for (std::size_t i = 0; i < html_names::kept_attributes.size(); ++i) {
        all[i] = html_names::kept_attributes[i];
    }
    all[count - 1] = "shadowrootmode";
    return all;
}();
static_assert(html_names::kept_attributes.size() + 1 == count);
static_assert(names[static_cast<std::size_t>(AttributeId::href)] == "href"
              && names[static_cast<std::size_t>(AttributeId::value)] == "value");

// The numbers sorted by the length of the name, and where each length begins: few names share one.
struct ByLength {
    std::array<std::uint8_t, count> ids{};
    std::array<std::uint8_t, longest + 2> begin{};
};
constexpr ByLength by_length = [] {
    ByLength sorted;
    std::size_t at = 0;
    for (std::size_t length = 0; length <= longest + 1; ++length) {
        sorted.begin[length] = static_cast<std::uint8_t>(at);
        for (std::size_t i = 0; i < count; ++i) {
            if (names[i].size() == length) {
                sorted.ids[at++] = static_cast<std::uint8_t>(i);
            }
        }
    }
    return sorted;
}();

} // namespace

AttributeId attribute_id(std::string_view name)
{
    if (name.empty() || name.size() > longest) {
        return AttributeId::none;
    }
    const char last = static_cast<char>(static_cast<unsigned char>(name.back()) | 0x20U);
    for (std::size_t i = by_length.begin[name.size()]; i < by_length.begin[name.size() + 1]; ++i) {
        const std::string_view candidate = names[by_length.ids[i]];
        if (candidate.back() == last && (candidate == name || equals_ignoring_case(name, candidate))) {
            return static_cast<AttributeId>(by_length.ids[i]);
        }
    }
    return AttributeId::none;
}

std::string_view attribute_name(AttributeId id)
{
    return names[static_cast<std::size_t>(id)];
}

} // namespace demur
