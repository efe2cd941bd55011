#include "report/strict_json.h"

#include "base/error.h"
#include "base/limits.h"

#include <boost/json/basic_parser_impl.hpp>

#include <algorithm>
#include <limits>
#include <string_view>

namespace demur {

namespace json = boost::json;

namespace {

// What is kept of a hostile text stays small.
void append(std::string& text, json::string_view part)
{
    if (text.size() + part.size() > limits::export_value) {
        throw Error(ErrorCode::too_large,
                    "a text of the file is larger than " + std::to_string(limits::export_value / 1024 / 1024) + " MiB");
    }
    text.append(part.data(), part.size());
}

// Names of the objects that are open, one behind the other.
class OpenNames {
public:
    void clear()
    {
        text_.clear();
        ends_.clear();
        open_.clear();
        has_twins_ = false;
    }
    void open() { open_.push_back({ends_.size(), true}); }
    void add_part(json::string_view part) { append(text_, part); }
    void add()
    {
        Object& object = open_.back();
        if (ends_.size() - object.first >= static_cast<std::size_t>(limits::json_values)) {
            throw Error(ErrorCode::too_large, "an object of the file has more than " + std::to_string(limits::json_values) + " members");
        }
        ends_.push_back(text_.size());
        // Demur writes what is long in order of the names: then each need be compared with one other only.
        const std::size_t last = ends_.size() - 1;
        object.rises = object.rises && (last == object.first || name(last - 1) < name(last));
    }
    void close()
    {
        const Object object = open_.back();
        has_twins_ = has_twins_ || (!object.rises && has_equal(object.first));
        text_.resize(object.first == 0 ? 0 : ends_[object.first - 1]);
        ends_.resize(object.first);
        open_.pop_back();
    }
    [[nodiscard]] bool has_twins() const { return has_twins_; }

private:
    struct Object {
        std::size_t first; // name
        bool rises;        // its names do
    };

    [[nodiscard]] std::string_view name(std::size_t i) const
    {
        const std::size_t begin = i == 0 ? 0 : ends_[i - 1];
        return std::string_view(text_).substr(begin, ends_[i] - begin);
    }
    [[nodiscard]] bool has_equal(std::size_t first)
    {
        sorted_.clear();
        for (std::size_t i = first; i < ends_.size(); ++i) {
            sorted_.push_back(name(i));
        }
        std::sort(sorted_.begin(), sorted_.end());
        return std::adjacent_find(sorted_.begin(), sorted_.end()) != sorted_.end();
    }

    std::string text_;
    std::vector<std::size_t> ends_; // of names, in text_
    std::vector<Object> open_;
    std::vector<std::string_view> sorted_;
    bool has_twins_ = false;
};

} // namespace

// What the parser calls. The names are Boost.JSON's.
class StrictJson::Handler {
public:
    static constexpr std::size_t max_object_size = std::numeric_limits<std::size_t>::max();
    static constexpr std::size_t max_array_size = max_object_size;
    static constexpr std::size_t max_key_size = max_object_size;
    static constexpr std::size_t max_string_size = max_object_size;

    bool on_document_begin(json::error_code& /*ec*/)
    {
        names.clear();
        text.clear();
        elements = 0;
        depth_ = 0;
        return true;
    }
    bool on_document_end(json::error_code& /*ec*/) { return true; }
    bool on_object_begin(json::error_code& /*ec*/)
    {
        ++depth_;
        names.open();
        return true;
    }
    bool on_object_end(std::size_t /*members*/, json::error_code& /*ec*/)
    {
        --depth_;
        names.close();
        return true;
    }
    bool on_array_begin(json::error_code& /*ec*/)
    {
        ++depth_;
        return true;
    }
    bool on_array_end(std::size_t size, json::error_code& /*ec*/)
    {
        --depth_;
        elements = size;
        return true;
    }
    bool on_key_part(json::string_view part, std::size_t /*size*/, json::error_code& /*ec*/)
    {
        names.add_part(part);
        return true;
    }
    bool on_key(json::string_view part, std::size_t /*size*/, json::error_code& /*ec*/)
    {
        names.add_part(part);
        names.add();
        return true;
    }
    bool on_string_part(json::string_view part, std::size_t /*size*/, json::error_code& /*ec*/)
    {
        if (depth_ == 0) {
            append(text, part);
        }
        return true;
    }
    bool on_string(json::string_view part, std::size_t size, json::error_code& ec) { return on_string_part(part, size, ec); }
    bool on_number_part(json::string_view /*part*/, json::error_code& /*ec*/) { return true; }
    bool on_int64(std::int64_t /*value*/, json::string_view /*part*/, json::error_code& /*ec*/) { return true; }
    bool on_uint64(std::uint64_t /*value*/, json::string_view /*part*/, json::error_code& /*ec*/) { return true; }
    bool on_double(double /*value*/, json::string_view /*part*/, json::error_code& /*ec*/) { return true; }
    bool on_bool(bool /*value*/, json::error_code& /*ec*/) { return true; }
    bool on_null(json::error_code& /*ec*/) { return true; }
    bool on_comment_part(json::string_view /*part*/, json::error_code& /*ec*/) { return true; }
    bool on_comment(json::string_view /*part*/, json::error_code& /*ec*/) { return true; }

    OpenNames names;
    std::string text; // of a value that is one
    std::uint64_t elements = 0;

private:
    std::size_t depth_ = 0;
};

namespace {

json::parse_options nested_at_most(std::size_t depth)
{
    json::parse_options options;
    options.max_depth = depth;
    return options;
}

} // namespace

StrictJson::StrictJson(std::size_t depth)
    : parser_(std::make_unique<json::basic_parser<Handler>>(nested_at_most(limits::json_depth - depth)))
{
}
StrictJson::~StrictJson() = default;

JsonFault StrictJson::read(Window& text, std::uint64_t& at)
{
    parser_->reset();
    while (!parser_->done()) {
        const std::string_view here = text.from(at);
        if (here.empty()) {
            return JsonFault::cut;
        }
        json::error_code ec;
        at += parser_->write_some(true, here.data(), here.size(), ec);
        if (ec) {
            return JsonFault::wrong;
        }
    }
    return JsonFault::none;
}

bool StrictJson::has_twins() const
{
    return parser_->handler().names.has_twins();
}
std::uint64_t StrictJson::elements() const
{
    return parser_->handler().elements;
}
const std::string& StrictJson::name() const
{
    return parser_->handler().text;
}

} // namespace demur
