// What the hash chain of an export proves, and what it does not.
#pragma once

#include "report/report_data.h"

#include <cstdint>
#include <string>

namespace demur {

ReportProof make_proof(std::int64_t events, std::string head);

} // namespace demur
