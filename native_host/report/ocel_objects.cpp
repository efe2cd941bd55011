#include "report/ocel_objects.h"

#include "base/described.h"
#include "base/time.h"
#include "base/version.h"
#include "report/number_text.h"

#include <algorithm>
#include <array>
#include <ostream>

namespace demur::ocel {
namespace {

// OCEL 2.0 writes every value as text, of the type that is declared.
json::object attribute(std::string_view name, std::string_view value, std::int64_t since)
{
    return {{"name", name}, {"value", value}, {"time", iso_utc(since)}};
}

json::object object(std::string_view type, std::string_view name)
{
    return {{"id", object_id(type, name)}, {"type", type}, {"attributes", json::array()}, {"relationships", json::array()}};
}

void add_attribute(json::object& to, std::string_view name, std::string_view value, std::int64_t since)
{
    if (!value.empty()) {
        to.at("attributes").as_array().push_back(attribute(name, value, since));
    }
}

void relate(json::object& from, std::string_view type, std::string_view name, std::string_view qualifier)
{
    from.at("relationships").as_array().push_back({{"objectId", object_id(type, name)}, {"qualifier", qualifier}});
}

void add_metrics(json::object& to, const JourneyMetrics& metrics, std::int64_t since)
{
    for (const Metric& metric : metrics.metrics) {
        if (metric.value) {
            add_attribute(to, metric.name, number_text(*metric.value), since);
            add_attribute(to, std::string(metric.name) + "_basis", enum_name(metric.basis), since);
        }
    }
}

[[noreturn]] void fail()
{
    throw Error(ErrorCode::io, "the objects of the export could not be set aside in a temporary file",
                "Free some space in the folder for temporary files (TMPDIR, else /tmp) and try again.");
}

} // namespace

std::string object_id(std::string_view type, std::string_view name)
{
    return std::string(type) + ":" + std::string(name);
}

Objects::Objects(const Record& record) : record_(record), aside_(std::tmpfile(), &std::fclose)
{
    if (!aside_) {
        fail();
    }
    const std::int64_t now = record.request().now;
    json::object whole = object("record", record.head());
    add_attribute(whole, "demur", version(), now);
    add_attribute(whole, "made", iso_utc(now), now);
    add_attribute(whole, "events", std::to_string(record.events()), now);
    add_attribute(whole, "chain_head", record.head(), now);
    add_attribute(whole, "proof_level", "0: none", now);
    set_aside(whole);
}

void Objects::set_aside(const json::object& object)
{
    const bool first = std::ftell(aside_.get()) == 0;
    const std::string text = (first ? "\n" : ",\n") + json::serialize(object);
    if (std::fwrite(text.data(), 1, text.size(), aside_.get()) != text.size()) {
        fail();
    }
}

void Objects::add_once(std::string_view type, const std::string& name, const std::function<void(json::object&)>& more)
{
    if (known_.insert(object_id(type, name)).second) {
        json::object made = object(type, name);
        if (more) {
            more(made);
        }
        set_aside(made);
    }
}

void Objects::add_journey(const JourneyRecord& journey)
{
    const JourneyMetrics& metrics = journey.metrics;
    const std::int64_t since = record_.wall(journey.steps.front()).value_or(0);
    json::object made = object("journey", journey.id);
    for (const auto& [name, value] :
         std::initializer_list<std::pair<std::string_view, std::string_view>>{{"flow", metrics.flow},
                                                                              {"service", metrics.service},
                                                                              {"generation", metrics.generation},
                                                                              {"surface", metrics.surface},
                                                                              {"language", metrics.language},
                                                                              {"region", metrics.region},
                                                                              {"with_demur", metrics.with_demur ? "true" : "false"},
                                                                              {"status", metrics.status}}) {
        add_attribute(made, name, value, since);
    }
    add_metrics(made, metrics, since);
    relate(made, "record", record_.head(), "recorded in");
    for (const DemandMet& demand : metrics.demands) {
        json::object met = object("demand", journey.id + "/" + demand.kind);
        add_attribute(met, "kind", demand.kind, since);
        add_attribute(met, "stated", demand.stated, since);
        add_attribute(met, "enforced", demand.enforced, since);
        add_attribute(met, "basis", enum_name(demand.basis), since);
        relate(met, "journey", journey.id, "met in");
        set_aside(met);
    }
    set_aside(made);
}

void Objects::add_session(const std::string& session)
{
    const SessionClocks& clocks = record_.facts().clocks();
    const std::optional<std::size_t> number = clocks.find(session);
    if (!number) {
        add_once("session", session);
        return;
    }
    sessions_.resize(clocks.size());
    if (!sessions_[*number]) {
        sessions_[*number] = true;
        json::object made = object("session", session);
        add_attribute(made, "began", iso_utc(clocks.wall(*number)), clocks.wall(*number));
        set_aside(made);
    }
}

void Objects::add_touched(const Step& step)
{
    add_session(step.session);
    if (step.screen) {
        Screen& screen =
            screens_.try_emplace(*step.screen, Screen{"", step.host.value_or(""), record_.wall(step).value_or(0)}).first->second;
        if (step.kind == StepKind::screen && step.detail) {
            screen.name = *step.detail;
        }
        screen.host = step.host.value_or(screen.host);
    }
    if (step.host) {
        add_once("host", *step.host);
    }
    if (step.field) {
        add_once("field", *step.field);
    }
    if (step.objection) {
        add_objection(*step.objection);
    }
    if (step.flow) {
        add_once("flow", *step.flow, [&](json::object& made) {
            const auto& flows = record_.flows();
            const auto pack = std::find_if(flows.begin(), flows.end(), [&](const FlowPack& flow) { return flow.id == *step.flow; });
            if (pack != flows.end()) {
                add_attribute(made, "title", pack->title, 0);
                add_attribute(made, "service", pack->service, 0);
                add_attribute(made, "generation", pack->generation, 0);
            }
        });
    }
}

void Objects::add_objection(std::string_view id)
{
    add_once("objection", std::string(id));
}

void Objects::add_evidence(std::string_view sha256, std::string_view media, std::int64_t size, std::int64_t wall)
{
    add_once("evidence", std::string(sha256), [&](json::object& made) {
        add_attribute(made, "media", media, wall);
        add_attribute(made, "size", std::to_string(size), wall);
    });
}

void Objects::write(std::ostream& out)
{
    for (const auto& [fingerprint, screen] : screens_) {
        json::object made = object("screen", fingerprint);
        add_attribute(made, "name", screen.name, screen.seen);
        if (!screen.host.empty()) {
            relate(made, "host", screen.host, "at");
        }
        set_aside(made);
    }
    std::rewind(aside_.get());
    std::array<char, 65536> piece{};
    out << '[';
    for (std::size_t got = 0; (got = std::fread(piece.data(), 1, piece.size(), aside_.get())) > 0;) {
        out.write(piece.data(), static_cast<std::streamsize>(got));
    }
    if (std::ferror(aside_.get()) != 0) {
        fail();
    }
    out << "\n]";
}

} // namespace demur::ocel
