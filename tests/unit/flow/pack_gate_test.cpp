// A program that is too old for a pack leaves it out and says why; the others still serve.
#include "base/described.h"
#include "base/version.h"
#include "flow/flow_pack.h"
#include "flow/pack_gate.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace demur {

namespace {

using ::testing::HasSubstr;

std::string pack_that_needs(const char* least, const char* id = "facebook-2031")
{
    json::object pack = to_json(*find_flow("facebook-2025")).get_object();
    pack["id"] = id;
    pack["min_host"] = least;
    return json::serialize(pack);
}

TEST(PackGate, VersionsAreNumbers)
{
    EXPECT_LT(compare_versions("0.9.0", "0.10.0"), 0);
    EXPECT_GT(compare_versions("1.0.0", "0.99.99"), 0);
    EXPECT_EQ(compare_versions("1.2.3", "1.2.3"), 0);
    for (const char* none : {"", "1", "1.2", "1.2.3.4", "1.2.x", "1..2", "-1.2.3", "1.-2.3", "1.2.3 ", "v1.2.3", "9999999999.0.0"}) {
        EXPECT_LT(compare_versions(none, "0.0.0"), 0) << none;
    }
}

TEST(PackGate, SaysWhatIsNeeded)
{
    const json::value pack = json::parse(pack_that_needs("0.4.0"));
    EXPECT_THAT(why_too_new(pack, "0.3.9").value_or(""), HasSubstr("needs Demur 0.4.0 or later and this is 0.3.9"));
    EXPECT_FALSE(why_too_new(pack, "0.4.0"));
    EXPECT_FALSE(why_too_new(pack, "1.0.0"));
    EXPECT_FALSE(why_too_new(json::array{}, "0.1.0"));
    EXPECT_FALSE(why_too_new(json::object{{"min_host", 7}}, "0.1.0")) << "what is broken is the validator's to say";
}

TEST(PackGate, AnOldProgramSkipsThePackAndSaysSo)
{
    // It holds what this program does not know; it is not even looked at.
    json::object later = json::parse(pack_that_needs("99.0.0")).get_object();
    later["means"] = "telepathy";
    later["fields"] = "of another shape";
    const std::string one = json::serialize(later);
    const std::string two = pack_that_needs(std::string(version()).c_str(), "facebook-2030");
    const FlowPackList list = list_flow_packs({one, two});
    ASSERT_EQ(list.packs.size(), 1U);
    EXPECT_EQ(list.packs[0].id, "facebook-2030");
    ASSERT_EQ(list.notes.size(), 1U);
    EXPECT_THAT(list.notes[0], HasSubstr("facebook-2031: skipped, it needs Demur 99.0.0"));
}

TEST(PackGate, CheckingItSaysToUpdate)
{
    try {
        read_flow_pack(pack_that_needs("99.0.0"));
        FAIL() << "it was accepted";
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::version_newer);
        EXPECT_THAT(error.what(), HasSubstr("99.0.0"));
        EXPECT_THAT(error.hint(), HasSubstr("Update"));
    }
}

} // namespace

} // namespace demur
