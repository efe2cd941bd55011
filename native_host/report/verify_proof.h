// The part of an export that vouches for its chain: signature and time-stamps, checked offline.
#pragma once

#include "report/chain_check.h"
#include "report/report_data.h"
#include "report/statement.h"
#include "report/verify.h"

namespace demur {

// Fills in what was found, the level reached among it. Gives why the proof does not hold, or nothing. The proof is hostile.
std::optional<std::string> check_vouchers(const ReportProof& proof, const SaidOutside& said, const ChainCheck& chain, const Trust& trust,
                                          Verification& result);

} // namespace demur
