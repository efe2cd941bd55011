// What the commands that look at the record begin with.
#pragma once

#include "cli/command.h"
#include "report/record.h"

#include <functional>
#include <string>

namespace demur::cli {

// Whether the data directory holds a journal; throws Error when that cannot be told.
bool has_journal(const std::filesystem::path& data_dir);
// Throws Error(not_found) when it does not.
void require_journal(const std::filesystem::path& data_dir);

// Whether anything has been recorded; if not, with a word to stderr: looking must not create a journal. `use` gets the record, as it
// is at one moment.
bool with_record(const Invocation& invocation, const ExportRequest& request, const std::function<void(const Record&)>& use);

// The value of a metric as text, "-" when it is not known.
std::string metric_text(const JourneyMetrics& metrics, const std::string& name);
std::string value_text(const Metric& metric);

} // namespace demur::cli
