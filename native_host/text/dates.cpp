#include "text/dates.h"

#include <algorithm>
#include <array>
#include <optional>

namespace demur {

namespace {

// The value of a word that is all digits, at most four; an ordinal's ending ("27th", "1er") may follow.
std::optional<int> number_in(std::string_view word, bool ordinal)
{
    int value = 0;
    std::size_t digits = 0;
    while (digits < word.size() && digits < 4 && word[digits] >= '0' && word[digits] <= '9') {
        value = value * 10 + (word[digits] - '0');
        ++digits;
    }
    const std::size_t rest = word.size() - digits;
    const bool ends = digits < word.size() && word[digits] >= '0' && word[digits] <= '9';
    if (digits == 0 || ends || rest > (ordinal ? 2U : 0U)) {
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
    DateFinder(const Words& words, const MonthNames& months, bool month_first) : words_(words), months_(months), month_first_(month_first)
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
        return month_then_day(i);
    }

private:
    std::optional<int> number(std::size_t i, bool ordinal = false) const
    {
        return i < words_.size() ? number_in(words_[i].folded, ordinal) : std::nullopt;
    }

    int month(std::size_t i) const
    {
        if (i >= words_.size()) {
            return 0;
        }
        const auto found = months_.find(std::string(words_[i].folded));
        return found == months_.end() ? 0 : found->second;
    }

    // "de", "of": one short word between the parts.
    std::size_t skip_particle(std::size_t i) const
    {
        const bool particle = i < words_.size() && words_[i].folded.size() <= 3 && !number(i) && month(i) == 0;
        return particle ? i + 1 : i;
    }

    static std::optional<FoundDate> found(std::optional<std::string> iso, std::size_t first, std::size_t last)
    {
        return iso ? std::optional(FoundDate{std::move(*iso), first, last}) : std::nullopt;
    }

    std::optional<FoundDate> day_first(std::size_t i) const
    {
        const auto day = number(i, true);
        if (!day) {
            return std::nullopt;
        }
        const std::size_t m = month(i + 1) != 0 ? i + 1 : skip_particle(i + 1);
        if (month(m) == 0) {
            return std::nullopt;
        }
        const std::size_t y = skip_particle(m + 1);
        const auto year = number(y);
        return year ? found(iso_date(*year, month(m), *day), i, y + 1) : std::nullopt;
    }

    std::optional<FoundDate> month_then_day(std::size_t i) const
    {
        const auto day = number(i + 1, true);
        const auto year = number(i + 2);
        if (month(i) == 0 || !day || !year) {
            return std::nullopt;
        }
        return found(iso_date(*year, month(i), *day), i, i + 3);
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
    const MonthNames& months_;
    bool month_first_;
};

} // namespace

std::vector<FoundDate> find_dates(const Words& words, const MonthNames& months, bool month_first)
{
    const DateFinder finder(words, months, month_first);
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
