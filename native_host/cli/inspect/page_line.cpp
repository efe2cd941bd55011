#include "cli/inspect/page_line.h"

#include "base/described.h"
#include "base/error.h"
#include "base/limits.h"
#include "base/utf8.h"
#include "cli/inspect/json_text.h"

#include <algorithm>

namespace demur::cli {

namespace {

std::string text_member(const json::object& line, const char* name)
{
    const json::value* value = line.if_contains(name);
    return value == nullptr || value->is_null() ? std::string() : from_json<std::string>(*value, name);
}

void reset(PageLine& line)
{
    line.id = nullptr;
    line.context.url.clear();
    line.context.surface = Surface::unknown;
    line.body.clear();
    line.has_html = false;
    line.has_text = false;
}

void read_any_line(std::string_view text, PageLine& line)
{
    if (std::count(text.begin(), text.end(), ',') > limits::json_values) {
        throw Error(ErrorCode::too_large, "the line holds too many values");
    }
    boost::system::error_code fault;
    const json::value parsed = json::parse(sanitize_utf8(text), fault);
    if (fault) {
        throw Error(ErrorCode::bad_input, "not a line of JSON: " + fault.message());
    }
    const json::object* object = parsed.if_object();
    if (object == nullptr) {
        throw Error(ErrorCode::bad_input, "the line must be an object");
    }
    if (const json::value* given = object->if_contains("id")) {
        line.id = *given;
    }
    const json::value* surface = object->if_contains("surface");
    line.context.surface = surface != nullptr && surface->is_string() ? known_surface(surface->as_string()) : Surface::unknown;
    line.context.url = text_member(*object, "url");
    line.has_html = object->contains("html");
    line.has_text = object->contains("text");
    line.body = text_member(*object, line.has_html ? "html" : "text");
}

} // namespace

void read_page_line(std::string_view text, PageLine& line)
{
    reset(line);
    if (read_plain_page_line(text, line)) {
        return;
    }
    reset(line);
    read_any_line(text, line);
}

} // namespace demur::cli
