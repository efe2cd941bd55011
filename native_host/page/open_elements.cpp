#include "page/open_elements.h"

#include <algorithm>

namespace demur {

namespace {

bool needs_no_end(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_DD:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_OPTION:
    case GUMBO_TAG_OPTGROUP:
    case GUMBO_TAG_P:
    case GUMBO_TAG_RP:
    case GUMBO_TAG_RB:
    case GUMBO_TAG_RT:
    case GUMBO_TAG_RTC: return true;
    default: return false;
    }
}

bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
}

} // namespace

void OpenElements::doctype()
{
    if (mode_ == Mode::initial) {
        mode_ = Mode::before_html;
    }
}

bool OpenElements::start(const StartTag& tag)
{
    switch (mode_) {
    case Mode::body:
    case Mode::cell:
    case Mode::caption: return in_body(tag);
    case Mode::table:
    case Mode::table_body:
    case Mode::row: return in_table(tag);
    case Mode::select: return in_select(tag);
    default: return before_body(tag);
    }
}

bool OpenElements::end(GumboTag tag)
{
    if (tag == GUMBO_TAG_TITLE || tag == GUMBO_TAG_TEXTAREA) {
        return top() != tag || close_top();
    }
    switch (mode_) {
    case Mode::body:
    case Mode::cell:
    case Mode::caption: return end_in_body(tag);
    case Mode::table:
    case Mode::table_body:
    case Mode::row: return end_in_table(tag);
    case Mode::select: return end_in_select(tag);
    default: return end_before_body(tag);
    }
}

bool OpenElements::text(std::string_view characters)
{
    if (mode_ == Mode::body || mode_ == Mode::cell || mode_ == Mode::caption || mode_ == Mode::select) {
        words_pending_ = words_pending_ || (form_open_ && !std::all_of(characters.begin(), characters.end(), is_space));
        return sink_.text(characters);
    }
    if (!stack_.empty() && top() == GUMBO_TAG_TITLE) {
        return sink_.text(characters);
    }
    const auto* const word = std::find_if_not(characters.begin(), characters.end(), is_space);
    const auto spaces = static_cast<std::size_t>(word - characters.begin());
    if (is_table_mode()) { // words between cells are moved in front of the table
        return spaces == characters.size() && sink_.text(characters);
    }
    if (spaces == characters.size()) {
        return mode_ < Mode::in_head || sink_.text(characters);
    }
    if (characters[spaces] == '&') { // it may stand for a space
        return false;
    }
    return ready_for_body() && sink_.text(characters.substr(spaces));
}

bool OpenElements::finish()
{
    if (!ready_for_body()) {
        return false;
    }
    links_.clear();
    while (!stack_.empty()) {
        stack_.pop_back();
        if (!sink_.leave()) {
            return false;
        }
    }
    return true;
}

bool OpenElements::open(const StartTag& tag)
{
    paragraphs_ += tag.tag == GUMBO_TAG_P ? 1U : 0U;
    stack_.push_back(tag.tag);
    words_pending_ = false;
    return sink_.enter(tag);
}

bool OpenElements::open_implied(GumboTag tag)
{
    const TagInfo& info = tag_info(tag);
    implied_.name = info.name;
    implied_.tag = tag;
    implied_.traits = info.traits;
    return open(implied_);
}

bool OpenElements::open_void(const StartTag& tag)
{
    words_pending_ = false;
    return sink_.enter(tag) && sink_.leave();
}

bool OpenElements::close_top()
{
    const GumboTag tag = top();
    if (tag == GUMBO_TAG_A) { // only its own end tag ends a link: else the parser opens it again further on
        return false;
    }
    if (form_open_ && form_ == stack_.size() - 1) { // a form that was not closed is not to be closed again
        return false;
    }
    paragraphs_ -= tag == GUMBO_TAG_P ? 1U : 0U;
    stack_.pop_back();
    words_pending_ = false;
    return sink_.leave();
}

bool OpenElements::close_to(GumboTag tag)
{
    while (top() != tag) {
        if (stack_.size() <= 2 || !close_top()) {
            return false;
        }
    }
    return close_top();
}

bool OpenElements::close_implied(GumboTag but)
{
    while (needs_no_end(top()) && top() != but) {
        if (!close_top()) {
            return false;
        }
    }
    return true;
}

bool OpenElements::close_inside(GumboTag tag)
{
    return close_implied(tag) && close_to(tag);
}

bool OpenElements::close_open_paragraph()
{
    return paragraphs_ == 0 || !in_scope(GUMBO_TAG_P, Scope::button) || close_inside(GUMBO_TAG_P);
}

bool OpenElements::in_scope(GumboTag tag, Scope scope) const
{
    for (std::size_t i = stack_.size(); i-- > 0;) {
        const GumboTag here = stack_[i];
        if (here == tag) {
            return true;
        }
        switch (here) {
        case GUMBO_TAG_HTML:
        case GUMBO_TAG_TABLE: return false;
        case GUMBO_TAG_CAPTION:
        case GUMBO_TAG_TD:
        case GUMBO_TAG_TH:
            if (scope != Scope::table) {
                return false;
            }
            break;
        case GUMBO_TAG_OL:
        case GUMBO_TAG_UL:
            if (scope == Scope::list) {
                return false;
            }
            break;
        case GUMBO_TAG_BUTTON:
            if (scope == Scope::button) {
                return false;
            }
            break;
        default: break;
        }
    }
    return false;
}

} // namespace demur
