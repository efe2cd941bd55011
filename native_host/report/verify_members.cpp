#include "report/verify_members.h"

#include "base/described.h"

#include <algorithm>
#include <array>

namespace demur {

bool is_small_member(std::string_view name)
{
    constexpr std::array<std::string_view, 14> known = {"by_hand", "compared", "comparisons", "definitions", "demur",
                                                        "groups",  "journey",  "left_out",    "made",        "maps",
                                                        "proof",   "schema",   "sessions",    "wage"};
    return std::binary_search(known.begin(), known.end(), name);
}

std::optional<std::string> odd_member(const JsonOutline& outline, const json::object& file, const ReportProof& proof,
                                      const ChainCheck& chain)
{
    for (const OutlinedMember& member : outline.members) {
        if (member.name != "events" && member.name != "journeys" && !is_small_member(member.name)) {
            return member.name;
        }
    }
    const json::value* wage = file.if_contains("wage");
    if (wage != nullptr && to_json(from_json<Wage>(*wage, "wage")) != *wage) {
        return "wage";
    }
    if (to_json(proof) != file.at("proof")) {
        return "proof";
    }
    const json::value* left_out = file.if_contains("left_out");
    return left_out == nullptr || *left_out != json::value(chain.left_out) ? std::optional<std::string>("left_out") : std::nullopt;
}

} // namespace demur
