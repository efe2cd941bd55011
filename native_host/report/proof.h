// What an export proves, and what it does not: the ladder of levels (docs/proof.md).
#pragma once

#include "report/report_data.h"
#include "report/statement.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace demur {

class Journal;
class SigningKey;

enum class ProofLevel {
    none,
    chain,
    signature,
    time_stamp
};
// As exports write it: "1: hash chain".
std::string_view level_name(ProofLevel level);
// Sentences; every level leaves out what it has answered.
std::vector<std::string> does_not_prove(ProofLevel level);

// As the proof's own members say: a time-stamp counts beside a signature, and when it is of the last event.
ProofLevel level_of(const ReportProof& proof);
// Of a journal whose chain ends with event number `events`, whose hash is `head` (hex): signed with what the file says outside it, and
// with the time-stamps kept.
ReportProof make_proof(const Journal& journal, const SigningKey& key, std::int64_t events, std::string head, const SaidOutside& said);

} // namespace demur
