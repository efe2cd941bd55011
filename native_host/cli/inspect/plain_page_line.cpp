#include "base/described.h"
#include "base/utf8.h"
#include "cli/inspect/json_text.h"
#include "cli/inspect/page_line.h"

namespace demur::cli {

namespace {

constexpr int most_members = 64;

class FlatObjectReader {
public:
    FlatObjectReader(std::string_view text, PageLine& line) : text_(text), line_(line) {}

    bool read()
    {
        skip_space();
        if (!take('{')) {
            return false;
        }
        skip_space();
        if (take('}')) {
            return ends();
        }
        for (int i = 0; i < most_members; ++i) {
            if (!member()) {
                return false;
            }
            skip_space();
            if (take('}')) {
                return ends();
            }
            if (!take(',')) {
                return false;
            }
            skip_space();
        }
        return false;
    }

private:
    bool member()
    {
        const std::size_t begin = at_ + 1;
        if (!take('"')) {
            return false;
        }
        const std::size_t end = end_of_plain_string(text_, begin);
        if (end == std::string_view::npos) {
            return false;
        }
        const std::string_view name = text_.substr(begin, end - begin);
        at_ = end + 1;
        skip_space();
        if (!take(':')) {
            return false;
        }
        skip_space();
        if (name == "html" || name == "text") {
            return body(name == "html");
        }
        if (name == "url") {
            return string_or_null(line_.context.url);
        }
        if (name == "surface") {
            return surface();
        }
        if (name == "id") {
            return scalar(line_.id);
        }
        json::value unread;
        return scalar(unread);
    }

    bool body(bool html)
    {
        if (!html && line_.has_html) {
            json::value unread;
            return scalar(unread);
        }
        (html ? line_.has_html : line_.has_text) = true;
        line_.body.reserve(text_.size() - at_);
        return string_or_null(line_.body);
    }

    bool string_or_null(std::string& out)
    {
        if (take_word("null")) {
            out.clear();
            return true;
        }
        return take('"') && unescape_json(text_, at_, out);
    }

    // One that this version does not know is no reason not to look.
    bool surface()
    {
        std::string name;
        if (!string_or_null(name)) {
            return false;
        }
        line_.context.surface = known_surface(name);
        return true;
    }

    // A string, a number, true, false or null. Lists and objects are for the full reader.
    bool scalar(json::value& out)
    {
        const std::size_t begin = at_;
        if (take('"')) {
            std::string string;
            if (!unescape_json(text_, at_, string)) {
                return false;
            }
            out = string;
            return true;
        }
        at_ = std::min(text_.find_first_of(",} \t\r\n", at_), text_.size());
        boost::system::error_code fault;
        out = json::parse(text_.substr(begin, at_ - begin), fault);
        return !fault && !out.is_object() && !out.is_array();
    }

    bool take(char c)
    {
        const bool there = at_ < text_.size() && text_[at_] == c;
        at_ += there ? 1U : 0U;
        return there;
    }

    bool take_word(std::string_view word)
    {
        const bool there = text_.substr(at_, word.size()) == word;
        at_ += there ? word.size() : 0U;
        return there;
    }

    void skip_space()
    {
        while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t' || text_[at_] == '\r' || text_[at_] == '\n')) {
            ++at_;
        }
    }

    bool ends()
    {
        skip_space();
        return at_ == text_.size();
    }

    std::string_view text_;
    PageLine& line_;
    std::size_t at_ = 0;
};

} // namespace

bool read_plain_page_line(std::string_view text, PageLine& line)
{
    return valid_utf8(text) && FlatObjectReader(text, line).read();
}

} // namespace demur::cli
