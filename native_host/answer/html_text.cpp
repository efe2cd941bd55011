#include "answer/html_text.h"

#include "base/utf8.h"

namespace demur {

namespace {

bool is_shown(char32_t c)
{
    const bool control = c < 0x20 ? c != U'\n' && c != U'\t' : c >= 0x7f && c < 0xa0;
    const bool turns = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0x200e || c == 0x200f || c == 0x61c;
    return !control && !turns;
}

std::string row_of(std::string_view cell, const std::vector<std::string>& texts)
{
    std::string row = "<tr>";
    for (const std::string& text : texts) {
        row.append("<").append(cell).append(">").append(escaped(text)).append("</").append(cell.substr(0, 2)).append(">");
    }
    return row + "</tr>\n";
}

} // namespace

std::string escaped(std::string_view text)
{
    std::string out;
    out.reserve(text.size() + text.size() / 8);
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = decode_utf8(text, at);
        at += point.size;
        switch (point.value) {
        case U'&': out += "&amp;"; break;
        case U'<': out += "&lt;"; break;
        case U'>': out += "&gt;"; break;
        case U'"': out += "&quot;"; break;
        case U'\'': out += "&#39;"; break;
        default:
            if (is_shown(point.value)) {
                append_utf8(out, point.value);
            }
        }
    }
    return out;
}

std::string escaped_lines(std::string_view text)
{
    std::string out;
    for (const char c : escaped(text)) {
        out += c == '\n' ? std::string("<br>\n") : std::string(1, c);
    }
    return out;
}

std::string fact_table(const std::vector<std::pair<std::string, std::string>>& rows)
{
    std::string table = "<table class=\"facts\">\n";
    for (const auto& [name, value] : rows) {
        table += "<tr><th scope=\"row\">" + escaped(name) + "</th><td>" + escaped_lines(value) + "</td></tr>\n";
    }
    return table + "</table>\n";
}

std::string grid_table(const std::vector<std::string>& head, const std::vector<std::vector<std::string>>& rows)
{
    std::string table = "<table>\n<thead>" + row_of("th scope=\"col\"", head) + "</thead>\n<tbody>\n";
    for (const std::vector<std::string>& row : rows) {
        table += row_of("td", row);
    }
    return table + "</tbody>\n</table>\n";
}

} // namespace demur
