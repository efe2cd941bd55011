#include "text/dates.h"

#include <algorithm>
#include <array>
#include <optional>

namespace demur {

namespace {

// What may follow a number's digits in its word.
enum class Ending {
    none,
    ordinal, // "27th", "1er"
    any      // "27일부터": Korean writes the unit and its particles without a space
};

std::optional<int> number_in(std::string_view word, Ending ending)
{
    constexpr std::size_t most_digits = 4;
    constexpr std::size_t ordinal_bytes = 2;
    int value = 0;
    std::size_t digits = 0;
    while (digits < word.size() && digits < most_digits && word[digits] >= '0' && word[digits] <= '9') {
        value = value * 10 + (word[digits] - '0');
        ++digits;
    }
    const std::size_t rest = word.size() - digits;
    const bool goes_on = rest > 0 && word[digits] >= '0' && word[digits] <= '9';
    if (digits == 0 || goes_on || (ending == Ending::none && rest > 0) || (ending == Ending::ordinal && rest > ordinal_bytes)) {
        return std::nullopt;
    }
    return value;
}

std::optional<std::string> iso_date(int year, int month, int day)
{
    constexpr std::array lengths = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (year < 2000 || year > 2099 || month < 1 || month > 12 || day < 1 || day > lengths[static_cast<std::size_t>(month - 1)]) {
        return std::nullopt;
    }
    const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    return std::to_string(year) + "-" + two(month) + "-" + two(day);
}

class DateFinder {
public:
    DateFinder(const Words& words, const MonthOf& month_of, bool month_first)
        : words_(words), month_of_(month_of), month_first_(month_first)
    {
    }

    std::optional<FoundDate> at(std::size_t i) const
    {
        if (auto date = numeric(i)) {
            return date;
        }
        if (auto date = day_first(i)) {
            return date;
        }
        if (auto date = month_then_day(i)) {
            return date;
        }
        if (auto date = year_first(i)) {
            return date;
        }
        return with_units(i);
    }

private:
    [[nodiscard]] std::optional<int> number(std::size_t i, Ending ending = Ending::none) const
    {
        return i < words_.size() ? number_in(words_[i].folded, ending) : std::nullopt;
    }

    [[nodiscard]] int month(std::size_t i) const { return i < words_.size() ? month_of_(i).month : 0; }
    // The word after the month's name at i.
    [[nodiscard]] std::size_t after_month(std::size_t i) const { return i + month_of_(i).words; }

    // "de", "of", "gada": one short word between the parts.
    [[nodiscard]] std::size_t skip_particle(std::size_t i, std::size_t bytes = 3) const
    {
        const bool particle = i < words_.size() && words_[i].folded.size() <= bytes && !number(i) && month(i) == 0;
        return particle ? i + 1 : i;
    }

    static std::optional<FoundDate> found(std::optional<std::string> iso, std::size_t first, std::size_t last)
    {
        return iso ? std::optional(FoundDate{std::move(*iso), first, last}) : std::nullopt;
    }

    std::optional<FoundDate> day_first(std::size_t i) const
    {
        const auto day = number(i, Ending::ordinal);
        if (!day) {
            return std::nullopt;
        }
        const std::size_t m = month(i + 1) != 0 ? i + 1 : skip_particle(i + 1);
        if (month(m) == 0) {
            return std::nullopt;
        }
        const std::size_t y = skip_particle(after_month(m));
        const auto year = number(y);
        return year ? found(iso_date(*year, month(m), *day), i, y + 1) : std::nullopt;
    }

    std::optional<FoundDate> month_then_day(std::size_t i) const
    {
        if (month(i) == 0) {
            return std::nullopt;
        }
        const std::size_t d = after_month(i);
        const auto day = number(d, Ending::ordinal);
        const auto year = number(d + 1);
        return day && year ? found(iso_date(*year, month(i), *day), i, d + 2) : std::nullopt;
    }

    // Hungarian, Lithuanian, Korean: year, month, day; Latvian and Estonian: year, day, month.
    [[nodiscard]] std::optional<FoundDate> year_first(std::size_t i) const
    {
        constexpr std::size_t year_word = 6; // bytes of "gada", "aasta", "metų"
        const auto year = number(i, Ending::any);
        if (!year || *year < 1000) {
            return std::nullopt;
        }
        const std::size_t at = month(i + 1) != 0 || number(i + 1) ? i + 1 : skip_particle(i + 1, year_word);
        if (month(at) != 0) {
            const auto day = number(after_month(at), Ending::any);
            return day ? found(iso_date(*year, month(at), *day), i, after_month(at) + 1) : std::nullopt;
        }
        const auto day = number(at, Ending::ordinal);
        return day && month(at + 1) != 0 ? found(iso_date(*year, month(at + 1), *day), i, after_month(at + 1)) : std::nullopt;
    }

    // Japanese: every character is a word.
    [[nodiscard]] std::optional<FoundDate> with_units(std::size_t i) const
    {
        const auto is = [&](std::size_t at, std::string_view unit) { return at < words_.size() && words_[at].folded == unit; };
        const auto year = number(i);
        const auto month_number = number(i + 2);
        const auto day = number(i + 4);
        if (!year || !month_number || !day || !is(i + 1, "年") || !is(i + 3, "月") || !is(i + 5, "日")) {
            return std::nullopt;
        }
        return found(iso_date(*year, *month_number, *day), i, i + 6);
    }

    std::optional<FoundDate> numeric(std::size_t i) const
    {
        const auto a = number(i);
        const auto b = number(i + 1);
        const auto c = number(i + 2);
        if (!a || !b || !c) {
            return std::nullopt;
        }
        std::string mark(words_.gap_after(i));
        mark.erase(std::remove(mark.begin(), mark.end(), ' '), mark.end());
        const std::string_view second = words_.gap_after(i + 1);
        if ((mark != "." && mark != "/" && mark != "-") || second.find(mark) == std::string_view::npos) {
            return std::nullopt;
        }
        if (*a >= 1000) {
            return found(iso_date(*a, *b, *c), i, i + 3);
        }
        const bool month_leads = mark == "/" && ((month_first_ && *a <= 12) || *b > 12);
        return found(month_leads ? iso_date(*c, *a, *b) : iso_date(*c, *b, *a), i, i + 3);
    }

    const Words& words_;
    const MonthOf& month_of_;
    bool month_first_;
};

} // namespace

std::vector<FoundDate> find_dates(const Words& words, const MonthOf& month_of, bool month_first)
{
    const DateFinder finder(words, month_of, month_first);
    std::vector<FoundDate> dates;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (auto date = finder.at(i)) {
            i = date->last - 1;
            dates.push_back(std::move(*date));
        }
    }
    return dates;
}

} // namespace demur
