// demur export: the record in a file, or what a study may have of it in a folder.
#include "report/export.h"

#include "base/described.h"
#include "base/error.h"
#include "base/time.h"
#include "cli/command.h"
#include "cli/output_file.h"
#include "cli/progress.h"
#include "cli/recorded.h"
#include "cli/shown.h"
#include "cli/wage_options.h"
#include "flow/flow_pack.h"
#include "report/study_folder.h"

#include <CLI/CLI.hpp>
#include <iostream>
#include <unistd.h>

namespace demur::cli {
namespace {

struct ExportOptions {
    std::string format;
    std::optional<std::string> journey;
    std::string out;
    std::string study; // folder
    std::string participant;
    bool yes = false;
    std::optional<Wage> wage;
};

ExportOptions export_options(const Invocation& invocation)
{
    ExportOptions options;
    WageOptions wage;
    CLI::App app;
    wage.add_to(app);
    CLI::Option* format = app.add_option("--format", options.format);
    CLI::Option* out = app.add_option("--out", options.out);
    CLI::Option* study = app.add_option("--study", options.study)->excludes(format)->excludes(out);
    app.add_option("--journey", options.journey)->excludes(study); // a bundle is of all that was recorded
    app.add_option("--participant", options.participant)->needs(study);
    app.add_flag("--yes", options.yes)->needs(study);
    std::vector<std::string> arguments(invocation.arguments.rbegin(), invocation.arguments.rend());
    constexpr const char* example = "For example: demur export --format json --out record.json";
    try {
        app.parse(std::move(arguments));
    } catch (const CLI::ParseError& error) {
        throw Error(ErrorCode::bad_input, std::string("demur export: ") + error.what(), example);
    }
    options.wage = wage.wage();
    if (options.study.empty() && (options.format.empty() || options.out.empty())) {
        throw Error(ErrorCode::bad_input, std::string("demur export: ") + (options.format.empty() ? "--format" : "--out") + " is required",
                    example);
    }
    return options;
}

ExportFormat read_format(const std::string& name)
{
    const std::optional<ExportFormat> format = export_format(name);
    if (!format) {
        throw Error(ErrorCode::bad_input, "there is no export format \"" + name + "\"",
                    "Choose json, csv, journeys, ocel, xes, userflow or html.");
    }
    return *format;
}

// Random, once for each study (its folder): a second export replaces the first instead of counting the person twice.
std::string participant_of(Journal& journal, const ExportOptions& options)
{
    const std::string key = "study:" + std::filesystem::weakly_canonical(options.study).string();
    std::string participant = options.participant.empty() ? journal.memo(key).value_or("") : options.participant;
    if (participant.empty()) {
        participant = new_participant();
    }
    if (is_participant(participant)) {
        journal.save_memo(key, participant);
    }
    return participant;
}

bool is_agreed(const ExportOptions& options)
{
    if (options.yes) {
        return true;
    }
    if (isatty(STDIN_FILENO) == 0 || isatty(STDERR_FILENO) == 0) {
        throw Error(ErrorCode::bad_input, "nothing was written: nobody could be asked whether to hand this over",
                    "Read it, then call again with --yes.");
    }
    std::cerr << "\nWrite this to " << shown(options.study) << "? [y/N] " << std::flush;
    std::string answer;
    std::getline(std::cin, answer);
    return answer == "y" || answer == "Y" || answer == "yes";
}

int export_study(const ExportOptions& options, Journal& journal)
{
    const std::string participant = participant_of(journal, options);
    std::vector<StudyFile> files;
    journal.read_as_one([&] {
        const ExportRequest request{options.journey, now_ms()};
        files = study_bundle(Record(journal, flow_packs(), request), participant);
    });
    std::cout << study_preview(files) << std::flush;
    if (!is_agreed(options)) {
        std::cerr << "Nothing was written.\n";
        return not_so;
    }
    write_study(options.study, participant, files);
    std::cerr << "Written to " << shown(options.study) << " as participant " << participant << ".\n";
    return done;
}

int export_file(const ExportOptions& options, const Journal& journal)
{
    const ExportFormat format = read_format(options.format);
    ReportProof proof;
    {
        Progress progress("Writing " + options.out);
        OutputFile file(options.out);
        const auto tell = [&progress](std::int64_t written, std::int64_t of) { progress.tell(written, of); };
        try {
            proof = write_export(file.stream(), format, journal, flow_packs(), {options.journey, now_ms(), options.wage, tell});
        } catch (const Error&) {
            if (!file.stream()) {
                file.finish(); // says which file, and why
            }
            throw;
        }
        file.finish();
    }
    if (carries_chain(format)) {
        std::cerr << "The chain's head is " << proof.head << " after " << proof.events
                  << " events. Note it: `demur verify` says which head a file has.\n";
    }
    return done;
}

} // namespace

int run_export(const Invocation& invocation)
{
    const ExportOptions options = export_options(invocation);
    if (options.study.empty()) {
        read_format(options.format); // a wrong call is one, whatever was recorded
    }
    require_journal(invocation.data_dir);
    Journal journal(invocation.data_dir);
    return options.study.empty() ? export_file(options, journal) : export_study(options, journal);
}

} // namespace demur::cli
