#include "report/report_page.h"

#include "base/error.h"

#include <algorithm>
#include <report_data.h> // the embedded page; in quotes it would be the header of that name beside this file

namespace demur {
std::optional<PageData> find_page_data(std::string_view html)
{
    const std::size_t open = html.find(page_data_opening);
    if (open == std::string_view::npos) {
        return std::nullopt;
    }
    const std::size_t from = open + page_data_opening.size();
    const std::size_t to = html.find(page_data_closing, from);
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

std::streamsize HtmlJson::xsputn(const char* text, std::streamsize size)
{
    std::string_view rest(text, static_cast<std::size_t>(size));
    while (!rest.empty()) {
        const std::size_t clean = std::min(rest.find('<'), rest.size()); // only strings can hold one
        out_.write(rest.data(), static_cast<std::streamsize>(clean));
        rest.remove_prefix(clean);
        if (!rest.empty()) {
            out_ << "\\u003c";
            rest.remove_prefix(1);
        }
    }
    return out_ ? size : 0;
}

HtmlJson::int_type HtmlJson::overflow(int_type letter)
{
    if (traits_type::eq_int_type(letter, traits_type::eof())) {
        return traits_type::not_eof(letter);
    }
    const char one = traits_type::to_char_type(letter);
    return xsputn(&one, 1) == 1 ? letter : traits_type::eof();
}

} // namespace demur
