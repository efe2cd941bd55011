// Measures the form matcher on labelled pages: kinds, roles, and what must never be filled. Run by scripts/evaluate --forms.
#include "base/described.h"
#include "base/error.h"
#include "judge.h"

#include <boost/json.hpp>

#include <filesystem>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <iterator>
#include <map>
#include <sstream>

namespace {

using namespace demur;
using namespace demur::evaluate;

struct Share {
    std::int64_t right = 0;
    std::int64_t all = 0;
    void add(bool is_right)
    {
        right += is_right ? 1 : 0;
        ++all;
    }
    [[nodiscard]] double value() const { return all == 0 ? 1 : static_cast<double>(right) / static_cast<double>(all); }
};
using Shares = std::map<std::string, Share>;

struct Tally {
    Share kinds;
    Share roles;
    Share flows;
    std::int64_t honeypots = 0;  // filled
    std::int64_t lookalikes = 0; // values for them
    Shares kinds_by_language;
    Shares roles_by_language;
    Shares kinds_by_kind;
    Shares roles_by_role;
    Shares roles_by_style;
};

void add(Tally& tally, const LabelledForm& labelled, const Judged& judged)
{
    const bool right = judged.kind == labelled.kind;
    tally.kinds.add(right);
    tally.kinds_by_language[labelled.language].add(right);
    tally.kinds_by_kind[labelled.lookalike ? "lookalike: " + *labelled.lookalike : labelled.kind].add(right);
    for (const auto& [label, found] : judged.roles) {
        tally.roles.add(label == found);
        tally.roles_by_language[labelled.language].add(label == found);
        tally.roles_by_role[std::string(enum_name(label))].add(label == found);
        tally.roles_by_style[labelled.style].add(label == found);
    }
    if (labelled.flow) {
        tally.flows.add(judged.flow == *labelled.flow);
    }
    tally.honeypots += judged.honeypots_filled;
    tally.lookalikes += judged.lookalike_filled;
}

void print_faults(const LabelledForm& labelled, const Judged& judged)
{
    const bool flow_wrong = labelled.flow && judged.flow != *labelled.flow;
    if (judged.kind == labelled.kind && judged.role_faults.empty() && !flow_wrong
        && judged.honeypots_filled + judged.lookalike_filled == 0) {
        return;
    }
    std::cout << "\n" << labelled.id << " (" << labelled.style << ")";
    if (judged.kind != labelled.kind) {
        std::cout << ": " << labelled.kind << " found as " << judged.kind << ", \"" << labelled.title_contains << "\"";
    }
    if (flow_wrong) {
        std::cout << "; flow " << *labelled.flow << " found as " << (judged.flow.empty() ? "none" : judged.flow);
    }
    std::cout << "\n";
    for (const std::string& fault : judged.role_faults) {
        std::cout << "    " << fault << "\n";
    }
    if (judged.honeypots_filled > 0 || judged.lookalike_filled > 0) {
        std::cout << "    FILLED: " << judged.honeypots_filled << " honeypots, " << judged.lookalike_filled << " fields of a lookalike\n";
    }
}

std::string percent(double share)
{
    std::ostringstream out;
    out << std::fixed << std::setprecision(3) << share;
    return out.str();
}

void print_table(const std::string& title, const Shares& shares)
{
    std::cout << "\n| " << title << " | samples | right |\n| --- | --- | --- |\n";
    for (const auto& [name, share] : shares) {
        std::cout << "| " << name << " | " << share.all << " | " << percent(share.value()) << " |\n";
    }
}

void print(const Tally& tally)
{
    print_table("kind of the form, by language", tally.kinds_by_language);
    print_table("kind of the form, by kind", tally.kinds_by_kind);
    print_table("role of the control, by language", tally.roles_by_language);
    print_table("role of the control, by role", tally.roles_by_role);
    print_table("role of the control, by style", tally.roles_by_style);
    std::cout << "\n"
              << tally.kinds.all << " pages: kind " << percent(tally.kinds.value()) << ", roles " << percent(tally.roles.value()) << " of "
              << tally.roles.all << ", generation " << percent(tally.flows.value()) << " of " << tally.flows.all << "; honeypots filled "
              << tally.honeypots << ", fields of lookalikes filled " << tally.lookalikes << "\n";
}

// False when a value is below the least that the file asks for.
bool holds_floors(const Tally& tally, const std::string& path)
{
    std::ifstream in(path, std::ios::binary);
    const json::value floors = json::parse(std::string(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()));
    bool holds = true;
    const auto check = [&](const std::string& what, double value, std::string_view floor) {
        const double least = floors.at(json::string_view(floor.data(), floor.size())).to_number<double>();
        if (value < least) {
            std::cout << "below the floor: " << what << " is " << percent(value) << ", must be " << percent(least) << "\n";
            holds = false;
        }
    };
    check("kind", tally.kinds.value(), "kind");
    check("role", tally.roles.value(), "role");
    for (const auto& [language, share] : tally.roles_by_language) {
        check("role in " + language, share.value(), "role_each_language");
    }
    for (const auto& [language, share] : tally.kinds_by_language) {
        check("kind in " + language, share.value(), "kind_each_language");
    }
    if (tally.honeypots + tally.lookalikes > 0) {
        std::cout << "something was filled that must not be\n";
        holds = false;
    }
    return holds;
}

int evaluate_forms(int argc, char** argv)
{
    bool summary = false;
    std::string floors;
    Tally tally;
    for (int i = 1; i < argc; ++i) {
        const std::string argument = argv[i];
        if (argument == "--summary") {
            summary = true;
        } else if (argument == "--floors" && i + 1 < argc) {
            floors = argv[++i];
        } else if (argument.starts_with("-")) {
            throw Error(ErrorCode::bad_input, "usage: scripts/evaluate --forms [--summary] [--floors FILE.json] FILE.jsonl...");
        } else {
            for (const LabelledForm& labelled : read_forms(argument)) {
                const Judged judged = judge(labelled);
                add(tally, labelled, judged);
                if (!summary) {
                    print_faults(labelled, judged);
                }
            }
        }
    }
    if (tally.kinds.all == 0) {
        throw Error(ErrorCode::bad_input, "no page to measure on", "scripts/evaluate --forms tests/forms/dev/*.jsonl");
    }
    print(tally);
    return floors.empty() || holds_floors(tally, floors) ? 0 : 1;
}

} // namespace

int main(int argc, char** argv)
{
    try {
        return evaluate_forms(argc, argv);
    } catch (const std::exception& error) {
        std::cerr << error.what() << "\n";
        return 2;
    }
}
