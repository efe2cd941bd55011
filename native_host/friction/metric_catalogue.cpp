#include "friction/metric_table.h"
#include "friction/metrics.h"

namespace demur {
namespace {

std::vector<MetricDefinition> make_catalogue()
{
    std::vector<MetricDefinition> catalogue;
    catalogue.reserve(metric_table.size());
    for (const MetricText& metric : metric_table) {
        catalogue.push_back({std::string(metric.name), std::string(metric.group), std::string(metric.unit), std::string(metric.definition),
                             std::string(metric.source)});
    }
    return catalogue;
}

} // namespace

const std::vector<MetricDefinition>& metric_catalogue()
{
    static const std::vector<MetricDefinition> catalogue = make_catalogue();
    return catalogue;
}

} // namespace demur
