#include "report/entry_reader.h"

#include "base/sha256.h"
#include "journal/canonical_text.h"
#include "journal/step_reader.h"

#include <algorithm>
#include <array>

namespace demur {
namespace {

template <std::size_t size> constexpr std::array<char, size - 1> letters(const char (&text)[size])
{
    std::array<char, size - 1> result{};
    std::copy_n(text, size - 1, result.begin());
    return result;
}

constexpr std::size_t digits = 2 * sha256_size;

} // namespace

void EntryReader::read(std::uint64_t at)
{
    constexpr std::size_t longest = std::size_t{16} * 1024; // far longer than any that was recorded
    const std::string_view here = text_.from(at);
    std::size_t size = read_plain_step(here);
    if (size == 0 && here.size() < longest) {
        size = read_plain_step(text_.from(at, longest));
    }
    if (size > 0) {
        value_ = nullptr;
        end_ = at + size;
        return;
    }
    end_ = end_of_value(text_, at);
    value_ = &memory_.parse(text_, {at, end_});
}

std::size_t EntryReader::read_plain_step(std::string_view here)
{
    static constexpr auto number = letters(R"({"seq":)");
    static constexpr auto event = letters(R"(,"event":)");
    static constexpr auto hash = letters(R"(,"hash":")");
    static constexpr auto close = letters(R"("})");
    canonical::Place text{here.data(), here.data() + here.size()};
    if (!canonical::starts_with(text, number)) {
        return 0;
    }
    text.at = canonical::read_integer(text.from(number.size()), seq_);
    if (!text.good() || !canonical::starts_with(text, event)) {
        return 0;
    }
    text = text.from(event.size());
    body_ = {text.at, text.left()};
    const std::optional<std::size_t> size = read_quickly_in(body_, step_);
    if (!size || !canonical::starts_with(text.from(*size), hash)) {
        return 0;
    }
    body_ = body_.substr(0, *size);
    text = text.from(*size + hash.size());
    if (text.left() < digits || !canonical::starts_with(text.from(digits), close)) {
        return 0;
    }
    hash_ = {text.at, digits};
    return static_cast<std::size_t>(text.at - here.data()) + digits + close.size();
}

const boost::json::object* event_of(const boost::json::value& entry)
{
    const boost::json::value* event = entry.get_object().if_contains("event");
    return event == nullptr ? nullptr : &event->get_object();
}

std::int64_t number_of(const boost::json::value& entry)
{
    return entry.get_object().at("seq").get_int64();
}

} // namespace demur
