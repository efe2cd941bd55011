// demur calendar: the terms of objections as a calendar file.
#include "base/error.h"
#include "cli/command.h"
#include "cli/output_file.h"
#include "cli/recorded.h"
#include "messaging/objection_documents.h"

#include <CLI/CLI.hpp>
#include <iostream>

namespace demur::cli {

namespace {

struct CalendarOptions {
    std::optional<std::string> objection;
    std::string out;
};

CalendarOptions calendar_options(const Invocation& invocation)
{
    CalendarOptions options;
    CLI::App app;
    app.add_option("--objection", options.objection);
    app.add_option("--out", options.out)->required();
    std::vector<std::string> arguments(invocation.arguments.rbegin(), invocation.arguments.rend());
    try {
        app.parse(std::move(arguments));
    } catch (const CLI::ParseError& error) {
        throw Error(ErrorCode::bad_input, std::string("demur calendar: ") + error.what(), "For example: demur calendar --out terms.ics");
    }
    return options;
}

} // namespace

int run_calendar(const Invocation& invocation)
{
    const CalendarOptions options = calendar_options(invocation);
    require_journal(invocation.data_dir);
    const rpc::Document made = rpc::calendar_document(Journal(invocation.data_dir), options.objection);
    write_output(options.out, made.bytes);
    if (made.bytes.find("BEGIN:VEVENT") == std::string::npos) {
        std::cerr << "No term is open: the calendar is empty.\n";
    }
    return done;
}

} // namespace demur::cli
