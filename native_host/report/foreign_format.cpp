#include "report/foreign_format.h"

namespace demur {

std::optional<std::string_view> text_without_chain(std::string_view file)
{
    constexpr std::size_t looked_at = 4096; // an XML file may begin with a comment
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    file.remove_prefix(file.starts_with(byte_order_mark) ? byte_order_mark.size() : 0);
    if (file.starts_with("journey,")) { // the first column of both tables
        return "csv";
    }
    const std::string_view head = file.substr(0, looked_at);
    const bool is_xml = head.starts_with("<?xml") || head.starts_with("<log");
    return is_xml && head.find("<log") != std::string_view::npos ? std::optional<std::string_view>("xes") : std::nullopt;
}

std::optional<std::string_view> json_without_chain(const boost::json::object& file)
{
    if (file.contains("eventTypes") && file.contains("objectTypes")) {
        return "ocel";
    }
    return file.contains("title") && file.contains("steps") ? std::optional<std::string_view>("userflow") : std::nullopt;
}

} // namespace demur
