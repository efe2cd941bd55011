#include "report/ocel.h"

#include "base/described.h"
#include "base/time.h"
#include "report/ocel_objects.h"
#include "report/ocel_types.h"

#include <algorithm>
#include <ostream>

namespace demur {
namespace {

using ocel::object_id;

class Events {
public:
    Events(std::ostream& out, const Record& record, ocel::Objects& objects) : out_(out), record_(record), objects_(objects) { out_ << '['; }

    void add(const JourneyRecord& journey)
    {
        for (const Step& step : journey.steps) {
            objects_.add_touched(step);
            write(event_of(step, journey));
        }
        objects_.add_journey(journey);
    }

    // What the chain holds besides steps: a change of an objection's status, a file of evidence.
    void add(std::int64_t number, const json::object& event)
    {
        const std::string type = from_json<std::string>(event.at("type"));
        if (type == "objection") {
            const auto id = from_json<std::string>(event.at("objection"));
            objects_.add_objection(id);
            write(event_of(number, event, ocel::objection_status, {"status", "next"}, {"objection", id, "of"}));
        } else if (type == "evidence") {
            const auto sha256 = from_json<std::string>(event.at("sha256"));
            objects_.add_evidence(sha256, from_json<std::string>(event.at("media")), from_json<std::int64_t>(event.at("size")),
                                  from_json<std::int64_t>(event.at("wall")));
            write(event_of(number, event, ocel::evidence, {"action"}, {"evidence", sha256, "file"}));
        }
    }

    void finish() { out_ << "\n]"; }

private:
    struct Relation {
        std::string_view type;
        std::string_view name;
        std::string_view qualifier;
    };
    static json::object related(const Relation& to) { return {{"objectId", object_id(to.type, to.name)}, {"qualifier", to.qualifier}}; }
    static json::object named(std::string_view name, std::string_view value) { return {{"name", name}, {"value", value}}; }

    void write(const json::object& event)
    {
        out_ << (first_ ? "\n" : ",\n") << json::serialize(event);
        first_ = false;
    }

    // The format wants a time. Where the session's clock is not known, it is counted from 1970 and the attribute `clock` says so.
    json::object event_of(const Step& step, const JourneyRecord& journey) const
    {
        const std::optional<std::int64_t> wall = record_.wall(step);
        json::array attributes = {named("actor", enum_name(step.actor)), named("clock", wall ? "wall" : "session"),
                                  named("seq", std::to_string(step.seq)), named("t_ms", std::to_string(step.t))};
        for (const StepValue& value : ocel::event_values()) {
            if (const std::optional<std::string> text = value.of(step)) {
                attributes.push_back(named(value.name, *text));
            }
        }
        return {{"id", "step:" + step.session + "/" + std::to_string(step.seq)},
                {"type", enum_name(step.kind)},
                {"time", iso_utc(wall.value_or(step.t))},
                {"attributes", std::move(attributes)},
                {"relationships", relations(step, journey)}};
    }

    static json::array relations(const Step& step, const JourneyRecord& journey)
    {
        json::array list = {related({"journey", step.journey, "of"}), related({"session", step.session, "in"})};
        for (const auto& [type, name, qualifier] :
             {std::tuple{"screen", &step.screen, "on"}, std::tuple{"host", &step.host, "at"}, std::tuple{"flow", &step.flow, "follows"},
              std::tuple{"objection", &step.objection, "for"}, std::tuple{"field", &step.field, "concerns"}}) {
            if (*name) {
                list.push_back(related({type, **name, qualifier}));
            }
        }
        const auto& demands = journey.metrics.demands;
        const bool states = step.kind == StepKind::demand && step.field
                            && std::any_of(demands.begin(), demands.end(), [&](const DemandMet& d) { return d.kind == *step.field; });
        if (states) {
            list.push_back(related({"demand", journey.id + "/" + *step.field, "states"}));
        }
        return list;
    }

    static json::object event_of(std::int64_t number, const json::object& event, std::string_view type,
                                 std::initializer_list<std::string_view> members, const Relation& about)
    {
        json::array attributes;
        for (const std::string_view member : members) {
            attributes.push_back(named(member, from_json<std::string>(event.at(member))));
        }
        return {{"id", "event:" + std::to_string(number)},
                {"type", type},
                {"time", iso_utc(from_json<std::int64_t>(event.at("wall")))},
                {"attributes", std::move(attributes)},
                {"relationships", json::array{related(about)}}};
    }

    std::ostream& out_;
    const Record& record_;
    ocel::Objects& objects_;
    bool first_ = true;
};

} // namespace

void write_ocel(std::ostream& out, const Record& record)
{
    ocel::Objects objects(record);
    out << R"({"eventTypes":)" << json::serialize(ocel::event_types()) << ",\n"
        << R"("objectTypes":)" << json::serialize(ocel::object_types()) << ",\n"
        << R"("events":)";
    Events events(out, record, objects);
    record.each_journey([&](const JourneyRecord& journey) { events.add(journey); });
    record.each_other_event([&](std::int64_t number, const json::object& event) { events.add(number, event); });
    events.finish();
    out << ",\n"
        << R"("objects":)";
    objects.write(out);
    out << "}\n";
}

} // namespace demur
