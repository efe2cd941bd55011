#include "cli/program.h"

#include "base/error.h"
#include "base/version.h"
#include "cli/command.h"
#include "cli/shown.h"
#include "journal/journal.h"
#include "messaging/caller.h"

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <new>
#include <poll.h>
#include <unistd.h>

namespace demur::cli {

namespace {

constexpr std::string_view data_dir_option = "--data-dir";

void print_help(std::ostream& out)
{
    out << "Demur " << version() << ": objections to AI training, prepared and on record.\n\n"
        << "usage: demur COMMAND [OPTIONS] [--data-dir DIR]\n\n";
    std::size_t width = 0;
    for (const Command& command : commands()) {
        width = std::max(width, command.name.size());
    }
    for (const Command& command : commands()) {
        out << "  " << command.name << std::string(width + 2 - command.name.size(), ' ') << command.summary << "\n";
    }
    out << "\n  demur COMMAND --help   how a command is called\n"
        << "  demur --version        the version\n\n"
        << "The journal lives in --data-dir, else $DEMUR_DATA_DIR, else $XDG_DATA_HOME/demur.\n"
        << "JSON goes to stdout, words for people to stderr. Exit status: 0 done, 1 not so, 2 wrong call.\n";
}

void print_usage(const Command& command)
{
    std::cout << "demur " << command.name << ": " << command.summary << "\n\nusage: demur " << command.name << " " << command.usage << "\n";
}

std::filesystem::path environment_data_dir()
{
    const char* given = std::getenv("DEMUR_DATA_DIR");
    return given == nullptr ? std::filesystem::path() : std::filesystem::path(given);
}

// An empty name is a script's unset variable: the real journal must not stand in for it.
std::filesystem::path named_directory(const std::string& name)
{
    if (name.empty()) {
        throw Error(ErrorCode::bad_input, "--data-dir needs a directory");
    }
    return name;
}

// Takes --data-dir out of the arguments, wherever it stands.
Invocation read_invocation(std::span<const std::string> arguments)
{
    Invocation invocation;
    invocation.data_dir = environment_data_dir();
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string& argument = arguments[i];
        if (argument == data_dir_option) {
            invocation.data_dir = named_directory(i + 1 < arguments.size() ? arguments[++i] : std::string());
        } else if (argument.starts_with(data_dir_option) && argument[data_dir_option.size()] == '=') {
            invocation.data_dir = named_directory(argument.substr(data_dir_option.size() + 1));
        } else {
            invocation.arguments.push_back(argument);
        }
    }
    invocation.data_dir_given = !invocation.data_dir.empty();
    if (!invocation.data_dir_given) {
        invocation.data_dir = default_data_dir();
    }
    invocation.data_dir = std::filesystem::absolute(invocation.data_dir).lexically_normal();
    invocation.program = std::filesystem::read_symlink("/proc/self/exe");
    return invocation;
}

// Browsers pass their own arguments, or none at all through a sandbox's portal.
bool means_serve(const std::vector<std::string>& arguments)
{
    return arguments.empty() ? ::isatty(STDIN_FILENO) == 0 : rpc::from_browser(arguments);
}

// `demur ... | head` has read enough: that is no fault.
bool reader_left()
{
    pollfd out{STDOUT_FILENO, POLLOUT, 0};
    return ::poll(&out, 1, 0) == 1 && (out.revents & POLLERR) != 0;
}

int run_named(Invocation& invocation)
{
    std::vector<std::string>& arguments = invocation.arguments;
    const std::span<const Command> table = commands();
    const auto command = std::ranges::find(table, arguments[0], &Command::name);
    if (command == table.end()) {
        std::cerr << "demur: there is no command \"" << shown(arguments[0]) << "\"\n\n";
        print_help(std::cerr);
        return wrong_call;
    }
    arguments.erase(arguments.begin());
    if (std::ranges::find(arguments, "--help") != arguments.end()) {
        print_usage(*command);
        return done;
    }
    return command->run(invocation);
}

int run(std::span<const std::string> arguments)
{
    Invocation invocation = read_invocation(arguments);
    if (means_serve(invocation.arguments)) {
        return run_serve(invocation);
    }
    if (invocation.arguments.empty()) {
        print_help(std::cerr);
        return wrong_call;
    }
    const std::string& first = invocation.arguments[0];
    if (first == "--help" || first == "-h" || first == "help") {
        print_help(std::cout);
        return done;
    }
    if (first == "--version") {
        std::cout << "demur " << version() << "\n";
        return done;
    }
    return run_named(invocation);
}

} // namespace

int run_program(std::span<const std::string> arguments)
{
    try {
        const int status = run(arguments);
        std::cout.flush();
        if (!std::cout && !reader_left()) {
            throw Error(ErrorCode::io, "the standard output could not be written", "Check the disk that it goes to.");
        }
        return status;
    } catch (const Error& error) {
        std::cerr << "demur: " << shown(error.what()) << "\n";
        if (!error.hint().empty()) {
            std::cerr << "  " << shown(error.hint()) << "\n";
        }
    } catch (const std::bad_alloc&) {
        std::cerr << "demur: there is not enough memory\n  Close other programs, or give it less at once.\n";
    } catch (const std::exception& error) {
        std::cerr << "demur: " << shown(error.what()) << "\n";
    }
    return wrong_call;
}

} // namespace demur::cli
