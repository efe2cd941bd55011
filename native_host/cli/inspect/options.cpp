#include "cli/inspect/options.h"

#include "base/described.h"
#include "base/error.h"
#include "base/utf8.h"

#include <algorithm>
#include <charconv>
#include <thread>

namespace demur::cli {

namespace {

constexpr std::size_t most_jobs = 64;

std::size_t read_jobs(const std::string& value)
{
    std::size_t jobs = 0;
    const auto [end, fault] = std::from_chars(value.data(), value.data() + value.size(), jobs);
    if (fault != std::errc() || end != value.data() + value.size() || jobs > most_jobs) {
        throw Error(ErrorCode::bad_input,
                    "--jobs needs a number from 0 to " + std::to_string(most_jobs) + ", and got " + sanitize_utf8(value),
                    "0 uses every core.");
    }
    return jobs > 0 ? jobs : std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, most_jobs);
}

void check(const InspectOptions& options, bool file_given, bool jobs_given)
{
    if (options.lines && file_given && options.file != "-") {
        throw Error(ErrorCode::bad_input, "demur inspect --jsonl reads the standard input",
                    "For example: demur inspect --jsonl < pages.jsonl");
    }
    if (jobs_given && !options.lines) {
        throw Error(ErrorCode::bad_input, "--jobs is for --jsonl: one page has one verdict");
    }
}

} // namespace

InspectOptions read_inspect_options(const std::vector<std::string>& arguments)
{
    InspectOptions options;
    bool file_given = false;
    bool jobs_given = false;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string& name = arguments[i];
        if (name == "--jsonl") {
            options.lines = true;
        } else if (name == "--url" || name == "--surface" || name == "--jobs") {
            if (i + 1 == arguments.size()) {
                throw Error(ErrorCode::bad_input, name + " needs a value");
            }
            const std::string& value = arguments[++i];
            if (name == "--url") {
                options.context.url = sanitize_utf8(value);
            } else if (name == "--surface") {
                options.context.surface = from_json<Surface>(json::value(sanitize_utf8(value)), "--surface");
            } else {
                options.jobs = read_jobs(value);
                jobs_given = true;
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
    check(options, file_given, jobs_given);
    return options;
}

} // namespace demur::cli
