#include "page/form_title.h"

#include "page/control_label.h"

#include <algorithm>
#include <iterator>

namespace demur {

namespace {

constexpr std::size_t headings_near = 8; // looked at on each side of a form's first control

// The last heading before the control, unless another field stands between them: then it names that one's form.
const RawHeading* heading_before(std::size_t order, const RawPage& raw)
{
    const auto next = std::lower_bound(raw.headings.begin(), raw.headings.end(), order,
                                       [](const RawHeading& heading, std::size_t at) { return heading.order < at; });
    if (next == raw.headings.begin()) {
        return nullptr;
    }
    const RawHeading& heading = *std::prev(next);
    auto control = std::lower_bound(raw.controls.begin(), raw.controls.end(), heading.order,
                                    [](const RawControl& c, std::size_t at) { return c.order < at; });
    for (; control != raw.controls.end() && control->order < order; ++control) {
        if (is_field(*control)) {
            return nullptr;
        }
    }
    return heading.text.empty() ? nullptr : &heading;
}

} // namespace

std::string title_of_group(const ControlGroup& group, const RawPage& raw)
{
    const std::size_t first = group.members.front()->order;
    const auto after = std::lower_bound(raw.headings.begin(), raw.headings.end(), first,
                                        [](const RawHeading& heading, std::size_t order) { return heading.order < order; });
    const auto at = static_cast<std::size_t>(after - raw.headings.begin());
    const RawHeading* inside = nullptr;
    for (std::size_t i = at - std::min(at, headings_near); i < std::min(at + headings_near, raw.headings.size()) && inside == nullptr;
         ++i) {
        inside = !raw.headings[i].text.empty() && is_within(raw.headings[i].node, group.around) ? &raw.headings[i] : nullptr;
    }
    const RawHeading* before = heading_before(first, raw);
    before = before == inside ? nullptr : before;
    // A section's heading inside the form yields to the page's heading right before it.
    if (inside != nullptr && !(inside->level >= 3 && before != nullptr && before->level < inside->level)) {
        return inside->text;
    }
    if (inside == nullptr) {
        for (const GumboNode* node = group.around; node != nullptr && is_element(node) && !is_root(node); node = node->parent) {
            if (std::string name = group_name(node, raw); !name.empty()) {
                return name;
            }
            if (node->parent == nullptr || (before != nullptr && is_within(before->node, node))) {
                break;
            }
        }
    }
    if (before != nullptr) {
        return before->text;
    }
    if (inside != nullptr) {
        return inside->text;
    }
    return group.is_form_element && raw.headings.empty() ? raw.page.title : std::string();
}

} // namespace demur
