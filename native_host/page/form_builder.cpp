#include "page/form_builder.h"

#include "base/utf8.h"
#include "page/control_groups.h"
#include "page/control_label.h"
#include "page/control_reader.h"
#include "page/form_title.h"
#include "page/url.h"

#include <algorithm>
#include <map>
#include <utility>

namespace demur {

namespace {

// Sends a form without any script: by the standard, a button that does not say otherwise.
bool is_native_submit(const RawControl& control)
{
    if (is_field(control)) {
        return false;
    }
    const std::string type = keyword(control.node, "type");
    if (tag_of(control.node) == GUMBO_TAG_BUTTON) {
        return type != "button" && type != "reset" && type != "menu";
    }
    return tag_of(control.node) == GUMBO_TAG_INPUT && (type == "submit" || type == "image");
}

// Other inputs count as controls although they are buttons.
bool is_input(const RawControl& control)
{
    return tag_of(control.node) == GUMBO_TAG_INPUT;
}

// Which members are controls of the form: fields, inputs and native submit buttons; where no button sends by itself,
// the buttons after the last field, one of which a script must send with.
std::vector<const RawControl*> controls_of(const ControlGroup& group)
{
    std::size_t last_field = 0;
    bool has_submit = false;
    std::size_t first_field = group.members.size();
    for (std::size_t i = 0; i < group.members.size(); ++i) {
        if (is_field(*group.members[i])) {
            last_field = i;
            first_field = std::min(first_field, i);
        }
        has_submit |= is_native_submit(*group.members[i]) && (group.is_form_element || i > first_field);
    }
    std::vector<const RawControl*> kept;
    for (std::size_t i = 0; i < group.members.size(); ++i) {
        const RawControl& member = *group.members[i];
        const bool sends = is_native_submit(member) && (group.is_form_element || i > first_field);
        const bool might_send = !has_submit && i > last_field;
        if (is_field(member) || is_input(member) || sends || might_send) {
            kept.push_back(&member);
        }
    }
    return kept;
}

// One control for all radio buttons that exclude each other.
class RadioGroups {
public:
    // True when the control was added to a group seen before.
    bool joined(const RawControl& raw, const Control& control, std::vector<Control>& controls)
    {
        const GumboNode* around = control.name.empty() ? group_around(raw.node) : nullptr;
        if (control.name.empty() && around == nullptr) {
            return false;
        }
        const auto [at, added] = groups_.emplace(std::make_pair(control.name, around), controls.size());
        if (added) {
            return false;
        }
        Control& group = controls[at->second];
        group.options.push_back(choice_of(raw, control));
        group.required |= control.required;
        group.prefilled |= control.prefilled;
        if (!control.hidden) {
            group.hidden.reset();
        }
        return true;
    }

    static Choice choice_of(const RawControl& raw, const Control& control)
    {
        return {std::string(clip_utf8(attribute(raw.node, "value"), 200)), control.label,
                control.ref.empty() ? std::nullopt : std::optional(control.ref)};
    }

private:
    std::map<std::pair<std::string, const GumboNode*>, std::size_t> groups_;
};

// For each control, how many blocks stand before the field that comes before it: where the texts of its form begin.
std::vector<std::size_t> texts_before(const RawPage& raw)
{
    std::vector<std::size_t> before;
    before.reserve(raw.controls.size());
    std::size_t begin = 0;
    for (const RawControl& control : raw.controls) {
        before.push_back(begin);
        begin = is_field(control) ? control.blocks_before : begin;
    }
    return before;
}

// The last texts before the form.
std::vector<std::string> lead_of(const ControlGroup& group, const RawPage& raw, std::size_t begin)
{
    constexpr std::size_t most = 4;
    constexpr std::size_t text_bytes = 300;
    const std::size_t end = std::min(group.members.front()->blocks_before, raw.page.blocks.size());
    begin = std::max(begin, end - std::min(end, most));
    std::vector<std::string> lead;
    for (std::size_t i = begin; i < end; ++i) {
        lead.emplace_back(clip_utf8(raw.page.blocks[i].text, text_bytes));
    }
    return lead;
}

Form build_form(const ControlGroup& group, const RawPage& raw, const std::vector<std::size_t>& before)
{
    Form form;
    form.is_form_element = group.is_form_element;
    form.title = title_of_group(group, raw);
    if (group.is_form_element) {
        form.action = resolve_url(raw.page.url, attribute(group.around, "action"));
    }
    form.texts_begin = before[static_cast<std::size_t>(group.members.front() - raw.controls.data())];
    form.texts_first = std::min(group.members.front()->blocks_before, raw.page.blocks.size());
    form.texts_end = std::min(group.members.back()->blocks_before, raw.page.blocks.size());
    if (form.title.empty()) {
        form.lead = lead_of(group, raw, form.texts_begin);
    }
    RadioGroups radios;
    for (const RawControl* member : controls_of(group)) {
        Control control = read_control(*member, raw);
        if (control.type == "radio") {
            if (radios.joined(*member, control, form.controls)) {
                continue;
            }
            control.options.push_back(RadioGroups::choice_of(*member, control));
            const GumboNode* around = group_around(member->node);
            const std::string name = around == nullptr ? std::string() : group_name(around, raw);
            control.label = name.empty() ? member->text_before : name;
            control.hint = control.hint == control.label ? std::string() : control.hint;
            control.required |= around != nullptr && keyword(around, "aria-required") == "true";
        }
        control.index = static_cast<std::int64_t>(form.controls.size());
        form.controls.push_back(std::move(control));
    }
    return form;
}

// Fields that nothing names are a form of their own only where there are several: a lone one is a search or a comment.
bool is_form(const Form& form)
{
    const auto fields = std::count_if(form.controls.begin(), form.controls.end(), [](const Control& control) {
        return !control.hidden && control.type != "submit" && control.type != "button";
    });
    return !form.controls.empty() && (form.is_form_element || !form.title.empty() || fields >= 2);
}

} // namespace

std::vector<Form> build_forms(const RawPage& raw)
{
    const std::vector<std::size_t> before = texts_before(raw);
    std::vector<Form> forms;
    for (const ControlGroup& group : group_controls(raw)) {
        Form form = build_form(group, raw, before);
        if (is_form(form)) {
            forms.push_back(std::move(form));
        }
    }
    return forms;
}

} // namespace demur
