#include "page/control_options.h"

#include "base/utf8.h"
#include "text/fold.h"

#include <algorithm>
#include <optional>

namespace demur {

namespace {

constexpr std::size_t value_bytes = 300;
constexpr std::size_t max_options = 400;             // a list of countries has 250
constexpr std::size_t max_options_of_page = 100'000; // of all comboboxes: they may all name one list
constexpr int nodes_looked_at = 4000;
constexpr int frames_looked_at = 3; // elements around an input that may be its combobox

bool has_role(const GumboNode* node, std::string_view role)
{
    return has_attribute(node, "role") && keyword(node, "role") == role;
}

struct OptionCollector {
    bool of_select = true; // else elements with role=option
    std::size_t most = max_options;
    std::vector<Choice> options;
    int left = nodes_looked_at;

    bool enter(const GumboNode* node)
    {
        --left;
        const bool option = of_select ? tag_of(node) == GUMBO_TAG_OPTION : is_element(node) && has_role(node, "option");
        if (!option) {
            return is_element(node);
        }
        if (options.size() < most) {
            std::string label = text_of(node);
            label = label.empty() ? collapse_space(attribute(node, of_select ? "label" : "aria-label")) : label;
            const std::string_view value = has_attribute(node, "value") ? attribute(node, "value") : std::string_view(label);
            const std::string_view ref = attribute(node, "data-demur-ref");
            options.push_back(
                {std::string(clip_utf8(value, value_bytes)), label, ref.empty() ? std::nullopt : std::optional(std::string(ref))});
        }
        return false;
    }
    void leave(const GumboNode* /*node*/) const {}
    [[nodiscard]] bool done() const { return left <= 0; }
};

std::vector<Choice> collect(const GumboNode* node, OptionCollector collector)
{
    walk(node, collector);
    return std::move(collector.options);
}

const GumboNode* list_named_by(const GumboNode* node, const RawPage& page)
{
    for (const char* name : {"aria-controls", "aria-owns"}) {
        const std::string_view ids = attribute(node, name);
        const auto found = page.ids.find(ids.substr(0, ids.find(' ')));
        if (!ids.empty() && found != page.ids.end()) {
            return found->second;
        }
    }
    return nullptr;
}

} // namespace

std::vector<Choice> options_of(const RawControl& raw, const RawPage& page, const std::string& type)
{
    if (tag_of(raw.node) == GUMBO_TAG_SELECT) {
        return collect(raw.node, {});
    }
    if (type != "combobox") {
        return {};
    }
    OptionCollector of_list;
    of_list.of_select = false;
    of_list.most = std::min(max_options, max_options_of_page / page.controls.size());
    const GumboNode* node = raw.node;
    for (int i = 0; i < frames_looked_at && node != nullptr && is_element(node); ++i, node = node->parent) {
        if (i > 0 && !has_role(node, "combobox")) {
            continue; // the input of a combobox; its frame names the list
        }
        if (const GumboNode* list = list_named_by(node, page)) {
            if (std::vector<Choice> options = collect(list, of_list); !options.empty()) {
                return options;
            }
        }
        if (std::vector<Choice> options = collect(node, of_list); !options.empty()) {
            return options;
        }
    }
    return {};
}

} // namespace demur
