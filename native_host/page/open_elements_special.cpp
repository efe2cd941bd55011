// The parts of a document with rules of their own: what comes before the body, tables, choices of a select.
#include "page/open_elements.h"

#include <algorithm>

namespace demur {

namespace {

bool is_section(GumboTag tag)
{
    return tag == GUMBO_TAG_TBODY || tag == GUMBO_TAG_THEAD || tag == GUMBO_TAG_TFOOT;
}

bool is_cell(GumboTag tag)
{
    return tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH;
}

} // namespace

bool OpenElements::before_body(const StartTag& tag)
{
    if (mode_ == Mode::initial) {
        quirks_ = true;
        mode_ = Mode::before_html;
    }
    if (mode_ == Mode::before_html) {
        mode_ = Mode::before_head;
        if (tag.tag == GUMBO_TAG_HTML) {
            return open(tag);
        }
        if (!open_implied(GUMBO_TAG_HTML)) {
            return false;
        }
    }
    if (tag.tag == GUMBO_TAG_HTML) {
        return tag.present == 0; // its attributes go to the element that is there
    }
    if (mode_ == Mode::before_head) {
        mode_ = Mode::in_head;
        if (tag.tag == GUMBO_TAG_HEAD) {
            return open(tag);
        }
        if (!open_implied(GUMBO_TAG_HEAD)) {
            return false;
        }
    }
    if (tag.tag == GUMBO_TAG_HEAD) {
        return true;
    }
    if (tag.tag == GUMBO_TAG_TITLE || tag.tag == GUMBO_TAG_BASE) {
        return mode_ == Mode::in_head && (tag.tag == GUMBO_TAG_BASE ? open_void(tag) : open(tag)); // after it, they go back into the head
    }
    if (tag.tag == GUMBO_TAG_MENUITEM || tag.tag == GUMBO_TAG_BASEFONT) {
        return false;
    }
    if (mode_ == Mode::in_head) {
        mode_ = Mode::after_head;
        if (!close_top()) {
            return false;
        }
    }
    mode_ = Mode::body;
    if (tag.tag == GUMBO_TAG_BODY) {
        return open(tag);
    }
    return open_implied(GUMBO_TAG_BODY) && start(tag);
}

bool OpenElements::ready_for_body()
{
    if (mode_ >= Mode::body) {
        return true;
    }
    StartTag body;
    body.name = "body";
    body.tag = GUMBO_TAG_BODY;
    body.traits = tag_info(GUMBO_TAG_BODY).traits;
    return (stack_.empty() || top() != GUMBO_TAG_TITLE || close_top()) && before_body(body);
}

bool OpenElements::end_before_body(GumboTag tag)
{
    if (tag == GUMBO_TAG_HEAD && mode_ <= Mode::in_head) {
        if (mode_ != Mode::in_head) {
            return false;
        }
        mode_ = Mode::after_head;
        return close_top();
    }
    return tag != GUMBO_TAG_BODY && tag != GUMBO_TAG_HTML ? true : ready_for_body();
}

bool OpenElements::close_to_context(bool (*is_context)(GumboTag))
{
    while (top() != GUMBO_TAG_HTML && !is_context(top())) {
        if (!close_top()) {
            return false;
        }
    }
    return true;
}

bool OpenElements::in_table(const StartTag& tag)
{
    const auto is_table = [](GumboTag t) { return t == GUMBO_TAG_TABLE; };
    const auto is_row = [](GumboTag t) { return t == GUMBO_TAG_TR; };
    if (mode_ == Mode::row) {
        if (is_cell(tag.tag)) {
            mode_ = Mode::cell;
            links_.push_back(none);
            return close_to_context(is_row) && open(tag);
        }
        if (tag.tag == GUMBO_TAG_TR || tag.tag == GUMBO_TAG_CAPTION || is_section(tag.tag)) {
            mode_ = Mode::table_body;
            return in_scope(GUMBO_TAG_TR, Scope::table) && close_to_context(is_row) && close_top() && start(tag);
        }
    }
    if (mode_ == Mode::table_body) {
        if (tag.tag == GUMBO_TAG_TR || is_cell(tag.tag)) {
            mode_ = Mode::row;
            return close_to_context(is_section) && (tag.tag == GUMBO_TAG_TR ? open(tag) : open_implied(GUMBO_TAG_TR) && start(tag));
        }
        if (tag.tag == GUMBO_TAG_CAPTION || is_section(tag.tag)) {
            mode_ = Mode::table;
            return close_to_context(is_section) && is_section(top()) && close_top() && start(tag);
        }
    }
    if (mode_ == Mode::table) {
        if (tag.tag == GUMBO_TAG_CAPTION) {
            mode_ = Mode::caption;
            links_.push_back(none);
            return close_to_context(is_table) && open(tag);
        }
        if (tag.tag == GUMBO_TAG_TR || is_cell(tag.tag) || is_section(tag.tag)) {
            mode_ = Mode::table_body;
            return close_to_context(is_table) && (is_section(tag.tag) ? open(tag) : open_implied(GUMBO_TAG_TBODY) && start(tag));
        }
    }
    if (tag.tag == GUMBO_TAG_FORM) {
        if (form_open_) {
            return true;
        }
        form_open_ = true;
        form_ = none;
        return open_void(tag);
    }
    return false; // anything else is moved in front of the table
}

bool OpenElements::close_cell()
{
    const auto is_caption = [](GumboTag t) { return t == GUMBO_TAG_CAPTION; };
    const bool cell = mode_ == Mode::cell;
    if (!close_implied(GUMBO_TAG_LAST) || !close_to_context(cell ? is_cell : is_caption) || top() == GUMBO_TAG_HTML) {
        return false;
    }
    mode_ = cell ? Mode::row : Mode::table;
    links_.pop_back();
    return close_top();
}

bool OpenElements::close_table()
{
    if (!close_to(GUMBO_TAG_TABLE)) {
        return false;
    }
    reset_mode();
    return true;
}

void OpenElements::reset_mode()
{
    mode_ = Mode::body;
    for (std::size_t i = stack_.size(); i-- > 0;) {
        const GumboTag tag = stack_[i];
        if (is_cell(tag)) {
            mode_ = Mode::cell;
            return;
        }
        if (tag == GUMBO_TAG_TR || is_section(tag) || tag == GUMBO_TAG_TABLE || tag == GUMBO_TAG_CAPTION) {
            mode_ = tag == GUMBO_TAG_TR      ? Mode::row
                    : is_section(tag)        ? Mode::table_body
                    : tag == GUMBO_TAG_TABLE ? Mode::table
                                             : Mode::caption;
            return;
        }
    }
}

bool OpenElements::end_in_table(GumboTag tag)
{
    if (mode_ == Mode::body) {
        return true; // no table is open
    }
    if (mode_ == Mode::cell) {
        if (is_cell(tag)) {
            return !in_scope(tag, Scope::table) || close_cell();
        }
        if (tag == GUMBO_TAG_CAPTION) {
            return true;
        }
        return !in_scope(tag, Scope::table) || (close_cell() && end(tag));
    }
    if (mode_ == Mode::caption) {
        if (tag == GUMBO_TAG_CAPTION || tag == GUMBO_TAG_TABLE) {
            return close_cell() && (tag == GUMBO_TAG_CAPTION || end(tag));
        }
        return true;
    }
    const bool ends_row = mode_ == Mode::row && (tag == GUMBO_TAG_TR || tag == GUMBO_TAG_TABLE || is_section(tag));
    if (ends_row) {
        const GumboTag wanted = is_section(tag) ? tag : GUMBO_TAG_TR;
        if (!in_scope(wanted, Scope::table)) {
            return true;
        }
        const auto is_row = [](GumboTag t) { return t == GUMBO_TAG_TR; };
        mode_ = Mode::table_body;
        return close_to_context(is_row) && top() == GUMBO_TAG_TR && close_top() && (tag == GUMBO_TAG_TR || end(tag));
    }
    if (mode_ == Mode::table_body && (is_section(tag) || tag == GUMBO_TAG_TABLE)) {
        if (is_section(tag) && !in_scope(tag, Scope::table)) {
            return true;
        }
        mode_ = Mode::table;
        return close_to_context(is_section) && is_section(top()) && close_top() && (is_section(tag) || end(tag));
    }
    if (mode_ == Mode::table && tag == GUMBO_TAG_TABLE) {
        return close_table();
    }
    if (is_cell(tag) || is_section(tag) || tag == GUMBO_TAG_TR || tag == GUMBO_TAG_CAPTION || tag == GUMBO_TAG_BODY
        || tag == GUMBO_TAG_HTML) {
        return true;
    }
    return tag == GUMBO_TAG_FORM && form_ == none ? end_form() : false;
}

bool OpenElements::in_select(const StartTag& tag)
{
    if (tag.tag != GUMBO_TAG_OPTION && tag.tag != GUMBO_TAG_OPTGROUP) {
        return false;
    }
    if (top() == GUMBO_TAG_OPTION && !close_top()) {
        return false;
    }
    return (tag.tag == GUMBO_TAG_OPTION || top() != GUMBO_TAG_OPTGROUP || close_top()) && open(tag);
}

bool OpenElements::end_in_select(GumboTag tag)
{
    if (tag == GUMBO_TAG_OPTGROUP && top() == GUMBO_TAG_OPTION && !close_top()) {
        return false;
    }
    if (tag == GUMBO_TAG_OPTION || tag == GUMBO_TAG_OPTGROUP) {
        return top() != tag || close_top();
    }
    if (tag != GUMBO_TAG_SELECT || !close_to(GUMBO_TAG_SELECT)) {
        return false;
    }
    reset_mode();
    return true;
}

} // namespace demur
