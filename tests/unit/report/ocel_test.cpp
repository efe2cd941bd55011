#include "base/time.h"
#include "report/awkward.h"

#include <map>
#include <set>

namespace demur {
namespace {

// The structure that OCEL 2.0 asks for, in our own words.
void check_ocel(const json::object& log)
{
    std::map<std::string, std::map<std::string, std::string>> declared;
    for (const char* types : {"eventTypes", "objectTypes"}) {
        for (const json::value& type : log.at(types).as_array()) {
            auto& attributes = declared[std::string(types) + "/" + std::string(type.at("name").as_string())];
            for (const json::value& attribute : type.at("attributes").as_array()) {
                const std::string kind(attribute.at("type").as_string());
                EXPECT_TRUE((std::set<std::string>{"string", "time", "integer", "float", "boolean"}.contains(kind))) << kind;
                EXPECT_TRUE(attributes.emplace(attribute.at("name").as_string(), kind).second);
            }
        }
    }
    std::set<std::string> objects;
    for (const json::value& object : log.at("objects").as_array()) {
        EXPECT_TRUE(objects.emplace(object.at("id").as_string()).second) << object.at("id");
    }
    const auto check = [&](const json::value& one, const std::string& types) {
        const auto type = declared.find(types + "/" + std::string(one.at("type").as_string()));
        ASSERT_NE(type, declared.end()) << one.at("type");
        for (const json::value& attribute : one.at("attributes").as_array()) {
            const auto known = type->second.find(std::string(attribute.at("name").as_string()));
            ASSERT_NE(known, type->second.end()) << json::serialize(attribute);
            const std::string value(attribute.at("value").as_string());
            if (known->second == "integer") {
                EXPECT_EQ(std::to_string(std::stoll(value)), value);
            } else if (known->second == "boolean") {
                EXPECT_TRUE(value == "true" || value == "false");
            } else if (known->second == "time") {
                EXPECT_TRUE(parse_iso_utc(value));
            }
        }
        for (const json::value& relation : one.at("relationships").as_array()) {
            EXPECT_TRUE(objects.contains(std::string(relation.at("objectId").as_string()))) << json::serialize(relation);
            EXPECT_FALSE(relation.at("qualifier").as_string().empty());
        }
    };
    std::set<std::string> events;
    for (const json::value& event : log.at("events").as_array()) {
        EXPECT_TRUE(events.emplace(event.at("id").as_string()).second) << event.at("id");
        EXPECT_TRUE(parse_iso_utc(event.at("time").as_string()));
        check(event, "eventTypes");
    }
    for (const json::value& object : log.at("objects").as_array()) {
        check(object, "objectTypes");
    }
}

std::string attribute(const json::value& of, std::string_view name)
{
    for (const json::value& one : of.at("attributes").as_array()) {
        if (one.at("name").as_string() == name) {
            return std::string(one.at("value").as_string());
        }
    }
    return "";
}

class OcelTest : public testing::RecordedJournal {};

TEST_F(OcelTest, AnEventAStepAndWhatItTouches)
{
    const json::object log = json::parse(exported(ExportFormat::ocel)).as_object();
    check_ocel(log);
    const json::array& events = log.at("events").as_array();
    ASSERT_EQ(events.size(), 7U) << "six steps of journeys and an objection's status";
    EXPECT_EQ(events[1].at("type").as_string(), "click");
    EXPECT_EQ(events[1].at("id").as_string(), "step:session-1/2");
    EXPECT_EQ(events[1].at("time").as_string(), "2025-11-24T16:00:02.000Z");
    EXPECT_EQ(attribute(events[1], "actor"), "user");
    EXPECT_EQ(attribute(events[1], "clock"), "wall");
    const std::string relations = json::serialize(events[1].at("relationships"));
    for (const char* touched :
         {"journey:journey-a", "session:session-1", "host:www.facebook.com", "flow:facebook-2025", "objection:objection-a"}) {
        EXPECT_NE(relations.find(touched), std::string::npos) << relations;
    }
    EXPECT_EQ(events[6].at("type").as_string(), "objection_status");
    EXPECT_EQ(attribute(events[6], "status"), "submitted");
}

TEST_F(OcelTest, AJourneyCarriesItsMetricsWithTheirBasis)
{
    const json::object log = json::parse(exported(ExportFormat::ocel, "journey-a")).as_object();
    check_ocel(log);
    for (const json::value& object : log.at("objects").as_array()) {
        EXPECT_EQ(std::string(object.at("id").as_string()).find("journey-b"), std::string::npos);
        if (object.at("type").as_string() == "journey") {
            EXPECT_EQ(attribute(object, "keys"), "12");
            EXPECT_EQ(attribute(object, "keys_basis"), "measured");
            EXPECT_EQ(attribute(object, "status"), "confirmed");
        }
    }
}

TEST_F(OcelTest, WithoutAWallClockTheTimeSaysSo)
{
    Step click;
    click.session = "no-clock";
    click.journey = "journey-c";
    click.t = 5000;
    journal->append({click});
    const json::object log = json::parse(exported(ExportFormat::ocel, "journey-c")).as_object();
    check_ocel(log);
    EXPECT_EQ(log.at("events").at(0).at("time").as_string(), "1970-01-01T00:00:05.000Z");
    EXPECT_EQ(attribute(log.at("events").at(0), "clock"), "session");
}

TEST_F(OcelTest, FilesOfEvidenceAreObjectsByTheirHash)
{
    const std::string png = "\x89PNG\r\n\x1a\n" + std::string(64, '\0');
    const EvidenceRow row = journal->add_evidence("SECRET.png", png);
    const std::string text = exported(ExportFormat::ocel);
    check_ocel(json::parse(text).as_object());
    EXPECT_NE(text.find("evidence:" + row.sha256), std::string::npos);
    EXPECT_EQ(text.find("SECRET"), std::string::npos);
}

class AwkwardOcelTest : public testing::AwkwardJournal {};

TEST_F(AwkwardOcelTest, KeepsEveryLabelAsItIs)
{
    const json::object log = json::parse(exported(ExportFormat::ocel)).as_object();
    check_ocel(log);
    const std::vector<std::string> labels = testing::awkward_labels();
    for (std::size_t i = 0; i < labels.size(); ++i) {
        EXPECT_EQ(attribute(log.at("events").at(i), "label"), labels[i]);
    }
}

} // namespace
} // namespace demur
