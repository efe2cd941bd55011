#include "report/report_page.h"

#include "base/error.h"

#include <report_data.h> // the embedded page; in quotes it would be the header of that name beside this file

namespace demur {
namespace {

constexpr std::string_view opening = R"(<script type="application/json" id="demur-data">)";
constexpr std::string_view closing = "</script>";

} // namespace

std::optional<PageData> find_page_data(std::string_view html)
{
    const std::size_t open = html.find(opening);
    if (open == std::string_view::npos) {
        return std::nullopt;
    }
    const std::size_t from = open + opening.size();
    const std::size_t to = html.find(closing, from);
    if (to == std::string_view::npos) {
        return std::nullopt;
    }
    return PageData{{html.substr(0, from), html.substr(to)}, html.substr(from, to - from)};
}

PageAround report_page_around()
{
    const std::optional<PageData> page = find_page_data(report_page::files().front().text);
    if (!page) {
        throw Error(ErrorCode::internal, "the report page that this program was built with has no place for the data");
    }
    return page->around;
}

std::string json_for_html(std::string_view json)
{
    std::string safe;
    safe.reserve(json.size());
    for (const char c : json) {
        if (c == '<') {
            safe += "\\u003c"; // only strings can hold one
        } else {
            safe += c;
        }
    }
    return safe;
}

} // namespace demur
