// The lexicon files against their schema, as they stand in the source tree.
#include "lexicon/lexicon.h"
#include "schema_faults.h"

#include <boost/describe.hpp>
#include <boost/mp11.hpp>
#include <gtest/gtest.h>

#include <set>

namespace demur::test {

namespace {

namespace fs = std::filesystem;

const fs::path data = DEMUR_LEXICON_DATA;

std::set<std::string> names(const boost::json::value& strings)
{
    std::set<std::string> all;
    for (const auto& text : strings.as_array()) {
        all.emplace(text.as_string());
    }
    return all;
}

} // namespace

TEST(LexiconData, LexiconsFollowTheirSchema)
{
    const auto schema = read_json(data / "lexicon.schema.json");
    const auto files = json_files(data / "languages");
    EXPECT_EQ(files.size(), compiled_lexicon().languages.size());
    for (const fs::path& file : files) {
        const auto lexicon = read_json(file);
        EXPECT_EQ(schema_faults(lexicon, schema), "") << file;
        EXPECT_EQ(lexicon.at("language").as_string(), file.stem().string());
    }
}

TEST(LexiconData, TheSchemaKnowsTheProgramsConcepts)
{
    std::set<std::string> concepts;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Concept>>([&](auto d) { concepts.emplace(d.name); });
    const auto schema = read_json(data / "lexicon.schema.json");
    const auto& described = schema.at("properties").at("concepts");
    EXPECT_EQ(names(described.at("required")), concepts);
    EXPECT_EQ(described.at("properties").as_object().size(), concepts.size());
}

TEST(LexiconData, TheSchemaFindsFaults)
{
    const auto schema = read_json(data / "lexicon.schema.json");
    auto lexicon = read_json(data / "languages" / "en.json");
    lexicon.at("concepts").at("ai").as_array().emplace_back("~ robot");
    EXPECT_NE(schema_faults(lexicon, schema), "");
    lexicon = read_json(data / "languages" / "en.json");
    lexicon.at("concepts").as_object()["robots"] = {"robot"};
    EXPECT_NE(schema_faults(lexicon, schema).find("robots"), std::string::npos);
}

} // namespace demur::test
