#include "base/canonical_json.h"
#include "base/error.h"

#include <boost/json.hpp>
#include <gtest/gtest.h>

namespace demur {
namespace {

namespace json = boost::json;

std::string canonical(std::string_view text)
{
    return canonical_json(json::parse(text));
}

ErrorCode code_of(const json::value& value)
{
    try {
        canonical_json(value);
    } catch (const Error& error) {
        return error.code();
    }
    return ErrorCode::internal;
}

TEST(CanonicalJsonTest, LiteralsAndNesting)
{
    EXPECT_EQ(canonical(R"( { "b" : [ 1 , -2 , true , false , null , { } , [ ] ] , "a" : "" } )"),
              R"({"a":"","b":[1,-2,true,false,null,{},[]]})");
}

// The member names of the sorting example in RFC 8785, section 3.2.3.
TEST(CanonicalJsonTest, SortsByUtf16CodeUnits)
{
    EXPECT_EQ(canonical(R"({"\u20ac":1,"\r":2,"\ufb33":3,"1":4,"\ud83d\ude00":5,"\u0080":6,"\u00f6":7})"),
              "{\"\\r\":2,\"1\":4,\"\xC2\x80\":6,\"\xC3\xB6\":7,\"\xE2\x82\xAC\":1,\"\xF0\x9F\x98\x80\":5,\"\xEF\xAC\xB3\":3}");
    EXPECT_EQ(canonical(R"({"ab":1,"a":2,"":3})"), R"({"":3,"a":2,"ab":1})");
}

TEST(CanonicalJsonTest, EscapesAsFewAsPossible)
{
    EXPECT_EQ(canonical(R"("\u0000\u0008\t\n\u000b\f\r\u001f\"\\\/\u007f\u20ac<")"),
              "\"\\u0000\\b\\t\\n\\u000b\\f\\r\\u001f\\\"\\\\/\x7f\xE2\x82\xAC<\"");
}

TEST(CanonicalJsonTest, IntegersOfFiftyThreeBitsOnly)
{
    EXPECT_EQ(canonical("[9007199254740991,-9007199254740991,-0]"), "[9007199254740991,-9007199254740991,0]");
    EXPECT_EQ(code_of(json::value(9'007'199'254'740'992)), ErrorCode::bad_input);
    EXPECT_EQ(code_of(json::value(std::uint64_t{1} << 63U)), ErrorCode::bad_input);
    EXPECT_EQ(code_of(json::value(1.0)), ErrorCode::bad_input);
    EXPECT_EQ(code_of(json::parse("1e2")), ErrorCode::bad_input);
}

TEST(CanonicalJsonTest, RefusesStringsThatAreNotUtf8)
{
    for (const char* bad : {"\x80", "\xC0\x80", "\xE0\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE2\x82", "\xFF"}) {
        EXPECT_EQ(code_of(json::value(bad)), ErrorCode::bad_input) << bad;
    }
}

TEST(CanonicalJsonTest, RefusesDepth)
{
    json::value deep = json::array{};
    for (int i = 0; i < 100; ++i) {
        deep = json::array{deep};
    }
    EXPECT_EQ(code_of(deep), ErrorCode::bad_input);
}

} // namespace
} // namespace demur
