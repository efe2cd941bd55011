// Files whose chain somebody without the key made, as anybody can: what they show must still be what that chain says.
#include "base/canonical_json.h"
#include "base/hex.h"
#include "base/limits.h"
#include "journal/chain.h"
#include "report/chain_reader.h"
#include "report/fixture.h"

namespace demur {
namespace {

// Text as Demur writes it: verify then compares it without parsing.
std::string as_written(const json::object& file)
{
    std::string text = "{";
    for (const json::key_value_pair& member : file) {
        text += (text.size() == 1 ? "" : ",\n") + json::serialize(json::value(member.key())) + ":";
        if (member.key() != "journeys") {
            text += json::serialize(member.value());
            continue;
        }
        std::string journeys;
        for (const json::value& journey : member.value().as_array()) {
            std::string steps;
            for (const json::value& step : journey.at("steps").as_array()) {
                steps += (steps.empty() ? "\n" : ",\n") + json::serialize(step);
            }
            journeys += (journeys.empty() ? "\n" : ",\n") + (R"({"metrics":)" + json::serialize(journey.at("metrics"))) + R"(,"steps":[)"
                        + steps + "]}";
        }
        text += "[" + journeys + "]";
    }
    return text + "}\n";
}

// Bytes that say how many of them were read.
class ReadBytes final : public ByteSource {
public:
    explicit ReadBytes(std::string_view text) : text_(text) {}
    [[nodiscard]] std::uint64_t size() const override { return text_.size(); }
    std::string_view piece(std::uint64_t at, std::size_t size, std::string& /*buffer*/) const override
    {
        read += size;
        return text_.substr(at, size);
    }
    [[nodiscard]] std::size_t block() const override { return std::size_t{256} * 1024; }

    mutable std::uint64_t read = 0;

private:
    std::string_view text_;
};

class ForgedTest : public testing::RecordedJournal {
protected:
    static json::array& events(json::object& file) { return file.at("events").as_array(); }
    static json::object& event(json::object& file, std::size_t number) { return events(file)[number - 1].at("event").as_object(); }
    static void chain_anew(json::object& file)
    {
        unsign(file);
        std::string previous = chain_start();
        for (json::value& entry : events(file)) {
            previous = chain_next(previous, canonical_json(entry.at("event")));
            entry.at("hash") = to_hex(previous);
        }
        file.at("proof").at("events") = events(file).size();
        file.at("proof").at("head") = to_hex(previous);
    }
    // In both layouts alike.
    bool holds(json::object file)
    {
        chain_anew(file);
        const Verification written = verify_export(as_written(file), flows);
        const Verification spaced = verify_export(" " + json::serialize(file), flows);
        EXPECT_EQ(to_json(written), to_json(spaced));
        return written.holds;
    }
    Error refusal(const std::string& text)
    {
        try {
            verify_export(text, flows);
        } catch (const Error& error) {
            return error;
        }
        return {ErrorCode::internal, "it was not refused", ""};
    }
};

TEST_F(ForgedTest, AStepIsShownAsItsEventIsHoweverTheFileIsWritten)
{
    const json::object original = exported_json();
    ASSERT_TRUE(holds(original));
    json::object file = original;
    json::value& shown = file.at("journeys").at(0).at("steps").at(0); // event 2
    const json::value plain = shown;
    event(file, 2)["zz"] = {{"b", 1}, {"type", "step"}};
    EXPECT_FALSE(holds(file)) << "less than the event";
    shown.as_object()["zz"] = {{"b", 1}, {"type", "step"}};
    EXPECT_TRUE(holds(file)) << "a later version may record more";
    shown = plain;
    shown.as_object()["type"] = "step";
    shown.as_object()["zz"] = {{"b", 1}};
    EXPECT_FALSE(holds(file)) << "the other \"type\" is missing";
    file = original;
    file.at("journeys").at(0).at("steps").at(0).as_object()["type"] = "step";
    EXPECT_FALSE(holds(file));
    file.at("journeys").at(0).at("steps").at(0) = 1.5;
    EXPECT_FALSE(holds(file));
}

TEST_F(ForgedTest, WhatTheRecordSaysWasDeletedIsNotThere)
{
    struct Deleted {
        EventRun run;
        std::int64_t events;
    };
    for (const Deleted& deleted : {Deleted{{2, 3}, 2}, Deleted{{3, 1'000'000'000'000}, 8}}) {
        json::object file = exported_json();
        events(file).push_back({{"seq", 10}, {"event", redaction_event({deleted.run}, testing::made)}, {"hash", ""}});
        file.at("proof").at("redacted") = deleted.events;
        chain_anew(file);
        const Verification result = verified(file);
        EXPECT_FALSE(result.holds);
        EXPECT_EQ(result.broken_at, deleted.run.first);
        EXPECT_NE(result.why.value_or("").find("was deleted, but the file shows it"), std::string::npos);
    }
}

TEST_F(ForgedTest, APageWithASecondPlaceForDataIsRefused)
{
    const std::string page = exported(ExportFormat::html);
    const std::string block = R"(<script type="application/json" id="demur-data">{}</script>)";
    const std::size_t at = page.find(R"(<script type="application/json")");
    EXPECT_NE(std::string(refusal(page + block).what()).find("more than one place"), std::string::npos);
    const std::string hidden = "<!-- " + page.substr(at, page.find("</script>", at) - at) + "</script> -->";
    EXPECT_NE(std::string(refusal(page.substr(0, at) + hidden + page.substr(at)).what()).find("more than one place"), std::string::npos);
}

TEST_F(ForgedTest, EveryRefusalSaysWhatToDo)
{
    const std::vector<std::function<void(json::object&)>> wrongs = {
        [](json::object& file) { file.at("proof").as_object().erase("head"); },
        [](json::object& file) { file.at("made") = 5; },
        [](json::object& file) { file.at("demur") = 5; },
        [](json::object& file) { file["journey"] = 5; },
        [](json::object& file) { file["wage"] = 5; },
        [](json::object& file) { file.at("proof").at("time_stamps") = 5; },
        [](json::object& file) { event(file, 2).at("kind") = "fly"; },
        [](json::object& file) {
            event(file, 5) = {{"type", "redaction"}, {"runs", 5}};
        },
        [](json::object& file) { file[std::string(limits::export_names, 'x')] = 5; },
    };
    for (std::size_t i = 0; i < wrongs.size(); ++i) {
        json::object file = exported_json();
        wrongs[i](file);
        if (file.at("proof").as_object().contains("head")) {
            chain_anew(file);
        }
        const Error error = refusal(json::serialize(file));
        EXPECT_NE(error.code(), ErrorCode::internal) << i;
        EXPECT_FALSE(error.hint().empty()) << error.what();
    }
}

TEST_F(ForgedTest, AJourneyOfTooManyStepsIsNotKept)
{
    const std::string text = exported(ExportFormat::json);
    const MemoryBytes bytes(text);
    for (const std::size_t most : {std::size_t{3}, std::size_t{4}}) {
        Window window(bytes, {0, text.size()});
        const ReadChain chain = ChainReader(window, {}, false, std::nullopt, most).read(text.find('[', text.find("\"events\":[")));
        EXPECT_EQ(chain.check.events, 9);
        EXPECT_EQ(chain.odd_event.has_value(), most == 3);
        EXPECT_LE(chain.journeys.at(0).entries.size(), most);
    }
}

TEST_F(ForgedTest, StepsOfManyJourneysInTurnsAreNotReadInLargePieces)
{
    constexpr std::int64_t journeys = 400;
    std::int64_t next = 0;
    for (int turn = 0; turn < 8; ++turn) {
        std::vector<Step> steps(journeys);
        for (Step& step : steps) {
            step.session = "session-9";
            step.seq = next++;
            step.journey = "journey-" + std::to_string(step.seq % journeys);
            step.t = step.seq;
        }
        journal->append(steps);
    }
    const std::string text = exported(ExportFormat::json);
    const ReadBytes bytes(text);
    EXPECT_TRUE(verify_export(bytes, flows).holds);
    EXPECT_LT(bytes.read, 15 * text.size());
}

} // namespace
} // namespace demur
