// What the commands that look at the record begin with.
#pragma once

#include "cli/command.h"
#include "report/report_data.h"

#include <optional>
#include <string>

namespace demur::cli {

// Whether the data directory holds a journal; throws Error when that cannot be told.
bool has_journal(const std::filesystem::path& data_dir);
// Throws Error(not_found) when it does not.
void require_journal(const std::filesystem::path& data_dir);

// Absent, with a word to stderr, when nothing has been recorded: looking must not create a journal.
// `wage`: to count the person's time in money.
std::optional<ReportData> recorded_report(const Invocation& invocation, const std::optional<std::string>& journey,
                                          const std::optional<Wage>& wage = std::nullopt);

// The value of a metric as text, "-" when it is not known.
std::string metric_text(const JourneyMetrics& metrics, const std::string& name);
std::string value_text(const Metric& metric);

} // namespace demur::cli
