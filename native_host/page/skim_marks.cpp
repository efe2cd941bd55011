#include "page/skim_marks.h"

#include "base/utf8.h"
#include "page/char_refs.h"
#include "page/visibility.h"
#include "text/fold.h"

#include <algorithm>
#include <initializer_list>

namespace demur {

namespace {

using enum AttributeId;

constexpr std::size_t language_bytes = 35;

constexpr std::uint64_t any_of(std::initializer_list<AttributeId> ids)
{
    std::uint64_t bits = 0;
    for (const AttributeId id : ids) {
        bits |= attribute_bit(id);
    }
    return bits;
}

constexpr std::uint64_t hiding = any_of({data_demur_hidden, hidden, style});
constexpr std::uint64_t telling = hiding | any_of({contenteditable, lang, role});

} // namespace

bool MarkReader::keyword(const StartTag& tag, AttributeId id, std::string& room, std::string_view& value)
{
    if (!decode_attribute(tag.written(id), room, value)) {
        return false;
    }
    const bool plain = std::all_of(value.begin(), value.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
    if (!plain) {
        room = fold(value);
        value = room;
    }
    return true;
}

bool MarkReader::read(const StartTag& tag, bool look_hidden, ElementMarks& marks)
{
    if ((tag.present & telling) == 0) {
        return true;
    }
    if (tag.has(role) && !keyword(tag, role, role_, marks.role)) {
        return false;
    }
    if (tag.has(lang)) {
        std::string_view value;
        if (!decode_attribute(tag.written(lang), room_, value)) {
            return false;
        }
        if (!value.empty()) {
            marks.language = fold(clip_utf8(value, language_bytes));
        }
    }
    if (tag.has(contenteditable)) {
        std::string_view value;
        if (!keyword(tag, contenteditable, room_, value)) {
            return false;
        }
        marks.editable = value != "false";
    }
    if (look_hidden && (tag.present & hiding) != 0) {
        Concealment concealment;
        concealment.has_hidden = tag.has(hidden);
        if (!decode_attribute(tag.written(data_demur_hidden), said_, concealment.said)
            || !decode_attribute(tag.written(hidden), hidden_, concealment.hidden)
            || !decode_attribute(tag.written(style), style_, concealment.style)) {
            return false;
        }
        marks.hidden = !hidden_reason(concealment).empty();
    }
    return true;
}

} // namespace demur
