#include "journal/step_reader.h"

#include "base/error.h"
#include "journal/chain.h"

#include <boost/json.hpp>
#include <boost/mp11.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>

namespace demur {
namespace {

// A text without escapes, or a number as it stands.
struct Value {
    std::string_view text;
    bool is_text = false;
};

template <class T> bool read(T& /*member*/, const Value& /*value*/)
{
    return false; // sight, text: left to the parser
}
bool read(std::string& member, const Value& value)
{
    member.assign(value.is_text ? value.text : std::string_view());
    return value.is_text;
}
bool read(std::int64_t& member, const Value& value)
{
    const char* end = value.text.data() + value.text.size();
    const auto [stop, ec] = std::from_chars(value.text.data(), end, member);
    const std::string_view digits = value.text.starts_with('-') ? value.text.substr(1) : value.text;
    return !value.is_text && ec == std::errc() && stop == end && (value.text == "0" || !digits.starts_with('0'));
}
template <class E> bool read_name(E& member, const Value& value)
{
    bool found = false;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto d) {
        if (!found && value.text == d.name) {
            member = d.value;
            found = true;
        }
    });
    return found && value.is_text;
}
bool read(Actor& member, const Value& value)
{
    return read_name(member, value);
}
bool read(StepKind& member, const Value& value)
{
    return read_name(member, value);
}
template <class T> bool read(std::optional<T>& member, const Value& value)
{
    return read(member.emplace(), value);
}

using Members = boost::describe::describe_members<Step, boost::describe::mod_public>;
struct Member {
    std::string_view name;
    bool (*read)(Step&, const Value&) = nullptr;
    bool required = false;
};
template <class T> struct IsOptional : std::false_type {
};
template <class T> struct IsOptional<std::optional<T>> : std::true_type {
};

// By name, as canonical JSON sorts them; "type" is an event's, not a step's.
constexpr std::size_t member_count = boost::mp11::mp_size<Members>::value + 1;
const std::array<Member, member_count>& members()
{
    static const std::array<Member, member_count> table = [] {
        std::array<Member, member_count> made{};
        std::size_t at = 0;
        boost::mp11::mp_for_each<Members>([&](auto d) {
            using D = decltype(d);
            using Type = std::remove_cvref_t<decltype(std::declval<Step&>().*D::pointer)>;
            made[at++] = {D::name, [](Step& step, const Value& value) { return read(step.*D::pointer, value); }, !IsOptional<Type>::value};
        });
        made[at] = {"type", [](Step&, const Value& value) { return value.is_text && value.text == "step"; }, true};
        std::sort(made.begin(), made.end(), [](const Member& a, const Member& b) { return a.name < b.name; });
        return made;
    }();
    return table;
}

class Reader {
public:
    explicit Reader(std::string_view body) : body_(body) {}

    bool skip(char c)
    {
        if (at_ >= body_.size() || body_[at_] != c) {
            return false;
        }
        ++at_;
        return true;
    }
    std::optional<std::string_view> text()
    {
        if (!skip('"')) {
            return std::nullopt;
        }
        const std::size_t begin = at_;
        while (at_ < body_.size() && body_[at_] != '"') {
            const auto c = static_cast<unsigned char>(body_[at_]);
            if (c < 0x20 || c >= 0x7F || c == '\\') {
                return std::nullopt;
            }
            ++at_;
        }
        const std::string_view text = body_.substr(begin, at_ - begin);
        return skip('"') ? std::optional(text) : std::nullopt;
    }
    std::optional<Value> value()
    {
        if (at_ < body_.size() && body_[at_] == '"') {
            const std::optional<std::string_view> found = text();
            return found ? std::optional(Value{*found, true}) : std::nullopt;
        }
        const std::size_t begin = at_;
        while (at_ < body_.size() && (body_[at_] == '-' || (body_[at_] >= '0' && body_[at_] <= '9'))) {
            ++at_;
        }
        return Value{body_.substr(begin, at_ - begin), false};
    }
    [[nodiscard]] bool at_end() const { return at_ == body_.size(); }

private:
    std::string_view body_;
    std::size_t at_ = 0;
};

} // namespace

bool read_quickly(std::string_view body, Step& step)
{
    Reader reader(body);
    auto member = members().begin();
    bool first = true;
    while (reader.skip(first ? '{' : ',')) {
        first = false;
        const std::optional<std::string_view> name = reader.text();
        while (name && member != members().end() && member->name != *name) {
            if (member->required) {
                return false;
            }
            ++member;
        }
        if (!name || member == members().end() || !reader.skip(':')) {
            return false;
        }
        const std::optional<Value> value = reader.value();
        if (!value || !member->read(step, *value)) {
            return false;
        }
        ++member;
    }
    const bool whole = std::none_of(member, members().end(), [](const Member& missing) { return missing.required; });
    return reader.skip('}') && reader.at_end() && whole;
}

void read_step(std::string_view body, std::vector<Step>& steps)
{
    if (read_quickly(body, steps.emplace_back())) {
        return;
    }
    steps.pop_back();
    boost::system::error_code ec;
    const boost::json::value event = boost::json::parse(body, ec);
    if (ec || !event.is_object()) {
        throw Error(ErrorCode::bad_input, "it is not a JSON object");
    }
    steps.push_back(step_of_event(event.get_object()));
}

} // namespace demur
