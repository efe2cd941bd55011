// What one walk over the tree finds, before labels are looked up and forms put together.
#pragma once

#include "page/page.h"
#include "page/tree.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace demur {

struct RawControl {
    const GumboNode* node = nullptr;
    std::size_t form = 0;    // number of its form element, 0: outside any
    std::size_t order = 0;   // position among controls, buttons and headings of the page
    std::string hidden;      // from it or from what it stands in
    std::string text_before; // the text since the control before
    std::string text_after;  // for radios and checkboxes, whose words often follow
    std::string language;    // of the nearest lang attribute
    std::size_t blocks_before = 0;
    bool combobox_around = false; // the element around it has that role
};

struct RawHeading {
    const GumboNode* node = nullptr;
    std::size_t order = 0;
    int level = 2;
    std::string text;
};

struct RawPage {
    Page page;
    std::vector<RawControl> controls; // and buttons: what could send a form
    std::vector<RawHeading> headings;
    std::vector<const GumboNode*> forms; // index + 1 is the number of RawControl::form
    std::unordered_map<std::string_view, const GumboNode*> ids;
    std::unordered_map<std::string_view, const GumboNode*> labels; // by what they are for
};

RawPage read_tree(const GumboNode* root, const PageContext& context);

// How an element counts for forms.
enum class ControlSort {
    none,
    native,
    editable,
    button
};
ControlSort control_sort(const GumboNode* element);

} // namespace demur
