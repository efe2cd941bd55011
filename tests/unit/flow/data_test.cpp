// The data files against their schemas, as they stand in the source tree.
#include "schema_faults.h"

#include <gtest/gtest.h>

#include <set>

namespace demur::test {

namespace {

namespace fs = std::filesystem;

const fs::path data = DEMUR_FLOW_DATA;

std::set<std::string> codes_twice(const boost::json::value& countries, const char* member)
{
    std::set<std::string> seen;
    std::set<std::string> twice;
    for (const auto& country : countries.at("countries").as_array()) {
        const std::string code(country.at(member).as_string());
        if (!seen.insert(code).second) {
            twice.insert(code);
        }
    }
    return twice;
}

} // namespace

TEST(FlowData, PacksFollowTheirSchema)
{
    const auto schema = read_json(data / "flow-pack.schema.json");
    const auto files = json_files(data / "packs");
    EXPECT_FALSE(files.empty());
    for (const fs::path& file : files) {
        const auto pack = read_json(file);
        EXPECT_EQ(schema_faults(pack, schema), "") << file;
        EXPECT_EQ(pack.at("id").as_string(), file.stem().string());
    }
}

TEST(FlowData, FieldWordsFollowTheirSchema)
{
    const auto schema = read_json(data / "field-words.schema.json");
    const auto files = json_files(data / "field_words");
    EXPECT_FALSE(files.empty());
    for (const fs::path& file : files) {
        const auto words = read_json(file);
        EXPECT_EQ(schema_faults(words, schema), "") << file;
        EXPECT_EQ(words.at("language").as_string(), file.stem().string());
    }
}

TEST(FlowData, FormSignsFollowTheirSchema)
{
    const auto signs = read_json(data / "form_signs.json");
    EXPECT_EQ(schema_faults(signs, read_json(data / "form-signs.schema.json")), "");
    std::set<std::string> languages;
    for (const auto& entry : signs.at("languages").as_array()) {
        EXPECT_TRUE(languages.insert(std::string(entry.at("language").as_string())).second);
    }
}

TEST(FlowData, CountriesFollowTheirSchema)
{
    const auto countries = read_json(data / "countries.json");
    EXPECT_EQ(schema_faults(countries, read_json(data / "countries.schema.json")), "");
    EXPECT_EQ(codes_twice(countries, "code"), std::set<std::string>());
    EXPECT_EQ(codes_twice(countries, "alpha3"), std::set<std::string>());
}

TEST(FlowData, ServiceDomainsFollowTheirSchema)
{
    EXPECT_EQ(schema_faults(read_json(data / "service_domains.json"), read_json(data / "service-domains.schema.json")), "");
}

TEST(FlowData, TheSchemasFindFaults)
{
    auto words = read_json(data / "field_words" / "en.json");
    const auto schema = read_json(data / "field-words.schema.json");
    words.at("fields").as_object()["shoe_size"] = {"shoe size"};
    EXPECT_NE(schema_faults(words, schema).find("shoe_size"), std::string::npos);
    words = read_json(data / "field_words" / "en.json");
    words.at("fields").at("email").as_array().emplace_back("~ mail");
    EXPECT_NE(schema_faults(words, schema), "");
    words.at("fields").as_object().erase("email");
    EXPECT_NE(schema_faults(words, schema).find("email"), std::string::npos);
}

} // namespace demur::test
