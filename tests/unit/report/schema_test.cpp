#include "report/awkward.h"
#include "report/export_schema.h"
#include "schema_faults.h"

namespace demur {
namespace {

// One a line; empty when the file is as the schema says.
std::string faults(const json::object& file)
{
    return test::schema_faults(json::value(file), json::value(export_schema()));
}

class ExportSchemaTest : public testing::AwkwardJournal {};

TEST_F(ExportSchemaTest, AnExportIsAsTheSchemaSays)
{
    EXPECT_EQ(faults(exported_json()), "");
    EXPECT_EQ(faults(exported_json("../../etc/passwd")), "");
}

TEST_F(ExportSchemaTest, TheSchemaRefusesWhatIsNone)
{
    for (const char* member : {"events", "journeys", "proof", "schema", "maps", "definitions"}) {
        json::object file = exported_json();
        file.erase(member);
        EXPECT_NE(faults(file), "") << member;
    }
    json::object file = exported_json();
    file.at("events").at(0).as_object().at("hash") = "short";
    EXPECT_NE(faults(file), "");
    file = exported_json();
    file.at("events").at(1).at("event").as_object().at("kind") = "flying";
    EXPECT_NE(faults(file), "");
    file = exported_json();
    file.at("schema") = "demur-report/1";
    EXPECT_NE(faults(file), "");
}

TEST(ExportSchemaTextTest, IsTheSchemaToRead)
{
    EXPECT_EQ(json::parse(export_schema_text()), json::value(export_schema()));
    EXPECT_NE(export_schema_text().find("\n  \"$defs\": {\n"), std::string::npos);
}

} // namespace
} // namespace demur
