#include "page/prune.h"

#include "base/limits.h"
#include "page/char_refs.h"
#include "page/html_names.h"
#include "page/tag_scanner.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace demur {

namespace {

using namespace html_names;

constexpr std::size_t meaningful_reserve = 64; // levels above the cap for `meaningful`

struct OpenInput {
    std::string_view name;       // lower case: a view into a table, or into Pruner::names
    std::string_view written_as; // empty: not written
};

class Pruner {
public:
    explicit Pruner(std::string_view html) : html_(html) { out_.html.reserve(html.size() / 2); }

    Pruned run()
    {
        std::size_t at = 0;
        while (at < html_.size() && !out_.elements_capped) {
            const std::size_t open = std::min(html_.find('<', at), html_.size());
            append_closed_references(html_.substr(at, open - at), out_.html);
            at = open < html_.size() ? markup(open) : open;
        }
        return std::move(out_);
    }

private:
    // Handles what begins with '<' and returns the index after it.
    std::size_t markup(std::size_t at)
    {
        if (tag_starts_at(html_, at)) {
            if (!scan_tag(html_, at, limits::page_attributes, tag_)) {
                return html_.size();
            }
            lower_name();
            return tag_.closing ? end_tag() : start_tag();
        }
        if (html_.substr(at, 4) == "<!--") {
            return after_comment(html_, at + 4);
        }
        if (equals_ignoring_case(html_.substr(at, 9), "<!doctype") && out_.html.size() < 16) {
            out_.html += "<!doctype html>";
            return after_char('>', html_, at);
        }
        const char next = at + 1 < html_.size() ? html_[at + 1] : ' ';
        if (next == '!' || next == '?' || next == '/') {
            return after_char('>', html_, at);
        }
        out_.html += "&lt;"; // a lone '<' is text
        return at + 1;
    }

    void lower_name()
    {
        name_.assign(tag_.name.substr(0, 24)); // no name that matters is longer
        std::transform(name_.begin(), name_.end(), name_.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    }

    bool has_attribute(std::string_view name) const
    {
        return std::any_of(tag_.attributes.begin(), tag_.attributes.end(),
                           [&](const RawAttribute& a) { return equals_ignoring_case(a.name, name); });
    }

    std::size_t start_tag()
    {
        out_.attributes_capped |= tag_.attribute_count > limits::page_attributes;
        const bool shadow_content = name_ == "template" && has_attribute("shadowrootmode");
        if (contains(dropped_whole, name_) && !shadow_content) {
            return tag_.self_closing && name_ == "svg" ? tag_.end : skip_whole();
        }
        if (name_ == "base" && has_attribute("href")) {
            write_start("base");
            return tag_.end;
        }
        if (contains(dropped_tags, name_)) {
            return tag_.end;
        }
        if (contains(void_tags, name_)) {
            write_start(name_);
            return tag_.end;
        }
        open();
        return name_ == "textarea" || name_ == "title" ? raw_text() : tag_.end;
    }

    // Where no end tag follows, browsers hide the rest for raw-text elements; a drawing is only left open.
    std::size_t skip_whole()
    {
        const bool drawing = name_ == "svg" || name_ == "canvas";
        if (drawing && drawing_never_ends_) {
            return tag_.end;
        }
        const std::size_t end = find_end_tag(html_, name_, tag_.end);
        if (end != std::string_view::npos) {
            return after_char('>', html_, end);
        }
        drawing_never_ends_ = drawing;
        return drawing ? tag_.end : html_.size();
    }

    // What a text area holds may have been typed by a person: only the fact is kept.
    std::size_t raw_text()
    {
        const std::size_t end = std::min(find_end_tag(html_, name_, tag_.end), html_.size());
        const std::string_view inside = html_.substr(tag_.end, end - tag_.end);
        if (name_ == "title") {
            append_sound_references(inside, out_.html);
        } else if (inside.find_first_not_of(" \t\r\n\f") != std::string_view::npos) {
            out_.html += "x";
        }
        return end;
    }

    void open()
    {
        imply_end_tags();
        std::string_view as = name_;
        if (contains(formatting, name_)) {
            as = std::any_of(tag_.attributes.begin(), tag_.attributes.end(), [](const RawAttribute& a) { return keeps(a); }) ? "span" : "";
        } else if (written_ >= limits::page_depth + (contains(meaningful, name_) ? meaningful_reserve : 0)) {
            out_.depth_capped = true;
            as = "";
        }
        if (name_ == "form") {
            forms_ += form_open_ ? 0U : 1U; // a form inside a form is no form
            form_open_ = true;
        }
        open_.push_back({intern(name_), as.empty() ? std::string_view() : intern(as)});
        if (!as.empty()) {
            ++written_;
            write_start(as);
        }
    }

    // Paragraphs and items that the author never closed must not count as depth.
    void imply_end_tags()
    {
        if (!open_.empty() && open_.back().name == "p" && contains(closes_paragraph, name_)) {
            pop();
        }
        if (!open_.empty() && contains(closes_itself, name_)) {
            const std::string_view top = open_.back().name;
            const bool cell = (name_ == "td" || name_ == "th") && (top == "td" || top == "th");
            const bool term = (name_ == "dt" || name_ == "dd") && (top == "dt" || top == "dd");
            if (top == name_ || cell || term) {
                pop();
            }
        }
    }

    void pop()
    {
        written_ -= open_.back().written_as.empty() ? 0U : 1U;
        open_.pop_back();
    }

    std::size_t end_tag()
    {
        if (name_ == "form") {
            form_open_ = false;
        }
        const std::size_t lowest = open_.size() - std::min(open_.size(), search_levels);
        for (std::size_t i = open_.size(); i > lowest; --i) {
            if (open_[i - 1].name != name_) {
                continue;
            }
            while (open_.size() > i) {
                close_top();
            }
            close_top();
            break;
        }
        return tag_.end;
    }

    void close_top()
    {
        if (!open_.back().written_as.empty()) {
            out_.html.append("</").append(open_.back().written_as).append(">");
        }
        pop();
    }

    static bool keeps(const RawAttribute& attribute)
    {
        std::array<char, 24> lower{};
        if (attribute.name.size() > lower.size()) {
            return false;
        }
        std::transform(attribute.name.begin(), attribute.name.end(), lower.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
        return contains(kept_attributes, std::string_view(lower.data(), attribute.name.size()));
    }

    void write_start(std::string_view as)
    {
        if (++elements_ > limits::page_elements) {
            out_.elements_capped = true;
            return;
        }
        out_.html.append("<").append(as);
        for (const RawAttribute& attribute : tag_.attributes) {
            if (keeps(attribute)) {
                write_attribute(attribute);
            }
        }
        if (form_open_ && contains(form_parts, as)) {
            out_.html.append(" ").append(form_number).append("=").append(std::to_string(forms_));
        }
        out_.html += '>';
    }

    void write_attribute(const RawAttribute& attribute)
    {
        const char quote = attribute.value.find('"') == std::string_view::npos ? '"' : '\'';
        out_.html.append(" ").append(attribute.name).append("=").append(1, quote);
        if (attribute.value.find(quote) == std::string_view::npos) {
            append_sound_references(attribute.value, out_.html);
        } else { // an unquoted value may hold both quotes
            std::string escaped;
            for (const char c : attribute.value) {
                escaped += c == quote ? std::string_view("&#39;") : std::string_view(&c, 1);
            }
            append_sound_references(escaped, out_.html);
        }
        out_.html += quote;
    }

    // A view that outlives name_: into the page itself where the tag was written in lower case, else kept aside once.
    std::string_view intern(std::string_view name)
    {
        const auto found = std::find(names_.begin(), names_.end(), name);
        if (found != names_.end()) {
            return *found;
        }
        if (names_.size() >= max_names) {
            return unknown_name;
        }
        return names_.emplace_back(name);
    }

    static constexpr std::size_t max_names = 160;
    static constexpr std::string_view unknown_name = "x-other";

    std::string_view html_;
    Pruned out_;
    RawTag tag_;
    std::string name_;
    std::vector<OpenInput> open_;
    std::vector<std::string> names_ = [] {
        std::vector<std::string> names;
        names.reserve(max_names); // views into the elements stay good
        return names;
    }();
    std::size_t written_ = 0;
    std::size_t elements_ = 0;
    std::size_t forms_ = 0;
    bool form_open_ = false;
    bool drawing_never_ends_ = false;
};

} // namespace

Pruned prune_html(std::string_view html)
{
    return Pruner(html).run();
}

} // namespace demur
