// The report page: a self-contained HTML file with a place for its data.
#pragma once

#include <optional>
#include <ostream>
#include <streambuf>
#include <string>
#include <string_view>

namespace demur {

// The page's text before and after its data.
struct PageAround {
    std::string_view before;
    std::string_view after;
};
PageAround report_page_around();

// JSON on its way to `out`, written so that it cannot end the script element it stands in.
class HtmlJson : public std::streambuf {
public:
    explicit HtmlJson(std::ostream& out) : out_(out) {}

protected:
    std::streamsize xsputn(const char* text, std::streamsize size) override;
    int_type overflow(int_type letter) override;

private:
    std::ostream& out_;
};

// What stands before and after the data, and nowhere else.
inline constexpr std::string_view page_data_opening = R"(<script type="application/json" id="demur-data">)";
inline constexpr std::string_view page_data_closing = "</script>";

struct PageData {
    PageAround around;
    std::string_view json; // as it stands there
};
// Absent when `html` has no place for a report's data. Pieces of `html`.
std::optional<PageData> find_page_data(std::string_view html);

} // namespace demur
