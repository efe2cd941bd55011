// demur complaint: a letter to the authority, with the record, as a page to print.
#include "base/error.h"
#include "cli/command.h"
#include "cli/output_file.h"
#include "cli/recorded.h"
#include "cli/shown.h"
#include "messaging/objection_documents.h"

#include <CLI/CLI.hpp>
#include <iostream>

namespace demur::cli {

namespace {

struct ComplaintOptions {
    std::string objection;
    rpc::ComplaintWishes wishes;
    std::string out;
};

ComplaintOptions complaint_options(const Invocation& invocation)
{
    ComplaintOptions options;
    CLI::App app;
    app.add_option("--objection", options.objection)->required();
    app.add_option("--authority", options.wishes.authority);
    app.add_option("--language", options.wishes.language);
    app.add_option("--out", options.out)->required();
    std::vector<std::string> arguments(invocation.arguments.rbegin(), invocation.arguments.rend());
    try {
        app.parse(std::move(arguments));
    } catch (const CLI::ParseError& error) {
        throw Error(ErrorCode::bad_input, std::string("demur complaint: ") + error.what(),
                    "For example: demur complaint --objection ID --out complaint.html");
    }
    return options;
}

} // namespace

int run_complaint(const Invocation& invocation)
{
    const ComplaintOptions options = complaint_options(invocation);
    require_journal(invocation.data_dir);
    const Journal journal(invocation.data_dir);
    std::string letter;
    try {
        letter = rpc::complaint_document(journal, options.objection, options.wishes).bytes;
    } catch (const Error& error) {
        if (error.code() != ErrorCode::conflict) {
            throw;
        }
        std::cerr << "demur complaint: " << shown(error.what()) << "\n  " << shown(error.hint())
                  << "\n"; // no ground: an answer, not a wrong call
        return not_so;
    }
    write_output(options.out, letter);
    std::cerr << "The letter is a draft that no lawyer has read. Check every line, and fill in what is marked, before you send it.\n";
    return done;
}

} // namespace demur::cli
