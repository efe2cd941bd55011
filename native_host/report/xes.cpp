#include "report/xes.h"

#include "base/described.h"
#include "base/time.h"
#include "base/version.h"
#include "report/number_text.h"
#include "report/step_values.h"
#include "report/xml_text.h"

#include <algorithm>
#include <array>
#include <ostream>
#include <pugixml.hpp>

namespace demur {
namespace {

// Chosen by the model: the action, the element that it was done to, the group of elements that it stands in (the screen), the
// application (the host), and the value that went in, which Demur never records.
struct Key {
    std::string_view value; // of step_values()
    const char* key;
};
constexpr std::array<Key, 5> of_the_model = {{{"role", "ui:element_type"},
                                              {"label", "ui:element_name"},
                                              {"field", "ui:element_purpose"},
                                              {"screen", "ui:group"},
                                              {"host", "ui:application"}}};

std::string key_of(const StepValue& value)
{
    const auto found = std::find_if(of_the_model.begin(), of_the_model.end(), [&](const Key& key) { return key.value == value.name; });
    return found != of_the_model.end() ? found->key : "demur:" + value.name;
}

pugi::xml_node add(pugi::xml_node to, const char* type, const std::string& key, std::string_view value)
{
    pugi::xml_node attribute = to.append_child(type);
    attribute.append_attribute("key") = key.c_str();
    attribute.append_attribute("value") = xml_text(value).c_str();
    return attribute;
}

// Writes elements one after the other: pugixml makes and escapes each; the tags around them have no text from outside.
class XesStream {
public:
    explicit XesStream(std::ostream& out) : out_(out) {}

    // Begins anew: elements that are then appended here stand beside each other.
    pugi::xml_node elements()
    {
        document_.reset();
        return document_;
    }
    pugi::xml_node element(const char* name) { return elements().append_child(name); }
    // What was built since.
    void print()
    {
        for (const pugi::xml_node node : document_.children()) {
            node.print(out_, " ", pugi::format_default | pugi::format_no_declaration, pugi::encoding_utf8, 1);
        }
    }

private:
    std::ostream& out_;
    pugi::xml_document document_;
};

void write_extensions(XesStream& stream)
{
    struct Extension {
        const char* name;
        const char* prefix;
        const char* uri;
    };
    constexpr std::array<Extension, 6> extensions = {{{"Concept", "concept", "http://www.xes-standard.org/concept.xesext"},
                                                      {"Time", "time", "http://www.xes-standard.org/time.xesext"},
                                                      {"Lifecycle", "lifecycle", "http://www.xes-standard.org/lifecycle.xesext"},
                                                      {"Organizational", "org", "http://www.xes-standard.org/org.xesext"},
                                                      {"UserInteraction", "ui", "urn:demur:xes:user-interaction:1"},
                                                      {"Demur", "demur", "urn:demur:xes:demur:1"}}};
    for (const Extension& extension : extensions) {
        pugi::xml_node node = stream.element("extension");
        node.append_attribute("name") = extension.name;
        node.append_attribute("prefix") = extension.prefix;
        node.append_attribute("uri") = extension.uri;
        stream.print();
    }
}

// What every trace and every event has; the values are only what the standard asks for here.
void write_globals(XesStream& stream)
{
    pugi::xml_node trace = stream.element("global");
    trace.append_attribute("scope") = "trace";
    add(trace, "string", "concept:name", "unknown");
    stream.print();
    pugi::xml_node event = stream.element("global");
    event.append_attribute("scope") = "event";
    add(event, "string", "concept:name", "unknown");
    add(event, "string", "lifecycle:transition", "complete");
    add(event, "string", "org:resource", "unknown");
    stream.print();
    for (const auto& [name, keys] : {std::pair{"Action", "concept:name"}, std::pair{"ActionAndResource", "concept:name org:resource"}}) {
        pugi::xml_node classifier = stream.element("classifier");
        classifier.append_attribute("name") = std::string(name).c_str();
        classifier.append_attribute("scope") = "event";
        classifier.append_attribute("keys") = keys;
        stream.print();
    }
}

void write_log_attributes(XesStream& stream, const Record& record)
{
    const std::array<std::pair<const char*, std::string>, 5> values = {{{"concept:name", "Demur: journeys through opt-out procedures"},
                                                                        {"demur:version", std::string(version())},
                                                                        {"demur:chain_head", record.head()},
                                                                        {"demur:proof_level", "0: none"},
                                                                        {"lifecycle:model", "standard"}}};
    const pugi::xml_node all = stream.elements();
    for (const auto& [key, value] : values) {
        add(all, "string", key, value);
    }
    stream.print();
}

void write_trace_attributes(XesStream& stream, const JourneyRecord& journey)
{
    const JourneyMetrics& metrics = journey.metrics;
    const pugi::xml_node all = stream.elements();
    add(all, "string", "concept:name", journey.id);
    for (const auto& [key, value] :
         std::initializer_list<std::pair<const char*, std::string_view>>{{"demur:flow", metrics.flow},
                                                                         {"demur:service", metrics.service},
                                                                         {"demur:generation", metrics.generation},
                                                                         {"demur:surface", metrics.surface},
                                                                         {"demur:language", metrics.language},
                                                                         {"demur:region", metrics.region},
                                                                         {"demur:status", metrics.status}}) {
        add(all, "string", key, value);
    }
    add(all, "boolean", "demur:with_demur", metrics.with_demur ? "true" : "false");
    for (const Metric& metric : metrics.metrics) {
        if (metric.value) {
            const pugi::xml_node number = add(all, "float", "demur:" + std::string(metric.name), number_text(*metric.value));
            add(number, "string", "demur:basis", enum_name(metric.basis));
        }
    }
    stream.print();
}

void write_event(XesStream& stream, const Record& record, const Step& step)
{
    pugi::xml_node event = stream.element("event");
    add(event, "string", "concept:name", enum_name(step.kind));
    if (const std::optional<std::int64_t> wall = record.wall(step)) {
        add(event, "date", "time:timestamp", iso_utc(*wall));
    }
    add(event, "string", "lifecycle:transition", "complete");
    add(event, "string", "org:resource", enum_name(step.actor));
    add(event, "string", "ui:action", enum_name(step.kind));
    add(event, "string", "demur:session", step.session);
    add(event, "int", "demur:seq", std::to_string(step.seq));
    add(event, "int", "demur:t_ms", std::to_string(step.t));
    for (const StepValue& value : step_values()) {
        if (const std::optional<std::string> text = value.of(step)) {
            add(event, value.number ? "int" : "string", key_of(value), *text);
        }
    }
    stream.print();
}

} // namespace

void write_xes(std::ostream& out, const Record& record)
{
    XesStream stream(out);
    out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        << "<log xes.version=\"1849.2016\" xes.features=\"nested-attributes\">\n";
    write_extensions(stream);
    write_globals(stream);
    write_log_attributes(stream, record);
    record.each_journey([&](const JourneyRecord& journey) {
        out << "<trace>\n";
        write_trace_attributes(stream, journey);
        for (const Step& step : journey.steps) {
            write_event(stream, record, step);
        }
        out << "</trace>\n";
    });
    out << "</log>\n";
}

} // namespace demur
