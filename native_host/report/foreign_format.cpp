#include "report/foreign_format.h"

namespace demur {

std::optional<std::string_view> text_without_chain(std::string_view begin)
{
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    begin.remove_prefix(begin.starts_with(byte_order_mark) ? byte_order_mark.size() : 0);
    if (begin.starts_with("journey,")) { // the first column of both tables
        return "csv";
    }
    const bool is_xml = begin.starts_with("<?xml") || begin.starts_with("<log");
    return is_xml && begin.find("<log") != std::string_view::npos ? std::optional<std::string_view>("xes") : std::nullopt;
}

std::optional<std::string_view> json_without_chain(const JsonOutline& file)
{
    if (file.find("eventTypes") != nullptr && file.find("objectTypes") != nullptr) {
        return "ocel";
    }
    return file.find("title") != nullptr && file.find("steps") != nullptr ? std::optional<std::string_view>("userflow") : std::nullopt;
}

} // namespace demur
