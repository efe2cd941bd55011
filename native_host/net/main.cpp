// demur-net: the second program, the only one that opens a socket. Started by `demur` for what the user turned on; it
// reads one FetchRequest a line, answers each with one FetchAnswer, and ends when its stdin does. With --documents it opens
// none: it reads mails and writes calendars, for which the libraries are too heavy for the host.
#include "base/described.h"
#include "base/error.h"
#include "base/limits.h"
#include "base/version.h"
#include "net/confine.h"
#include "net/document_answers.h"
#include "net/fetcher.h"
#include "net/lines.h"

#include <CLI/CLI.hpp>
#include <csignal>
#include <iostream>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace demur::net {

namespace {

constexpr std::size_t request_line = 16UL * 1024UL;
constexpr std::size_t document_line = 8UL * 1024UL * 1024UL; // a mail of limits::page bytes in base64
constexpr int wrong_call = 2;

FetchAnswer unreadable(const std::string& message)
{
    FetchAnswer answer;
    answer.error = FetchError{FetchFault::bad_request, message, "Send one JSON object a line: {\"id\",\"url\"}."};
    return answer;
}

FetchAnswer answer_line(Fetcher& fetcher, const std::string& line)
{
    boost::system::error_code fault;
    const json::value value = json::parse(line, fault);
    if (fault) {
        return unreadable("the line is not JSON");
    }
    try {
        return fetcher.fetch(from_json<FetchRequest>(value));
    } catch (const Error& error) {
        return unreadable(error.what());
    }
}

void serve(Fetcher& fetcher)
{
    LineReader requests(STDIN_FILENO, request_line);
    std::string line;
    for (auto got = requests.next(line); got != LineReader::Got::end; got = requests.next(line)) {
        const FetchAnswer answer = got == LineReader::Got::too_long ? unreadable("the line is too long") : answer_line(fetcher, line);
        write_line(STDOUT_FILENO, json::serialize(to_json(answer)));
    }
}

void serve_documents()
{
    confine_to_documents();
    LineReader requests(STDIN_FILENO, document_line);
    std::string line;
    for (auto got = requests.next(line); got != LineReader::Got::end; got = requests.next(line)) {
        write_line(STDOUT_FILENO, answer_document(got == LineReader::Got::too_long ? std::string() : line));
    }
}

// Best effort: on a kernel without them the program works all the same.
void harden()
{
    static_cast<void>(std::signal(SIGPIPE, SIG_IGN));
    static_cast<void>(prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0));
    const rlimit none{0, 0};
    static_cast<void>(setrlimit(RLIMIT_CORE, &none));
}

int run(int argc, char** argv)
{
    harden();
    FetchRules rules;
    std::vector<std::string> routes;
    double seconds = 20;
    rules.max_bytes = limits::page;

    bool documents = false;
    CLI::App app("Fetches public pages over https for demur, or reads documents: one JSON request a line on stdin, one answer a line on "
                 "stdout.",
                 "demur-net");
    auto* const hosts = app.add_option("--allow-host", rules.hosts, "A host that may be fetched from (repeat)")->allow_extra_args(false);
    app.add_flag("--documents", documents, "Read mails and write calendars, and open no socket")->excludes(hosts);
    app.add_option("--ca-file", rules.ca_file, "Certificate authorities (PEM) instead of the system's")->check(CLI::ExistingFile);
    app.add_option("--connect-to", routes, "HOST:PORT:ADDRESS:PORT, for tests (repeat)")->allow_extra_args(false);
    app.add_option("--timeout", seconds, "Seconds for one whole fetch")->check(CLI::Range(0.1, 600.0));
    app.add_option("--max-bytes", rules.max_bytes, "Most decoded bytes of a page")->check(CLI::Range(std::size_t{1}, limits::page));
    app.set_version_flag("--version", "demur-net " + std::string(version()));
    try {
        app.parse(argc, argv);
        if (!documents && rules.hosts.empty()) {
            throw CLI::RequiredError("--allow-host or --documents");
        }
        for (const std::string& route : routes) {
            rules.connect_to.push_back(read_connect_to(route));
        }
    } catch (const CLI::ParseError& fault) {
        return app.exit(fault) == 0 ? 0 : wrong_call;
    } catch (const Error& fault) {
        std::cerr << "demur-net: " << fault.what() << "\n" << fault.hint() << "\n";
        return wrong_call;
    }
    if (documents) {
        serve_documents();
        return 0;
    }
    for (std::string& host : rules.hosts) {
        host = lower_ascii(host);
    }
    rules.timeout = std::chrono::milliseconds(static_cast<std::int64_t>(seconds * 1000));
    Fetcher fetcher(std::move(rules));
    serve(fetcher);
    return 0;
}

} // namespace

} // namespace demur::net

int main(int argc, char** argv)
{
    try {
        return demur::net::run(argc, argv);
    } catch (const std::exception& fault) {
        std::cerr << "demur-net: " << fault.what() << "\n";
        return 1;
    }
}
