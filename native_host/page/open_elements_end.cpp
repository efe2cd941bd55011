// What an end tag closes inside the body.
#include "page/open_elements.h"

#include <algorithm>

namespace demur {

bool OpenElements::end_link()
{
    if (links_.empty() || links_.back() == none) {
        return true;
    }
    const std::size_t link = links_.back();
    if (!std::none_of(stack_.begin() + static_cast<std::ptrdiff_t>(link), stack_.end(), is_special)) {
        return false; // the parser would split it
    }
    while (stack_.size() > link + 1) {
        if (!close_top()) {
            return false;
        }
    }
    links_.pop_back();
    stack_.pop_back();
    words_pending_ = false;
    return sink_.leave();
}

bool OpenElements::end_in_body(GumboTag tag)
{
    if (tag == GUMBO_TAG_UNKNOWN) {
        return end_other(tag);
    }
    if ((tag_info(tag).traits & trait_scoped_end) != 0) {
        return top() == tag ? close_top() : !in_scope(tag, Scope::plain) || close_inside(tag);
    }
    if (is_heading(tag)) {
        return end_heading();
    }
    switch (tag) {
    case GUMBO_TAG_P: return end_paragraph();
    case GUMBO_TAG_A: return end_link();
    case GUMBO_TAG_LI: return !in_scope(tag, Scope::list) || close_inside(tag);
    case GUMBO_TAG_DD:
    case GUMBO_TAG_DT: return !in_scope(tag, Scope::plain) || close_inside(tag);
    case GUMBO_TAG_FORM: return end_form();
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_HTML: return true; // what follows still belongs to the body
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TH:
    case GUMBO_TAG_CAPTION:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_TBODY:
    case GUMBO_TAG_THEAD:
    case GUMBO_TAG_TFOOT:
    case GUMBO_TAG_TR: return end_in_table(tag);
    default: return end_other(tag);
    }
}

bool OpenElements::end_heading()
{
    const bool open = std::any_of(stack_.begin(), stack_.end(), is_heading);
    if (!open) {
        return true;
    }
    bool reachable = false;
    for (int level = GUMBO_TAG_H1; level <= GUMBO_TAG_H6; ++level) {
        reachable = reachable || in_scope(static_cast<GumboTag>(level), Scope::plain);
    }
    if (!reachable) {
        return true;
    }
    if (!close_implied(GUMBO_TAG_LAST)) {
        return false;
    }
    while (!is_heading(top())) {
        if (!close_top()) {
            return false;
        }
    }
    return close_top();
}

bool OpenElements::end_paragraph()
{
    if (in_scope(GUMBO_TAG_P, Scope::button)) {
        return close_inside(GUMBO_TAG_P);
    }
    return open_implied(GUMBO_TAG_P) && close_top();
}

bool OpenElements::end_form()
{
    if (!form_open_) {
        return true;
    }
    form_open_ = false;
    if (form_ == none) { // it stands in a table and holds nothing
        return true;
    }
    const std::size_t form = form_;
    form_ = none;
    for (std::size_t i = stack_.size(); i-- > form + 1;) {
        const GumboTag here = stack_[i];
        if (here == GUMBO_TAG_TABLE || here == GUMBO_TAG_TD || here == GUMBO_TAG_TH || here == GUMBO_TAG_CAPTION) {
            return false;
        }
    }
    // The parser's library moves words that stand right before the end tag out of the form.
    return close_implied(GUMBO_TAG_LAST) && stack_.size() == form + 1 && !words_pending_ && close_top();
}

bool OpenElements::end_other(GumboTag tag)
{
    for (std::size_t i = stack_.size(); i-- > 0;) {
        if (stack_[i] == tag) {
            return close_inside(tag);
        }
        if (is_special(stack_[i])) {
            break;
        }
    }
    return true;
}

} // namespace demur
