// What every command of the terminal has in common. One command a file in cli/commands/.
#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace demur::cli {

// Exit statuses of the command line's contract.
inline constexpr int done = 0;
inline constexpr int not_so = 1;     // the thing asked about is not so (verify, doctor, check)
inline constexpr int wrong_call = 2; // unknown option, missing file, bad input

struct Invocation {
    std::vector<std::string> arguments; // after the command's name, without --data-dir
    std::filesystem::path data_dir;     // --data-dir, else $DEMUR_DATA_DIR, else the default
    std::filesystem::path program;      // absolute path of this binary
    bool data_dir_given = false;        // by --data-dir or $DEMUR_DATA_DIR
};

struct Command {
    std::string_view name;
    std::string_view summary;      // one line for `demur --help`
    std::string_view usage;        // what follows `demur NAME`, for `demur NAME --help`
    int (*run)(const Invocation&); // JSON to stdout, words for people to stderr; may throw demur::Error
};

// Every command, in the order of the help.
std::span<const Command> commands();

// Each is defined in cli/commands/<name>.cpp.
int run_serve(const Invocation&);
int run_inspect(const Invocation&);
int run_plan(const Invocation&);
int run_journeys(const Invocation&);
int run_metrics(const Invocation&);
int run_map(const Invocation&);
int run_compare(const Invocation&);
int run_export(const Invocation&);
int run_forget(const Invocation&);
int run_verify(const Invocation&);
int run_flows(const Invocation&);
int run_watch(const Invocation&);
int run_stamp(const Invocation&);
int run_mail(const Invocation&);
int run_calendar(const Invocation&);
int run_complaint(const Invocation&);
int run_install(const Invocation&);
int run_uninstall(const Invocation&);
int run_doctor(const Invocation&);
int run_schema(const Invocation&);

} // namespace demur::cli
