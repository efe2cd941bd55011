#include "report/statement.h"

#include "base/canonical_json.h"
#include "base/described.h"
#include "base/hex.h"
#include "base/sha256.h"

namespace demur {

std::string statement(std::int64_t events, std::string_view head, const SaidOutside& said)
{
    json::array left_out;
    for (const EventRun& run : said.left_out) {
        left_out.push_back(json::array{run.first, run.last});
    }
    json::object outside{{"made", said.made}, {"demur", said.demur}, {"left_out", std::move(left_out)}};
    if (said.journey) {
        outside["journey"] = *said.journey;
    }
    if (said.wage) {
        outside["wage"] = to_json(*said.wage);
    }
    return "demur-head/2\n" + std::to_string(events) + "\n" + std::string(head) + "\n" + to_hex(sha256(canonical_json(outside))) + "\n";
}

} // namespace demur
