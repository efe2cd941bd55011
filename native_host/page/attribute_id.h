// The attributes that carry meaning for a page, as numbers.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace demur {

// In alphabetical order, as html_names::kept_attributes; shadowrootmode, which only the pre-pass reads, stands last.
enum class AttributeId : std::uint8_t {
    accept,
    action,
    alt,
    aria_checked,
    aria_controls,
    aria_describedby,
    aria_hidden,
    aria_label,
    aria_labelledby,
    aria_level,
    aria_modal,
    aria_multiline,
    aria_owns,
    aria_placeholder,
    aria_required,
    autocomplete,
    contenteditable,
    data_demur_cut,
    data_demur_filled,
    data_demur_hidden,
    data_demur_ref,
    data_demur_unseen,
    disabled,
    for_,
    form,
    hidden,
    href,
    id,
    label,
    lang,
    maxlength,
    minlength,
    name,
    placeholder,
    required,
    role,
    style,
    tabindex,
    title,
    type,
    value,
    shadowrootmode,
    none
};

// `name` as written; upper case counts as lower.
AttributeId attribute_id(std::string_view name);
std::string_view attribute_name(AttributeId id);

constexpr std::uint64_t attribute_bit(AttributeId id)
{
    return std::uint64_t{1} << static_cast<unsigned>(id);
}

} // namespace demur
