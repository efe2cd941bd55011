#include "cli/recorded.h"

#include "base/decimal.h"
#include "base/error.h"
#include "cli/shown.h"
#include "flow/flow_pack.h"
#include "journal/journal.h"

#include <algorithm>
#include <iostream>
#include <system_error>

namespace demur::cli {

bool has_journal(const std::filesystem::path& data_dir)
{
    std::error_code ec;
    if (std::filesystem::exists(std::filesystem::status(data_dir / "journal.sqlite", ec))) {
        return true;
    }
    if (ec && ec != std::errc::no_such_file_or_directory) {
        throw Error(ErrorCode::io, "cannot look into the data directory " + data_dir.string() + ": " + ec.message(),
                    "Name a directory that you may read with --data-dir.");
    }
    return false;
}

void require_journal(const std::filesystem::path& data_dir)
{
    if (!has_journal(data_dir)) {
        throw Error(ErrorCode::not_found, "nothing has been recorded in " + data_dir.string() + " yet",
                    "Name another directory with --data-dir.");
    }
}

bool with_record(const Invocation& invocation, const ExportRequest& request, const std::function<void(const Record&)>& use)
{
    if (!has_journal(invocation.data_dir)) {
        std::cerr << "demur: nothing has been recorded in " << shown(invocation.data_dir.string()) << " yet\n";
        return false;
    }
    const Journal journal(invocation.data_dir);
    journal.read_as_one([&] { use(Record(journal, flow_packs(), request)); });
    return true;
}

std::string value_text(const Metric& metric)
{
    return metric.value ? decimal_text(*metric.value) : "-";
}

std::string metric_text(const JourneyMetrics& metrics, const std::string& name)
{
    const auto found =
        std::find_if(metrics.metrics.begin(), metrics.metrics.end(), [&](const Metric& metric) { return metric.name == name; });
    return found == metrics.metrics.end() ? "-" : value_text(*found);
}

} // namespace demur::cli
