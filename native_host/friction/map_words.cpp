#include "friction/map_words.h"

#include <algorithm>
#include <array>

namespace demur {
namespace {

bool is_digits(std::string_view text)
{
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// "Facebook" of "Facebook: object to ...": packs call a service as it calls itself.
std::string service_words(const FlowPack& flow)
{
    std::string words = flow.title.substr(0, flow.title.find(':'));
    if (words.empty() || words.size() == flow.title.size()) {
        words = flow.service;
        if (!words.empty() && words.front() >= 'a' && words.front() <= 'z') {
            words.front() = static_cast<char>(words.front() - 'a' + 'A');
        }
    }
    return words;
}

// What remains of "facebook-2025-policy" without service and generation.
std::string rest_of_id(const FlowPack& flow)
{
    std::string rest = flow.id;
    if (rest.starts_with(flow.service + "-")) {
        rest.erase(0, flow.service.size() + 1);
    }
    const std::size_t generation = flow.generation.empty() ? std::string::npos : rest.find(flow.generation);
    if (generation != std::string::npos) {
        rest.erase(generation, flow.generation.size());
    }
    const std::size_t first = rest.find_first_not_of('-');
    return first == std::string::npos ? std::string() : spaced(rest.substr(first, rest.find_last_not_of('-') - first + 1));
}

} // namespace

std::string flow_words(const FlowPack& flow)
{
    std::string words = service_words(flow);
    for (const std::string& more : {flow.generation, rest_of_id(flow)}) {
        words += more.empty() ? "" : " " + more;
    }
    return words;
}

std::string period_words(std::string_view dated)
{
    static constexpr std::array<std::string_view, 12> months = {"January", "February", "March",     "April",   "May",      "June",
                                                                "July",    "August",   "September", "October", "November", "December"};
    constexpr std::size_t year_size = 4;
    constexpr std::size_t month_size = 7; // "2025-05"
    const std::string_view year = dated.substr(0, year_size);
    if (year.size() != year_size || !is_digits(year)) {
        return {};
    }
    if (dated.size() == year_size) {
        return std::string(year);
    }
    const std::string_view month = dated.size() < month_size ? std::string_view() : dated.substr(year_size + 1, 2);
    if (dated[year_size] != '-' || !is_digits(month)) {
        return {};
    }
    const int number = (month[0] - '0') * 10 + (month[1] - '0');
    if (number < 1 || number > static_cast<int>(months.size())) {
        return {};
    }
    return std::string(months[static_cast<std::size_t>(number) - 1]) + " " + std::string(year);
}

std::string number_words(std::int64_t number)
{
    static constexpr std::array<std::string_view, 13> words = {"no",    "one",   "two",  "three", "four",   "five",  "six",
                                                               "seven", "eight", "nine", "ten",   "eleven", "twelve"};
    return number >= 0 && number < static_cast<std::int64_t>(words.size()) ? std::string(words[static_cast<std::size_t>(number)])
                                                                           : std::to_string(number);
}

std::string with_article(const std::string& noun)
{
    const bool vowel = !noun.empty() && std::string_view("aeiou").find(noun.front()) != std::string_view::npos;
    return (vowel ? "an " : "a ") + noun;
}

std::string spaced(std::string_view token)
{
    std::string words(token);
    std::replace_if(
        words.begin(), words.end(), [](char c) { return c == '_' || c == '-'; }, ' ');
    return words;
}

} // namespace demur
