// What a start tag closes and opens inside the body.
#include "page/open_elements.h"

namespace demur {

bool OpenElements::in_body(const StartTag& tag)
{
    if ((mode_ == Mode::cell || mode_ == Mode::caption) && tag.tag >= GUMBO_TAG_CAPTION && tag.tag <= GUMBO_TAG_TH) {
        return close_cell() && start(tag);
    }
    switch (tag.tag) {
    case GUMBO_TAG_HTML:
    case GUMBO_TAG_BODY: return tag.present == 0; // its attributes go to the element that is there
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_CAPTION:
    case GUMBO_TAG_TBODY:
    case GUMBO_TAG_THEAD:
    case GUMBO_TAG_TFOOT:
    case GUMBO_TAG_TR:
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TH: return true;
    case GUMBO_TAG_A: return start_link(tag);
    case GUMBO_TAG_LI:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_DT: return start_list_item(tag);
    case GUMBO_TAG_FORM: return start_form(tag);
    case GUMBO_TAG_BUTTON: return (!in_scope(GUMBO_TAG_BUTTON, Scope::plain) || close_inside(GUMBO_TAG_BUTTON)) && open(tag);
    case GUMBO_TAG_TABLE:
        if (!quirks_ && !close_open_paragraph()) {
            return false;
        }
        mode_ = Mode::table;
        return open(tag);
    case GUMBO_TAG_AREA:
    case GUMBO_TAG_BASE:
    case GUMBO_TAG_BR:
    case GUMBO_TAG_IMG:
    case GUMBO_TAG_INPUT: return open_void(tag);
    case GUMBO_TAG_HR: return close_open_paragraph() && open_void(tag);
    case GUMBO_TAG_SELECT: mode_ = Mode::select; return open(tag);
    case GUMBO_TAG_OPTION:
    case GUMBO_TAG_OPTGROUP: return (top() != GUMBO_TAG_OPTION || close_top()) && open(tag);
    case GUMBO_TAG_RB:
    case GUMBO_TAG_RP:
    case GUMBO_TAG_RT:
    case GUMBO_TAG_RTC:
    case GUMBO_TAG_MENUITEM:
    case GUMBO_TAG_BASEFONT: return false; // too rare to be worth their rules
    default: break;
    }
    if ((tag.traits & trait_closes_paragraph) != 0 && !close_open_paragraph()) {
        return false;
    }
    return (!is_heading(tag.tag) || !is_heading(top()) || close_top()) && open(tag);
}

bool OpenElements::start_list_item(const StartTag& tag)
{
    for (std::size_t i = stack_.size(); i-- > 0;) {
        const GumboTag here = stack_[i];
        const bool same = tag.tag == GUMBO_TAG_LI ? here == GUMBO_TAG_LI : here == GUMBO_TAG_DD || here == GUMBO_TAG_DT;
        if (same) {
            if (!close_inside(here)) {
                return false;
            }
            break;
        }
        if (is_special(here) && here != GUMBO_TAG_ADDRESS && here != GUMBO_TAG_DIV && here != GUMBO_TAG_P) {
            break;
        }
    }
    return close_open_paragraph() && open(tag);
}

bool OpenElements::start_form(const StartTag& tag)
{
    if (form_open_) {
        return true;
    }
    if (!close_open_paragraph()) {
        return false;
    }
    form_open_ = true;
    form_ = stack_.size();
    return open(tag);
}

// A link inside a link ends the outer one.
bool OpenElements::start_link(const StartTag& tag)
{
    if (!links_.empty() && links_.back() != none && !end_link()) {
        return false;
    }
    links_.push_back(stack_.size());
    return open(tag);
}

} // namespace demur
