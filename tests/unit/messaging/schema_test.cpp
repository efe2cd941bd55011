#include "base/described_schema.h"
#include "messaging/schema.h"

#include <gmock/gmock.h>

using namespace demur;
using testing::HasSubstr;

namespace sample {

enum class Colour {
    red,
    green
};
BOOST_DESCRIBE_ENUM(Colour, red, green)

struct Inner {
    double number = 0;
};
BOOST_DESCRIBE_STRUCT(Inner, (), (number))

struct Outer {
    std::string text;
    std::optional<std::int64_t> count;
    std::vector<Inner> inner;
    Colour colour = Colour::red;
    json::value anything;
};
BOOST_DESCRIBE_STRUCT(Outer, (), (text, count, inner, colour, anything))

} // namespace sample

TEST(SchemaBook, DescribesTypesInTheOrderOfTheirUse)
{
    SchemaBook book;
    EXPECT_EQ(json::serialize(book.of<sample::Outer>()), R"({"$ref":"#/$defs/Outer"})");
    EXPECT_EQ(json::serialize(book.definitions()),
              R"({"Inner":{"type":"object","properties":{"number":{"type":"number"}},"required":["number"]},)"
              R"("Colour":{"type":"string","enum":["red","green"]},)"
              R"("Outer":{"type":"object","properties":{"text":{"type":"string"},"count":{"type":"integer"},)"
              R"("inner":{"type":"array","items":{"$ref":"#/$defs/Inner"}},"colour":{"$ref":"#/$defs/Colour"},"anything":{}},)"
              R"("required":["text","inner","colour","anything"]}})");
}

TEST(Typescript, HasEveryMethodAndEveryType)
{
    const std::string text = rpc::typescript_types();
    const json::object schema = rpc::protocol_schema();
    for (const auto& [name, method] : schema.at("methods").as_object()) {
        EXPECT_THAT(text, HasSubstr("'" + std::string(name) + "': { params: "));
    }
    for (const auto& [name, definition] : schema.at("$defs").as_object()) {
        EXPECT_TRUE(text.find("export interface " + std::string(name) + " {") != std::string::npos
                    || text.find("export type " + std::string(name) + " =") != std::string::npos)
            << name;
    }
    EXPECT_THAT(text, HasSubstr("surface?: Surface;"));
}

TEST(Markdown, LinksToTypesThatItDescribes)
{
    const std::string text = rpc::protocol_markdown();
    const json::object schema = rpc::protocol_schema();
    for (const auto& [name, definition] : schema.at("$defs").as_object()) {
        EXPECT_THAT(text, HasSubstr("\n### " + std::string(name) + "\n"));
    }
    EXPECT_THAT(text, HasSubstr("| -32001 | `hello_first` |"));
}
