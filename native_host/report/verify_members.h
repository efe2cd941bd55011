// What stands in an export beside what Demur writes there: a reader could take it for a part of the record.
#pragma once

#include "report/chain_check.h"
#include "report/json_outline.h"
#include "report/report_data.h"

#include <boost/json/object.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace demur {

// Whether Demur writes a member of that name, beside the two that hold most of the file: "events" and "journeys".
bool is_small_member(std::string_view name);
// Of a file that this version is said to have written: the first member that is not written so; absent when all are. `file`: the small
// members.
std::optional<std::string> odd_member(const JsonOutline& outline, const boost::json::object& file, const ReportProof& proof,
                                      const ChainCheck& chain);

} // namespace demur
