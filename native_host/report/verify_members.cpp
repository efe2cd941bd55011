#include "report/verify_members.h"

#include "base/described.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace demur {

std::optional<std::string> odd_member(const json::object& file, const ReportProof& proof, const ChainCheck& chain)
{
    constexpr std::array<std::string_view, 16> known = {"by_hand", "compared", "comparisons", "definitions", "demur", "events",
                                                        "groups",  "journey",  "journeys",    "left_out",    "made",  "maps",
                                                        "proof",   "schema",   "sessions",    "wage"};
    for (const json::key_value_pair& member : file) {
        if (!std::binary_search(known.begin(), known.end(), std::string_view(member.key()))) {
            return std::string(member.key());
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
