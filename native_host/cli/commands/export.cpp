// demur export: the record in a file.
#include "report/export.h"

#include "base/described.h"
#include "base/error.h"
#include "base/time.h"
#include "cli/command.h"
#include "cli/output_file.h"
#include "cli/recorded.h"
#include "flow/flow_pack.h"

#include <CLI/CLI.hpp>
#include <iostream>
#include <sstream>

namespace demur::cli {
namespace {

struct Options {
    std::string format;
    std::optional<std::string> journey;
    std::string out;
};

Options read_options(const Invocation& invocation)
{
    Options options;
    CLI::App app;
    app.add_option("--format", options.format)->required();
    app.add_option("--journey", options.journey);
    app.add_option("--out", options.out)->required();
    std::vector<std::string> arguments(invocation.arguments.rbegin(), invocation.arguments.rend());
    try {
        app.parse(std::move(arguments));
    } catch (const CLI::ParseError& error) {
        throw Error(ErrorCode::bad_input, std::string("demur export: ") + error.what(),
                    "For example: demur export --format json --out record.json");
    }
    return options;
}

ExportFormat read_format(const std::string& name)
{
    const std::optional<ExportFormat> format = export_format(name);
    if (!format) {
        const bool planned = name == "ocel" || name == "xes" || name == "userflow";
        throw Error(ErrorCode::bad_input,
                    planned ? "the format " + name + " is not in this version of Demur" : "there is no export format \"" + name + "\"",
                    "Choose json, csv or html.");
    }
    return *format;
}

} // namespace

int run_export(const Invocation& invocation)
{
    const Options options = read_options(invocation);
    const ExportFormat format = read_format(options.format);
    require_journal(invocation.data_dir);
    std::ostringstream bytes;
    const Journal journal(invocation.data_dir);
    const ReportProof proof = write_export(bytes, format, journal, flow_packs(), {options.journey, now_ms()});
    write_output(options.out, bytes.str());
    if (format != ExportFormat::csv) {
        std::cerr << "The chain's head is " << proof.head << " after " << proof.events
                  << " events. Note it: `demur verify` says which head a file has.\n";
    }
    return done;
}

} // namespace demur::cli
