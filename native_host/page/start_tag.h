// A start tag as the linear readers hand it on: its name and the attributes that mean something.
#pragma once

#include "page/attribute_id.h"
#include "page/tag_table.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace demur {

struct WrittenAttribute {
    AttributeId id = AttributeId::none;
    std::string_view value; // character references unresolved
};

struct StartTag {
    std::string_view name; // lower case; good until the next tag is read
    GumboTag tag = GUMBO_TAG_UNKNOWN;
    std::uint32_t traits = 0;
    std::uint64_t present = 0; // attribute_bit of each attribute in `attributes`
    std::vector<WrittenAttribute> attributes;
    std::size_t form = 0; // of form parts: the number of the form that is open in the markup

    [[nodiscard]] bool has(AttributeId id) const { return (present & attribute_bit(id)) != 0; }
    // The first of that name counts. Empty when there is none.
    [[nodiscard]] std::string_view written(AttributeId id) const
    {
        if (has(id)) {
            for (const WrittenAttribute& attribute : attributes) {
                if (attribute.id == id) {
                    return attribute.value;
                }
            }
        }
        return {};
    }
};

// Hears of a document in order. Any answer of false ends the reading: only the parser can tell what is meant.
class PlainSink {
public:
    PlainSink() = default;
    PlainSink(const PlainSink&) = delete;
    PlainSink& operator=(const PlainSink&) = delete;
    PlainSink(PlainSink&&) = delete;
    PlainSink& operator=(PlainSink&&) = delete;
    virtual ~PlainSink() = default;

    virtual bool enter(const StartTag& tag) = 0;
    virtual bool leave() = 0;                           // the element entered last and not left yet
    virtual bool text(std::string_view characters) = 0; // references unresolved; none is cut at either end
};

} // namespace demur
