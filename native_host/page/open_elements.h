// The HTML parser's stack of open elements and its rules for what a tag opens and closes, without a tree. It gives up
// (false) where the parser would put something elsewhere than where it was written: tables with text between their
// cells, links that cross blocks. The same version of the standard as the parser's library.
#pragma once

#include "page/start_tag.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace demur {

class OpenElements {
public:
    explicit OpenElements(PlainSink& sink) : sink_(sink) {}

    void doctype();
    [[nodiscard]] bool start(const StartTag& tag);
    [[nodiscard]] bool end(GumboTag tag);
    [[nodiscard]] bool text(std::string_view characters);
    [[nodiscard]] bool finish();

private:
    enum class Mode : std::uint8_t {
        initial,
        before_html,
        before_head,
        in_head,
        after_head,
        body,
        table,
        table_body,
        row,
        cell,
        caption,
        select
    };
    // Which elements hide what is open around them.
    enum class Scope : std::uint8_t {
        plain,
        list,
        button,
        table
    };
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    bool before_body(const StartTag& tag);
    bool ready_for_body(); // opens what the markup left out
    bool in_body(const StartTag& tag);
    bool in_table(const StartTag& tag);
    bool in_select(const StartTag& tag);
    bool start_link(const StartTag& tag);
    bool start_list_item(const StartTag& tag);
    bool start_form(const StartTag& tag);
    bool end_before_body(GumboTag tag);
    bool end_in_body(GumboTag tag);
    bool end_in_table(GumboTag tag);
    bool end_in_select(GumboTag tag);
    bool end_heading();
    bool end_form();
    bool end_link();
    bool end_paragraph();
    bool end_other(GumboTag tag);

    bool open(const StartTag& tag);
    bool open_implied(GumboTag tag);
    bool open_void(const StartTag& tag);
    bool close_top();
    bool close_to(GumboTag tag);      // pops up to and with it
    bool close_inside(GumboTag tag);  // the same after implied end tags
    bool close_implied(GumboTag but); // pops what needs no end tag
    bool close_to_context(bool (*is_context)(GumboTag));
    bool close_open_paragraph();
    bool close_cell();
    bool close_table();
    void reset_mode();
    [[nodiscard]] bool in_scope(GumboTag tag, Scope scope) const;
    [[nodiscard]] GumboTag top() const { return stack_.back(); }
    [[nodiscard]] bool is_table_mode() const { return mode_ == Mode::table || mode_ == Mode::table_body || mode_ == Mode::row; }

    PlainSink& sink_;
    std::vector<GumboTag> stack_;
    std::vector<std::size_t> links_; // index of each open link in stack_, or `none` where a cell begins
    std::size_t form_ = none;        // index in stack_ of the form element, `unreachable` when it was closed at once
    std::size_t paragraphs_ = 0;
    Mode mode_ = Mode::initial;
    bool quirks_ = false;
    bool form_open_ = false;
    bool words_pending_ = false; // since the last element opened or closed
    StartTag implied_;           // a tag without attributes
};

} // namespace demur
