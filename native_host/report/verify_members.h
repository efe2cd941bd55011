// What stands in an export beside what Demur writes there: a reader could take it for a part of the record.
#pragma once

#include "report/chain_check.h"
#include "report/report_data.h"

#include <boost/json/object.hpp>

#include <optional>
#include <string>

namespace demur {

// Of a file that this version is said to have written: the first member that is not written so; absent when all are.
std::optional<std::string> odd_member(const boost::json::object& file, const ReportProof& proof, const ChainCheck& chain);

} // namespace demur
