// `demur inspect`: what a page is, with the evidence; one page, or a stream of them as JSON lines.
#include "base/error.h"
#include "base/limits.h"
#include "base/utf8.h"
#include "cli/command.h"
#include "cli/input_file.h"
#include "cli/inspect/answer_lines.h"
#include "cli/inspect/judged_page.h"
#include "cli/inspect/options.h"

#include <iostream>

namespace demur::cli {

namespace {

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

} // namespace

int run_inspect(const Invocation& invocation)
{
    const InspectOptions options = read_inspect_options(invocation.arguments);
    if (options.lines) {
        answer_lines(options.jobs);
        return done;
    }
    const JudgedPage judged = judge_any(read_page(options.file), options.context);
    std::cout << boost::json::serialize(describe(boost::json::value(sanitize_utf8(options.file)), judged)) << "\n";
    return done;
}

} // namespace demur::cli
