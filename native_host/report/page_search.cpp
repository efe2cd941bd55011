#include "report/page_search.h"

#include "report/report_page.h"

#include <algorithm>

namespace demur {
namespace {

// Where `what` begins, at `at` or later.
std::optional<std::uint64_t> find_from(Window& html, std::uint64_t at, std::string_view what)
{
    for (std::string_view here = html.from(at, what.size()); here.size() >= what.size(); here = html.from(at, what.size())) {
        const std::size_t found = here.find(what);
        if (found != std::string_view::npos) {
            return at + found;
        }
        at += here.size() - what.size() + 1;
    }
    return std::nullopt;
}

} // namespace

std::optional<PagePlaces> find_page_places(Window& html)
{
    const std::optional<std::uint64_t> open = find_from(html, html.begin(), page_data_opening);
    if (!open) {
        return std::nullopt;
    }
    const std::uint64_t from = *open + page_data_opening.size();
    const std::optional<std::uint64_t> bracket = find_from(html, from, page_data_closing.substr(0, 1));
    const std::optional<std::uint64_t> to = bracket ? find_from(html, *bracket, page_data_closing) : std::nullopt;
    if (!to) {
        return std::nullopt;
    }
    return PagePlaces{{from, *to}, *bracket != *to, find_from(html, *to, page_data_opening).has_value()};
}

} // namespace demur
