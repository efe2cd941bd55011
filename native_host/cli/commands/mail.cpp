// demur mail: an answer of the company by mail, given by the person.
#include "base/described.h"
#include "base/error.h"
#include "base/limits.h"
#include "cli/command.h"
#include "cli/input_file.h"
#include "cli/recorded.h"
#include "cli/shown.h"
#include "messaging/mail_answer.h"

#include <CLI/CLI.hpp>
#include <iostream>

namespace demur::cli {

namespace {

struct MailOptions {
    std::string file;
    std::optional<std::string> objection;
};

MailOptions mail_options(const Invocation& invocation)
{
    MailOptions options;
    CLI::App app;
    app.add_option("--file", options.file)->required();
    app.add_option("--objection", options.objection);
    std::vector<std::string> arguments(invocation.arguments.rbegin(), invocation.arguments.rend());
    try {
        app.parse(std::move(arguments));
    } catch (const CLI::ParseError& error) {
        throw Error(ErrorCode::bad_input, std::string("demur mail: ") + error.what(), "For example: demur mail --file answer.eml");
    }
    return options;
}

std::string_view in_words(std::string_view doubt, bool named)
{
    if (doubt == "no_answer") {
        return "This mail is no answer to an objection; nothing was changed.";
    }
    if (doubt == "no_objection") {
        return "This is an answer, but no objection waits for it; nothing was changed.";
    }
    if (doubt == "which_objection") {
        return "This answer may be about several objections; name the one with --objection ID. Nothing was changed.";
    }
    if (named) {
        return "This is an answer of another company than the one that the objection went to; nothing was changed.";
    }
    return "This reads like an answer, but its sender is not the company's and nobody vouches for it. If you know better, name the "
           "objection with --objection ID. Nothing was changed.";
}

void tell(const rpc::MailResult& result, bool named)
{
    if (result.doubt) {
        std::cerr << in_words(*result.doubt, named) << "\n";
    }
    for (const rpc::ObjectionView& objection : result.objections) {
        std::cerr << "  " << shown(objection.id) << "  " << shown(objection.service) << " " << shown(objection.username) << ": "
                  << enum_name(objection.status) << "\n";
    }
}

} // namespace

int run_mail(const Invocation& invocation)
{
    const MailOptions options = mail_options(invocation);
    std::string bytes = read_input(options.file, limits::page);
    require_journal(invocation.data_dir); // without objections there is nothing that a mail could answer
    Journal journal(invocation.data_dir);
    const rpc::MailResult result = rpc::take_mail(journal, {std::move(bytes), false, options.objection});
    tell(result, options.objection.has_value());
    std::cout << json::serialize(to_json(result)) << "\n";
    return result.doubt ? not_so : done;
}

} // namespace demur::cli
