#include "base/canonical_json.h"
#include "base/hex.h"
#include "journal/chain.h"
#include "report/fixture.h"
#include "report/report_page.h"
#include "report/verify.h"

namespace demur {
namespace {

class VerifyTest : public testing::RecordedJournal {
protected:
    static json::object& event(json::object& file, std::size_t i) { return file.at("events").as_array()[i].as_object(); }

    ErrorCode refusal(std::string_view text)
    {
        try {
            verify_export(text, flows);
        } catch (const Error& error) {
            EXPECT_FALSE(std::string(error.what()).empty());
            return error.code();
        }
        ADD_FAILURE() << "accepted: " << text.substr(0, 60);
        return ErrorCode::internal;
    }
};

TEST_F(VerifyTest, EveryExportWithAChainHolds)
{
    for (const ExportFormat format : {ExportFormat::json, ExportFormat::html}) {
        for (const std::optional<std::string>& journey :
             {std::optional<std::string>(), std::optional<std::string>("journey-a"), std::optional<std::string>("journey-b")}) {
            const Verification result = verify_export(exported(format, journey), flows);
            EXPECT_TRUE(result.holds) << result.why.value_or("");
            EXPECT_EQ(result.events, 9);
            EXPECT_EQ(result.head, journal->head());
            EXPECT_EQ(result.level, "2: signed");
            EXPECT_FALSE(result.does_not_prove.empty());
            EXPECT_EQ(result.notes.size(), journey ? 1U : 0U);
        }
    }
}

TEST_F(VerifyTest, AnEmptyJournalHoldsToo)
{
    const std::filesystem::path dir = std::filesystem::temp_directory_path() / ("demur-empty-" + std::to_string(getpid()));
    {
        const Journal empty(dir);
        std::ostringstream out;
        write_export(out, ExportFormat::json, empty, flows, {std::nullopt, testing::made});
        EXPECT_TRUE(verify_export(out.str(), flows).holds);
    }
    std::filesystem::remove_all(dir);
}

TEST_F(VerifyTest, AnyEditOfAnEventIsFoundAtItsNumber)
{
    const json::object original = exported_json();
    for (std::size_t i = 0; i < 9; ++i) {
        for (const json::key_value_pair& member : original.at("events").at(i).at("event").as_object()) {
            json::object edited = original;
            json::value& value = event(edited, i).at("event").as_object().at(member.key());
            value = value.is_int64() ? json::value(value.get_int64() + 1) : json::value("x");
            const Verification result = verified(edited);
            EXPECT_FALSE(result.holds);
            EXPECT_EQ(result.broken_at, i + 1) << member.key();
            EXPECT_NE(result.why->find("event " + std::to_string(i + 1)), std::string::npos);
        }
    }
}

TEST_F(VerifyTest, AddedAndRemovedMembersAreFound)
{
    json::object file = exported_json();
    event(file, 2).at("event").as_object().emplace("note", "x");
    EXPECT_EQ(verified(file).broken_at, 3);
    file = exported_json();
    event(file, 2).at("event").as_object().erase("host");
    EXPECT_EQ(verified(file).broken_at, 3);
    file = exported_json();
    event(file, 2).at("event").as_object().at("t") = 2000.5;
    EXPECT_EQ(verified(file).broken_at, 3);
}

TEST_F(VerifyTest, RemovalReorderingAndTruncationAreFound)
{
    for (std::size_t i = 0; i < 8; ++i) {
        json::object file = exported_json();
        json::array& events = file.at("events").as_array();
        events.erase(events.begin() + i);
        const Verification result = verified(file);
        EXPECT_FALSE(result.holds);
        EXPECT_EQ(result.broken_at, i + 1);
    }
    json::object file = exported_json();
    json::array& events = file.at("events").as_array();
    std::swap(events[3], events[4]);
    EXPECT_EQ(verified(file).broken_at, 4);
    std::swap(events[3].at("seq"), events[4].at("seq"));
    EXPECT_EQ(verified(file).broken_at, 4);
}

TEST_F(VerifyTest, AHashMadeToFitIsFoundAtTheNextEventOrAtTheHead)
{
    json::object file = exported_json();
    for (std::size_t i = 2; i < 8; ++i) { // the forger goes as far as the event before `i`
        json::object forged = file;
        event(forged, 1).at("event").as_object().at("t") = 7;
        std::string previous = *from_hex(event(forged, 0).at("hash").as_string());
        for (std::size_t j = 1; j < i; ++j) {
            previous = chain_next(previous, canonical_json(event(forged, j).at("event")));
            event(forged, j).at("hash") = to_hex(previous);
        }
        EXPECT_EQ(verified(forged).broken_at, i + 1);
    }
}

TEST_F(VerifyTest, TheProofMustFitTheChain)
{
    json::object file = exported_json();
    file.at("proof").at("head") = std::string(64, '0');
    EXPECT_FALSE(verified(file).holds);
    file = exported_json();
    file.at("proof").at("events") = 10;
    EXPECT_EQ(verified(file).broken_at, 10);
}

TEST_F(VerifyTest, WhatIsShownMustFollowFromTheChain)
{
    json::object file = exported_json();
    file.at("journeys").at(0).at("steps").at(1).at("kind") = "keys";
    Verification result = verified(file);
    EXPECT_FALSE(result.holds);
    EXPECT_EQ(result.broken_at, 3);
    file = exported_json();
    json::array& steps = file.at("journeys").at(0).at("steps").as_array();
    steps.pop_back();
    EXPECT_EQ(verified(file).broken_at, 7);
    file = exported_json();
    file.at("journeys").as_array().pop_back();
    EXPECT_FALSE(verified(file).holds);
    file = exported_json();
    file.at("journeys").at(0).at("metrics").at("metrics").at(0).at("value") = 99;
    EXPECT_FALSE(verified(file).holds);
    file = exported_json();
    file.at("by_hand").at(0).at("steps") = 99;
    EXPECT_FALSE(verified(file).holds);
}

TEST_F(VerifyTest, AnotherVersionsNumbersAreNotComputedAgainButItsStepsAre)
{
    json::object file = exported_json();
    file.at("demur") = "99.0.0";
    unsign(file); // the signature would tell
    file.at("journeys").at(0).at("metrics").at("metrics").at(0).at("value") = 99;
    const Verification result = verified(file);
    EXPECT_TRUE(result.holds);
    EXPECT_EQ(result.notes.size(), 1U);
    file.at("journeys").at(0).at("steps").at(1).at("kind") = "keys";
    EXPECT_FALSE(verified(file).holds);
}

TEST_F(VerifyTest, LeftOutRunsCannotHideAChange)
{
    json::object file = exported_json("journey-a");
    event(file, 3).at("hash") = std::string(64, 'a');
    EXPECT_EQ(verified(file).broken_at, 4);
    file = exported_json("journey-a");
    event(file, 3).at("digests") = std::string(64, 'a');
    EXPECT_EQ(verified(file).broken_at, 4);
    for (const std::int64_t run : {std::int64_t{0}, std::int64_t{-1}, std::int64_t{2}, std::numeric_limits<std::int64_t>::min()}) {
        file = exported_json("journey-a");
        event(file, 3).at("left_out") = run;
        EXPECT_EQ(verified(file).broken_at, 4) << run;
    }
    file = exported_json("journey-a");
    event(file, 3).at("seq") = std::numeric_limits<std::int64_t>::min();
    EXPECT_EQ(verified(file).broken_at, 4);
}

// A signed file, its beginning written anew, and everything after it "left out" up to the head that was signed.
TEST_F(VerifyTest, AForgedBeginningCannotHideBehindEventsLeftOut)
{
    json::object file = exported_json("journey-a");
    json::array& events = file.at("events").as_array();
    const json::string head = events.back().at("hash").as_string();
    const std::int64_t last = events.back().at("seq").as_int64();
    event(file, 1).at("event").as_object().at("t") = 7;
    const std::string first = *from_hex(event(file, 0).at("hash").as_string());
    event(file, 1).at("hash") = to_hex(chain_next(first, canonical_json(event(file, 1).at("event"))));
    events.resize(2);
    std::string digests;
    for (std::int64_t i = 2; i < last; ++i) {
        digests += std::string(64, 'a');
    }
    for (const bool with_digests : {false, true}) {
        json::object forged = file;
        json::object rest{{"seq", last}, {"left_out", last - 2}, {"hash", head}};
        if (with_digests) {
            rest["digests"] = digests;
        }
        forged.at("events").as_array().push_back(rest);
        EXPECT_EQ(verified(forged).broken_at, 3);
    }
}

TEST_F(VerifyTest, AnotherPageAroundTheDataIsSaid)
{
    std::string html = exported(ExportFormat::html);
    html.insert(html.find("<script"), "<p>Nothing was demanded</p>");
    const Verification result = verify_export(html, flows);
    EXPECT_TRUE(result.holds);
    ASSERT_EQ(result.notes.size(), 1U);
    EXPECT_NE(result.notes[0].find("page around"), std::string::npos);
}

TEST_F(VerifyTest, AnEditInAPageIsFound)
{
    std::string html = exported(ExportFormat::html);
    const std::size_t at = html.rfind(R"("t":2000)");
    html.replace(at, 8, R"("t":2001)");
    EXPECT_EQ(verify_export(html, flows).broken_at, 3);
}

TEST_F(VerifyTest, ForeignAndTruncatedFilesAreRefused)
{
    const std::string whole = exported(ExportFormat::json);
    const std::string page = exported(ExportFormat::html);
    for (const std::size_t size : {std::size_t{1}, std::size_t{10}, whole.size() / 2, whole.size() - 2}) {
        EXPECT_EQ(refusal(whole.substr(0, size)), ErrorCode::bad_input) << size;
    }
    EXPECT_EQ(refusal(page.substr(0, page.find("demur-data") + 500)), ErrorCode::bad_input);
    for (const char* foreign :
         {"", "  \n", "{}", "[]", "hello", "<html></html>", "\x89PNG", R"({"schema":"other"})", R"({"schema":"demur-report/2"})",
          R"({"schema":"demur-report/2","events":[],"journeys":{}})", R"({"schema":"demur-report/2","events":[],"journeys":[]})"}) {
        EXPECT_EQ(refusal(foreign), ErrorCode::bad_input) << foreign;
    }
    EXPECT_EQ(refusal(R"({"schema":"demur-report/9"})"), ErrorCode::version_newer);
    EXPECT_EQ(refusal(std::string(100'000, '[')), ErrorCode::bad_input);
    EXPECT_EQ(refusal(R"({"schema":)" + std::string(100'000, '[')), ErrorCode::bad_input);
}

TEST_F(VerifyTest, EntriesOfOddShapesAreBrokenNotACrash)
{
    for (const json::value& odd :
         {json::value(nullptr), json::value(5), json::value(json::object{}), json::value{{"seq", 1}, {"hash", "zz"}},
          json::value{{"seq", 1}, {"hash", std::string(64, 'g')}, {"event", {}}},
          json::value{{"seq", "1"}, {"hash", std::string(64, '0')}, {"left_out", 1}}}) {
        json::object file = exported_json();
        file.at("events").as_array()[0] = odd;
        EXPECT_EQ(verified(file).broken_at, 1);
    }
}

} // namespace
} // namespace demur
