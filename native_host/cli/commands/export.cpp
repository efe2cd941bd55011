// demur export: the record in a file.
#include "report/export.h"

#include "base/described.h"
#include "base/error.h"
#include "base/time.h"
#include "cli/command.h"
#include "cli/recorded.h"
#include "flow/flow_pack.h"
#include "journal/private_file.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <fstream>
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

// The file that a link names, so that the link itself stays.
std::filesystem::path behind_link(const std::filesystem::path& out)
{
    std::error_code ec;
    return std::filesystem::is_symlink(out, ec) ? out.parent_path() / std::filesystem::read_symlink(out) : out;
}

void write_out(const std::string& out, const std::string& bytes)
{
    std::error_code ec;
    const std::filesystem::file_status status = std::filesystem::status(out, ec);
    if (out == "-") {
        std::cout << bytes << std::flush;
    } else if (std::filesystem::is_directory(status)) {
        throw Error(ErrorCode::bad_input, out + " is a directory", "Name a file in it.");
    } else if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status)) {
        std::ofstream device(out, std::ios::binary); // a pipe or a device cannot be replaced
        if (!(device << bytes << std::flush)) {
            throw Error(ErrorCode::io, "cannot write " + out, "Name a file instead.");
        }
    } else {
        write_private_file(behind_link(out), bytes);
    }
    if (!std::cout) {
        throw Error(ErrorCode::io, "the export could not be written to stdout");
    }
}

} // namespace

int run_export(const Invocation& invocation)
{
    const Options options = read_options(invocation);
    const ExportFormat format = read_format(options.format);
    if (!has_journal(invocation.data_dir)) {
        throw Error(ErrorCode::not_found, "nothing has been recorded in " + invocation.data_dir.string() + " yet",
                    "Name another directory with --data-dir.");
    }
    std::ostringstream bytes;
    const Journal journal(invocation.data_dir);
    const ReportProof proof = write_export(bytes, format, journal, flow_packs(), {options.journey, now_ms()});
    write_out(options.out, bytes.str());
    if (format != ExportFormat::csv) {
        std::cerr << "The chain's head is " << proof.head << " after " << proof.events
                  << " events. Note it: `demur verify` says which head a file has.\n";
    }
    return done;
}

} // namespace demur::cli
