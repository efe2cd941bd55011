// `demur inspect`: what a page is, with the evidence; one page, or a stream of them as JSON lines.
#include "base/described.h"
#include "base/error.h"
#include "base/limits.h"
#include "base/utf8.h"
#include "cli/command.h"
#include "cli/input_file.h"
#include "flow/field_role.h"
#include "notice/verdict.h"

#include <algorithm>
#include <iostream>
#include <istream>

namespace demur::cli {

namespace {

// JSON escapes every byte to at most six; a longer line cannot hold a page that would be read.
constexpr std::size_t line_limit = 6 * limits::page + 4096;

struct Options {
    PageContext context;
    std::string file = "-";
    bool lines = false;
};

Options read_options(const std::vector<std::string>& arguments)
{
    Options options;
    bool file_given = false;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string& name = arguments[i];
        if (name == "--jsonl") {
            options.lines = true;
        } else if (name == "--url" || name == "--surface") {
            if (i + 1 == arguments.size()) {
                throw Error(ErrorCode::bad_input, name + " needs a value");
            }
            const std::string& value = arguments[++i];
            if (name == "--url") {
                options.context.url = sanitize_utf8(value);
            } else {
                options.context.surface = from_json<Surface>(json::value(sanitize_utf8(value)), "--surface");
            }
        } else if (name.size() > 1 && name[0] == '-') {
            throw Error(ErrorCode::bad_input, "demur inspect does not know " + sanitize_utf8(name));
        } else if (file_given) {
            throw Error(ErrorCode::bad_input, "demur inspect takes one page, and got " + options.file + " and " + sanitize_utf8(name),
                        "For many pages use --jsonl.");
        } else {
            options.file = name;
            file_given = true;
        }
    }
    if (options.lines && file_given && options.file != "-") {
        throw Error(ErrorCode::bad_input, "demur inspect --jsonl reads the standard input",
                    "For example: demur inspect --jsonl < pages.jsonl");
    }
    return options;
}

std::string read_page(const std::string& file)
{
    try {
        return read_input(file, limits::page);
    } catch (const Error& error) {
        if (error.code() != ErrorCode::too_large) {
            throw;
        }
        throw Error(error.code(), error.what(), "Save only the part with the notice or the form, or copy its text, and try again.");
    }
}

json::object report(const json::value& id, const Page& page)
{
    const Verdict verdict = classify(page);
    json::object out;
    out["id"] = id;
    out["kind"] = enum_name(verdict.kind);
    out["language"] = verdict.language;
    out["score"] = verdict.score;
    out["service"] = verdict.service;
    out["effective_date"] = verdict.effective_date ? json::value(*verdict.effective_date) : json::value(nullptr);
    out["because"] = to_json(verdict.because);
    out["links"] = to_json(verdict.links);
    out["forms"] = to_json(view_forms(page));
    if (!page.caps.empty()) { // never silently
        out["caps"] = to_json(page.caps);
    }
    return out;
}

std::string text_member(const json::object& line, const char* name)
{
    const json::value* value = line.if_contains(name);
    return value == nullptr || value->is_null() ? std::string() : from_json<std::string>(*value, name);
}

// A surface that this version does not know is no reason not to look.
Surface surface_of(const json::object& line)
{
    try {
        return from_json<Surface>(json::value(text_member(line, "surface")), "surface");
    } catch (const Error&) {
        return Surface::unknown;
    }
}

json::object answer(std::string_view text)
{
    json::value id(nullptr);
    try {
        boost::system::error_code ec;
        if (std::count(text.begin(), text.end(), ',') > limits::json_values) {
            throw Error(ErrorCode::too_large, "the line holds too many values");
        }
        const std::string valid = sanitize_utf8(text);
        const json::value parsed = json::parse(valid, ec);
        if (ec) {
            throw Error(ErrorCode::bad_input, "not a line of JSON: " + ec.message());
        }
        const json::object* line = parsed.if_object();
        if (line == nullptr) {
            throw Error(ErrorCode::bad_input, "the line must be an object");
        }
        if (const json::value* given = line->if_contains("id")) {
            id = *given;
        }
        const PageContext context{text_member(*line, "url"), surface_of(*line)};
        if (line->contains("html")) {
            return report(id, read_html(text_member(*line, "html"), context));
        }
        if (line->contains("text")) {
            return report(id, read_text(text_member(*line, "text"), context));
        }
        throw Error(ErrorCode::bad_input, "the line has neither html nor text");
    } catch (const std::exception& error) {
        return {{"id", id}, {"error", sanitize_utf8(error.what())}};
    }
}

// Reads up to the end of the line; what is over the limit is read past but not kept. False at the end of the input.
bool read_line(std::istream& in, std::string& line, bool& too_long)
{
    line.clear();
    too_long = false;
    std::streambuf& buffer = *in.rdbuf();
    for (int c = buffer.sbumpc(); c != std::streambuf::traits_type::eof(); c = buffer.sbumpc()) {
        if (c == '\n') {
            return true;
        }
        if (line.size() < line_limit) {
            line.push_back(static_cast<char>(c));
        } else {
            too_long = true;
        }
    }
    return !line.empty();
}

int inspect_lines()
{
    std::string line;
    bool too_long = false;
    while (std::cout && read_line(std::cin, line, too_long)) { // nobody reads: nothing more to do
        if (line.find_first_not_of(" \t\r") == std::string::npos) {
            continue;
        }
        const json::object out =
            too_long ? json::object{{"id", nullptr}, {"error", "the line is longer than any page that is read"}} : answer(line);
        std::cout << json::serialize(out) << std::endl; // whoever writes a line may wait for its answer
    }
    return done;
}

} // namespace

int run_inspect(const Invocation& invocation)
{
    const Options options = read_options(invocation.arguments);
    if (options.lines) {
        return inspect_lines();
    }
    const Page page = read_any(read_page(options.file), options.context);
    std::cout << json::serialize(report(json::value(sanitize_utf8(options.file)), page)) << "\n";
    return done;
}

} // namespace demur::cli
