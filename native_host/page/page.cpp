#include "page/page.h"

#include "base/error.h"
#include "base/limits.h"
#include "base/utf8.h"
#include "page/form_builder.h"
#include "page/parse.h"
#include "page/prune.h"
#include "page/raw_page.h"
#include "page/styled_away.h"
#include "page/tag_scanner.h"

#include <algorithm>
#include <array>

namespace demur {

namespace {

void check_size(std::string_view input)
{
    constexpr std::size_t mib = std::size_t{1024} * 1024;
    if (input.size() > limits::page) {
        throw Error(ErrorCode::too_large,
                    "the page has " + std::to_string(input.size() / mib) + " MiB, over the limit of " + std::to_string(limits::page / mib),
                    "Save only the part with the notice or the form, or select its text, and try again.");
    }
}

Page read_page(const Tree& tree, const PageContext& context)
{
    RawPage raw = read_tree(tree.root(), context);
    raw.page.forms = build_forms(raw);
    return std::move(raw.page);
}

Page parse_marked(std::string_view html, const PageContext& context)
{
    const Pruned pruned = prune_html(html);
    Tree tree;
    tree.parse(pruned.html);
    Page page = read_page(tree, context);
    if (pruned.depth_capped) {
        page.caps.emplace_back("depth");
    }
    if (pruned.attributes_capped) {
        page.caps.emplace_back("attributes");
    }
    if (pruned.elements_capped) {
        page.caps.emplace_back("elements");
    }
    return page;
}

Page read_marked(std::string_view html, const PageContext& context)
{
    Tree tree;
    if (html.find('\0') == std::string_view::npos && tree.build_quickly(html)) {
        return read_page(tree, context);
    }
    return parse_marked(html, context);
}

} // namespace

Page read_html(std::string_view html, const PageContext& context)
{
    check_size(html);
    const std::string valid = valid_utf8(html) ? std::string() : sanitize_utf8(html);
    const std::string_view text = valid.empty() ? html : std::string_view(valid);
    if (const std::string marked = mark_styled_away(text); !marked.empty()) {
        return read_marked(marked, context);
    }
    return read_marked(text, context);
}

Page parse_html(std::string_view html, const PageContext& context)
{
    check_size(html);
    const std::string valid = valid_utf8(html) ? std::string() : sanitize_utf8(html);
    const std::string_view text = valid.empty() ? html : std::string_view(valid);
    const std::string marked = mark_styled_away(text);
    return parse_marked(marked.empty() ? text : std::string_view(marked), context);
}

bool looks_like_html(std::string_view input)
{
    constexpr std::size_t looked_at = std::size_t{16} * 1024;
    constexpr std::array<std::string_view, 14> telling = {"<!doctype", "<html", "<body", "<head", "<div", "<p>",    "<span",
                                                          "<a ",       "<br",   "<h1",   "<form", "<p ",  "<table", "<button"};
    std::string start(input.substr(0, looked_at));
    std::transform(start.begin(), start.end(), start.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    const bool html =
        std::any_of(telling.begin(), telling.end(), [&](std::string_view tag) { return start.find(tag) != std::string::npos; });
    const std::size_t tag = start.find_first_not_of(" \t\r\n");
    return html || (tag != std::string::npos && tag_starts_at(start, tag) && start.find("</") != std::string::npos);
}

Page read_any(std::string_view input, const PageContext& context)
{
    check_size(input);
    return looks_like_html(input) ? read_html(input, context) : read_text(input, context);
}

} // namespace demur
