// demur compare: in what two maps of flows differ.
#include "base/described.h"
#include "base/error.h"
#include "cli/command.h"
#include "cli/map_source.h"
#include "cli/shown.h"
#include "cli/table.h"

#include <iostream>

namespace demur::cli {
namespace {

void print_comparison(const MapComparison& comparison)
{
    std::cout << shown(comparison.to + "\nbeside " + comparison.from + ":\n" + comparison.sentence) << "\n";
    if (comparison.changes.empty()) {
        return;
    }
    std::vector<std::vector<std::string>> rows = {{"WHAT", "WHICH", "CHANGE", "BY"}};
    for (const MapChange& change : comparison.changes) {
        rows.push_back({change.what, change.subject, change.change, change.by ? std::to_string(*change.by) : "-"});
    }
    std::cout << "\n";
    print_table(std::cout, rows);
}

} // namespace

int run_compare(const Invocation& invocation)
{
    const std::vector<std::string>& names = invocation.arguments;
    if (names.size() != 2) {
        throw Error(ErrorCode::bad_input, "demur compare takes two maps, the earlier first",
                    "For example: demur compare facebook-2024:by_hand facebook-2025:by_hand");
    }
    std::vector<std::string> notes;
    const FlowMap from = named_map(invocation, names[0], names[1], notes);
    const FlowMap to = named_map(invocation, names[1], names[0], notes);
    for (const std::string& note : notes) {
        std::cerr << shown(note) << "\n";
    }
    const MapComparison comparison = compare_maps(from, to);
    if (for_people()) {
        print_comparison(comparison);
    } else {
        std::cout << json::serialize(to_json(comparison)) << "\n";
    }
    return done;
}

} // namespace demur::cli
