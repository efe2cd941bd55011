// The quick reader gives what the parser gives, or nothing.
#include "base/canonical_json.h"
#include "base/described.h"
#include "journal/chain.h"
#include "journal/step_reader.h"

#include <gtest/gtest.h>

#include <random>

namespace demur {
namespace {

Step whole_step()
{
    Step step;
    step.session = "3f2a7c1e-9b4d-4e8a-8f60-1c2d3e4f5a6b";
    step.journey = "7d1b0a9c-2e3f-4a5b-9c8d-0e1f2a3b4c5d";
    step.seq = 7;
    step.actor = Actor::page;
    step.kind = StepKind::screen;
    step.t = 123'456;
    step.screen = "a1b2";
    step.host = "www.facebook.com";
    step.words = 0;
    step.count = -3;
    step.label = "Settings & privacy";
    return step;
}

std::string body_of(const Step& step)
{
    return canonical_json(step_event(step));
}

std::optional<Step> quick_step(std::string_view body)
{
    Step step = whole_step();
    step.text = TextSize{9, 9, 9, 9, 9};
    step.duration = 5;
    return read_quickly(body, step) ? std::optional(step) : std::nullopt;
}

Step step_of_body(std::string_view body)
{
    Step step = whole_step(); // what stood there before leaves no trace
    step.sight = NoticeSight{};
    step.region = "AT";
    read_step(body, step);
    return step;
}

TEST(StepReader, ReadsWhatTheJournalStores)
{
    const Step step = whole_step();
    const std::optional<Step> quick = quick_step(body_of(step));
    ASSERT_TRUE(quick);
    EXPECT_EQ(to_json(*quick), to_json(step));
}

TEST(StepReader, ReadsWhatANoticeLookedLike)
{
    Step step = whole_step();
    step.kind = StepKind::notice;
    step.label = "Privatsph\xC3\xA4re";
    step.text = TextSize{1, 2, 3, 4, 5};
    step.sight = NoticeSight{1280, 720, {1, 2, 3, 4, 5, std::nullopt}, Sight{-1, 20, 30, 40, 120, 450}, std::nullopt};
    const std::optional<Step> quick = quick_step(body_of(step));
    ASSERT_TRUE(quick);
    EXPECT_EQ(to_json(*quick), to_json(step));
}

TEST(StepReader, LeavesTheRestToTheParser)
{
    Step step = whole_step();
    step.label = "a \"b\"";
    EXPECT_FALSE(quick_step(body_of(step)));
    EXPECT_EQ(to_json(step_of_body(body_of(step))), to_json(step));
    EXPECT_FALSE(quick_step(R"({"type": "step"})"));
    EXPECT_THROW(step_of_body(R"({"type":"objection"})"), Error);
    EXPECT_THROW(step_of_body("{"), Error);
    std::string broken = body_of(whole_step());
    broken.replace(broken.find("Settings"), 1, "\xC3");
    EXPECT_THROW(step_of_body(broken), Error);
}

TEST(StepReader, KnowsEveryKindAndActor)
{
    Step step = whole_step();
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<StepKind>>([&](auto d) {
        step.kind = d.value;
        const std::optional<Step> quick = quick_step(body_of(step));
        ASSERT_TRUE(quick) << d.name;
        EXPECT_EQ(to_json(*quick), to_json(step));
    });
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Actor>>([&](auto d) {
        step.actor = d.value;
        const std::optional<Step> quick = quick_step(body_of(step));
        ASSERT_TRUE(quick) << d.name;
        EXPECT_EQ(to_json(*quick), to_json(step));
    });
    for (const char* other : {"", "cod", "clicks", "session_stars", "code_requests", "session_starting_now"}) {
        std::string body = body_of(whole_step());
        body.replace(body.find("screen\",\"label"), 6, other);
        EXPECT_FALSE(quick_step(body)) << other;
    }
}

TEST(StepReader, ReadsTextsOfAnyLengthWhateverStandsWhereInThem)
{
    const std::vector<std::string> unusual = {"\"", "\\", "\n", "\x01", "\x7F", "\xC3\xA9", "\xF0\x9F\x94\x92", "x"};
    for (std::size_t length = 0; length <= 110; ++length) {
        for (std::size_t i = 0; i < unusual.size(); ++i) {
            Step step = whole_step();
            step.label = std::string(length, 'x').insert(length * i / unusual.size(), unusual[i]);
            EXPECT_EQ(to_json(step_of_body(body_of(step))), to_json(step));
            EXPECT_EQ(quick_step(body_of(step)).has_value(), i >= 4) << length << " " << unusual[i];
        }
    }
}

TEST(StepReader, ReadsEveryNumberAndOnlyAsItIsWritten)
{
    constexpr std::int64_t most = (std::int64_t{1} << 53U) - 1; // that canonical JSON holds
    Step step = whole_step();
    for (const std::int64_t number : std::vector<std::int64_t>{0, 1, -1, 9, 10, -10, most, -most}) {
        step.count = number;
        EXPECT_EQ(to_json(step_of_body(body_of(step))), to_json(step)) << number;
    }
    for (const char* other : {"", "-", "-0", "07", "-07", "1.0", "1e2", "+1", "9999999999999999999"}) {
        std::string body = body_of(whole_step());
        body.replace(body.find("-3"), 2, other);
        EXPECT_FALSE(quick_step(body)) << other;
    }
}

TEST(StepReader, NothingIsMissingAndNothingStandsThereTwice)
{
    const std::string body = body_of(whole_step());
    const auto with = [&body](std::string_view what, std::string_view instead) {
        return std::string(body).replace(body.find(what), what.size(), instead);
    };
    EXPECT_TRUE(quick_step(with(R"(,"words":0)", "")));
    EXPECT_FALSE(quick_step(with(R"("seq":7,)", "")));
    EXPECT_FALSE(quick_step(with(R"(,"type":"step")", "")));
    EXPECT_FALSE(quick_step(with(R"("type":"step")", R"("type":"tags")")));
    EXPECT_FALSE(quick_step(with(R"("seq":7,)", R"("seq":7,"seq":7,)")));
    EXPECT_FALSE(quick_step(with(R"("words":0})", R"("words":0,})")));
    EXPECT_FALSE(quick_step(with(R"("words":0})", R"("words":0}})")));
    EXPECT_FALSE(quick_step(with(R"("words":0})", R"("words":0)")));
    EXPECT_FALSE(quick_step(with(R"(,"words":0})", R"(}"words":0})")));
    EXPECT_FALSE(quick_step(with(R"("seq":7,)", R"("seq":7,"sequel":1,)")));
    EXPECT_FALSE(quick_step(""));
    EXPECT_FALSE(quick_step(std::string_view()));
    EXPECT_FALSE(quick_step("{}"));
}

TEST(StepReader, OfADamagedBodyItNeverSaysMoreThanTheParser)
{
    const std::string body = body_of(whole_step());
    std::mt19937 random(5);
    int quick_ones = 0;
    for (int round = 0; round < 20'000; ++round) {
        std::string damaged = body;
        for (int i = 0; i < 1 + round % 3; ++i) {
            const std::size_t at = random() % damaged.size();
            round % 2 == 0 ? damaged[at] = "\"{}:,0-19az\\ \n"[random() % 14] : (damaged.erase(at, 1 + random() % 9), 'x');
        }
        const std::optional<Step> quick = quick_step(damaged);
        if (quick) {
            ++quick_ones;
            const Step parsed = step_of_event(json::parse(damaged).as_object());
            EXPECT_EQ(to_json(*quick), to_json(parsed)) << damaged;
        }
    }
    EXPECT_GT(quick_ones, 100);
}

} // namespace
} // namespace demur
