// demur forget: deletes what a journey recorded. Its hashes stay in the chain, which goes on verifying.
#include "base/described.h"
#include "base/error.h"
#include "base/time.h"
#include "cli/command.h"
#include "cli/recorded.h"
#include "cli/shown.h"
#include "journal/journal.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <unistd.h>

namespace demur::cli {
namespace {

struct ForgetOptions {
    std::string journey;
    bool yes = false;
};

struct ForgetResult {
    std::string journey;
    std::int64_t events = 0;
    bool wiped = false;
};
BOOST_DESCRIBE_STRUCT(ForgetResult, (), (journey, events, wiped))

ForgetOptions forget_options(const Invocation& invocation)
{
    ForgetOptions options;
    CLI::App app;
    app.add_option("journey", options.journey)->required();
    app.add_flag("--yes", options.yes);
    std::vector<std::string> arguments(invocation.arguments.rbegin(), invocation.arguments.rend());
    try {
        app.parse(std::move(arguments));
    } catch (const CLI::ParseError& error) {
        throw Error(ErrorCode::bad_input, std::string("demur forget: ") + error.what(), "`demur journeys` lists what can be forgotten.");
    }
    return options;
}

bool is_agreed(const Journal& journal, const std::string& journey)
{
    if (::isatty(STDIN_FILENO) == 0) {
        throw Error(ErrorCode::bad_input, "demur forget asks before it deletes, and there is nobody to ask", "Say --yes if you are sure.");
    }
    const std::vector<JourneyRow> rows = journal.journeys();
    const auto row = std::find_if(rows.begin(), rows.end(), [&journey](const JourneyRow& one) { return one.id == journey; });
    if (row != rows.end()) {
        std::cerr << "The journey of " << iso_utc(row->started) << " (" << shown(row->flow) << ", " << row->steps << " steps) ";
    } else {
        std::cerr << "What is left of this journey ";
    }
    std::cerr << "will be deleted for good. Type yes to go on: ";
    std::string answer;
    std::getline(std::cin, answer);
    return answer == "yes";
}

void tell(const ForgetResult& result)
{
    std::cerr << "Deleted: the content of " << result.events << " events. Their hashes stand in the chain, which says so.\n";
    if (!result.wiped) {
        std::cerr << "Another program reads the journal now, so freed bytes may still stand in its files. Close the browser and run this "
                     "again.\n";
    }
    std::cerr << "Exports that were made before still hold the journey.\n";
}

} // namespace

int run_forget(const Invocation& invocation)
{
    const ForgetOptions options = forget_options(invocation);
    require_journal(invocation.data_dir);
    Journal journal(invocation.data_dir);
    if (!options.yes && !is_agreed(journal, options.journey)) {
        std::cerr << "Nothing was deleted.\n";
        return not_so;
    }
    const Removed removed = journal.remove_journey(options.journey);
    const ForgetResult result{options.journey, removed.events, removed.wiped};
    std::cout << json::serialize(to_json(result)) << "\n";
    tell(result);
    return done;
}

} // namespace demur::cli
