#include "report/ocel_types.h"

#include "base/described.h"
#include "friction/metrics.h"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace demur::ocel {
namespace {

struct Typed {
    std::string_view name;
    std::string_view type;
};

json::array attributes(std::initializer_list<Typed> typed)
{
    json::array list;
    for (const Typed& one : typed) {
        list.push_back({{"name", one.name}, {"type", one.type}});
    }
    return list;
}

json::object type(std::string_view name, json::array attributes)
{
    return {{"name", name}, {"attributes", std::move(attributes)}};
}

bool may_have(std::string_view kind, std::string_view value)
{
    if (value.starts_with("sight_")) {
        return kind == "notice";
    }
    return !value.starts_with("text_") || kind == "notice" || kind == "screen";
}

json::array step_attributes(std::string_view kind)
{
    json::array list = attributes({{"actor", "string"}, {"clock", "string"}, {"seq", "integer"}, {"t_ms", "integer"}});
    for (const StepValue& value : event_values()) {
        if (may_have(kind, value.name)) {
            list.push_back({{"name", value.name}, {"type", value.number ? "integer" : "string"}});
        }
    }
    return list;
}

json::array journey_attributes()
{
    json::array list = attributes({{"flow", "string"},
                                   {"service", "string"},
                                   {"generation", "string"},
                                   {"surface", "string"},
                                   {"language", "string"},
                                   {"region", "string"},
                                   {"with_demur", "boolean"},
                                   {"status", "string"}});
    for (const MetricDefinition& metric : metric_catalogue()) {
        list.push_back({{"name", metric.name}, {"type", "float"}});
        list.push_back({{"name", metric.name + "_basis"}, {"type", "string"}});
    }
    return list;
}

} // namespace

const std::vector<StepValue>& event_values()
{
    static const std::vector<StepValue> values = [] {
        constexpr std::array<std::string_view, 5> objects = {"screen", "host", "field", "flow", "objection"};
        std::vector<StepValue> own = step_values();
        std::erase_if(own, [&](const StepValue& value) { return std::find(objects.begin(), objects.end(), value.name) != objects.end(); });
        return own;
    }();
    return values;
}

json::array event_types()
{
    json::array types;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<StepKind>>(
        [&](auto kind) { types.push_back(type(kind.name, step_attributes(kind.name))); });
    types.push_back(type(objection_status, attributes({{"status", "string"}, {"next", "string"}})));
    types.push_back(type(evidence, attributes({{"action", "string"}})));
    return types;
}

json::array object_types()
{
    json::array types;
    types.push_back(type(
        "record",
        attributes({{"demur", "string"}, {"made", "time"}, {"events", "integer"}, {"chain_head", "string"}, {"proof_level", "string"}})));
    types.push_back(type("journey", journey_attributes()));
    types.push_back(type("session", attributes({{"began", "time"}})));
    types.push_back(type("screen", attributes({{"name", "string"}})));
    types.push_back(type("host", {}));
    types.push_back(type("flow", attributes({{"title", "string"}, {"service", "string"}, {"generation", "string"}})));
    types.push_back(type("objection", {}));
    types.push_back(type("field", {}));
    types.push_back(type("demand", attributes({{"kind", "string"}, {"stated", "string"}, {"enforced", "string"}, {"basis", "string"}})));
    types.push_back(type("evidence", attributes({{"media", "string"}, {"size", "integer"}})));
    return types;
}

} // namespace demur::ocel
