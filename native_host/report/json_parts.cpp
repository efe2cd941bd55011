#include "report/json_parts.h"

#include "base/error.h"
#include "base/limits.h"

#include <boost/json.hpp>

#include <algorithm>

namespace demur {
namespace {

[[noreturn]] void no_longer_json()
{
    throw Error(ErrorCode::io, "the file was changed while it was read", "Give a file that nobody writes to.");
}

// The first character that is no white space; `at` is moved there.
char letter_at(Window& text, std::uint64_t& at)
{
    for (std::string_view here = text.from(at); !here.empty(); here = text.from(at)) {
        const std::size_t space = std::min(here.find_first_not_of(" \t\r\n"), here.size());
        at += space;
        if (space < here.size()) {
            return here[space];
        }
    }
    no_longer_json();
}

// Follows a value in pieces, of any size.
class ValueEnd {
public:
    // How much of `piece` is still of the value.
    std::size_t pass(std::string_view piece)
    {
        for (std::size_t i = 0; i < piece.size(); ++i) {
            if (is_text_) {
                i += pass_text(piece.substr(i));
                if (i == piece.size()) {
                    return i;
                }
                is_text_ = false;
            } else if (is_over_before(piece[i])) {
                ended_ = true;
                return i;
            } else {
                pass_sign(piece[i]);
            }
            if (ended_) {
                return i + 1;
            }
        }
        return piece.size();
    }
    [[nodiscard]] bool ended() const { return ended_; }

private:
    // Up to the quotation mark that ends the text, or all of it.
    std::size_t pass_text(std::string_view piece)
    {
        std::size_t i = escaped_ ? 1 : 0;
        escaped_ = false;
        while (i < piece.size() && piece[i] != '"') {
            i += piece[i] == '\\' ? 2U : 1U;
        }
        escaped_ = i > piece.size();
        ended_ = i < piece.size() && depth_ == 0;
        return std::min(i, piece.size());
    }
    // A number or a name has no end of its own.
    [[nodiscard]] bool is_over_before(char c) const
    {
        return depth_ == 0 && (c == ',' || c == '}' || c == ']' || c == ' ' || c == '\t' || c == '\r' || c == '\n');
    }
    void pass_sign(char c)
    {
        is_text_ = c == '"';
        if (c == '{' || c == '[') {
            ++depth_;
        } else if (c == '}' || c == ']') {
            ended_ = --depth_ == 0;
        }
    }

    std::size_t depth_ = 0;
    bool is_text_ = false;
    bool escaped_ = false; // the text's next character is
    bool ended_ = false;
};

} // namespace

std::uint64_t end_of_value(Window& text, std::uint64_t at)
{
    ValueEnd end;
    while (!end.ended()) {
        const std::string_view here = text.from(at);
        if (here.empty()) {
            no_longer_json();
        }
        at += end.pass(here);
    }
    return at;
}

boost::json::value parse_value(Window& text, ByteRange range, boost::json::storage_ptr memory)
{
    boost::json::parse_options options;
    options.max_depth = limits::json_depth;
    boost::system::error_code ec;
    boost::json::value value = boost::json::parse(text.text(range), ec, std::move(memory), options);
    if (ec) {
        no_longer_json();
    }
    return value;
}

bool JsonParts::next()
{
    char sign = letter_at(text_, at_);
    if (!inside_) {
        is_object_ = sign == '{';
        inside_ = true;
        ++at_;
        sign = letter_at(text_, at_);
    } else if (sign == ',') {
        ++at_;
        sign = letter_at(text_, at_);
    }
    if (sign == ']' || sign == '}') {
        ++at_;
        return false;
    }
    if (is_object_) {
        read_name();
    }
    return true;
}

void JsonParts::read_name()
{
    const std::uint64_t end = end_of_value(text_, at_);
    const boost::json::value name = parse_value(text_, {at_, end});
    at_ = end;
    if (!name.is_string() || letter_at(text_, at_) != ':') {
        no_longer_json();
    }
    name_ = name.get_string();
    ++at_;
    letter_at(text_, at_);
}

const boost::json::value& ReusedValue::parse(Window& text, ByteRange range)
{
    value_.reset();
    // Its release() would keep the size of the next block, which every large value doubles until none is large enough.
    memory_.emplace(first_.data(), first_.size());
    value_.emplace(parse_value(text, range, &*memory_));
    return *value_;
}

} // namespace demur
