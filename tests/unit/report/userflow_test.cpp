#include "report/awkward.h"
#include "report/userflow_selectors.h"

namespace demur {
namespace {

// What Chrome's recorder refuses: a step without its parts.
void check_userflow(const json::object& flow)
{
    EXPECT_FALSE(flow.at("title").as_string().empty());
    for (const json::value& step : flow.at("steps").as_array()) {
        const std::string type(step.at("type").as_string());
        if (type == "navigate") {
            EXPECT_TRUE(step.at("url").as_string().starts_with("https://"));
        } else if (type == "keyDown" || type == "keyUp") {
            EXPECT_FALSE(step.at("key").as_string().empty());
        } else if (type != "setViewport") {
            ASSERT_FALSE(step.at("selectors").as_array().empty()) << type;
        }
        if (type == "click") {
            EXPECT_TRUE(step.at("offsetX").is_int64() && step.at("offsetY").is_int64());
        }
        if (type == "change") {
            EXPECT_FALSE(step.at("value").as_string().empty());
        }
    }
}

std::vector<std::string> types(const json::object& flow)
{
    std::vector<std::string> list;
    for (const json::value& step : flow.at("steps").as_array()) {
        if (step.at("type").as_string() != "waitForElement") {
            list.emplace_back(step.at("type").as_string());
        }
    }
    return list;
}

class UserFlowTest : public testing::AwkwardJournal {
protected:
    json::object replay(const std::vector<Step>& steps)
    {
        journal->append(steps);
        return json::parse(exported(ExportFormat::userflow, "by-hand")).as_object();
    }
    Step act(StepKind kind, const char* label, const char* role, const char* field = nullptr)
    {
        Step step = next("by-hand", kind);
        step.host = "www.facebook.com";
        step.label = label == nullptr ? std::nullopt : std::optional<std::string>(label);
        step.role = role;
        step.field = field == nullptr ? std::nullopt : std::optional<std::string>(field);
        return step;
    }
};

TEST_F(UserFlowTest, AJourneyByHandFromTheFeedToTheForm)
{
    Step gone = next("by-hand", StepKind::navigate);
    gone.host = "www.facebook.com";
    gone.detail = "document";
    Step keys = act(StepKind::keys, "E-mail", "textbox", "email");
    keys.count = 30;
    Step more = act(StepKind::keys, "E-mail", "textbox", "email");
    more.count = 4;
    Step sent = next("by-hand", StepKind::submit);
    sent.detail = "email:21";
    const json::object flow = replay({act(StepKind::click, "Object", "link"), gone, act(StepKind::choose, "Country", "combobox", "country"),
                                      keys, more, act(StepKind::click, "Send", "button", "submit"), sent});
    check_userflow(flow);
    EXPECT_EQ(types(flow), (std::vector<std::string>{"setViewport", "navigate", "click", "click", "keyDown", "keyUp", "keyDown", "keyUp",
                                                     "change", "click"}));
    EXPECT_EQ(flow.at("steps").at(1).at("url").as_string(), "https://www.facebook.com/");
    EXPECT_EQ(flow.at("steps").at(2).at("type").as_string(), "waitForElement");
    EXPECT_EQ(flow.at("steps").at(3).at("selectors").at(0).at(0).as_string(), "aria/Object[role=\"link\"]");
    EXPECT_NE(std::string(flow.at("title").as_string()).find("replay only"), std::string::npos);
    const std::string text = json::serialize(flow);
    EXPECT_NE(text.find("xxxxxxxxx@example.org"), std::string::npos) << "as long as what was sent: 21 characters";
}

TEST_F(UserFlowTest, WhatHasNoLabelIsLeftOutAndCounted)
{
    const json::object flow = replay({act(StepKind::click, nullptr, "button"), act(StepKind::click, "Send", "button")});
    check_userflow(flow);
    EXPECT_NE(std::string(flow.at("title").as_string()).find("1 step that cannot be found again left out"), std::string::npos);
}

TEST_F(UserFlowTest, AFormSentWithAKeyIsSentWithAKey)
{
    Step keys = act(StepKind::keys, "E-mail", "textbox", "email");
    keys.count = 9;
    const json::object flow = replay({keys, next("by-hand", StepKind::submit)});
    EXPECT_EQ(types(flow), (std::vector<std::string>{"setViewport", "navigate", "change", "keyDown", "keyUp"}));
}

TEST_F(UserFlowTest, ARefusedSendingIsNotSentInTheReplay)
{
    Step first = act(StepKind::keys, "E-mail", "textbox", "email");
    first.count = 9;
    Step pressed = act(StepKind::click, "Send", "button", "submit");
    Step tried = next("by-hand", StepKind::submit);
    Step refused = next("by-hand", StepKind::error);
    refused.actor = Actor::page;
    refused.detail = "refused";
    Step better = act(StepKind::keys, "E-mail", "textbox", "email");
    Step again = act(StepKind::click, "Send", "button", "submit");
    Step sent = next("by-hand", StepKind::submit);
    sent.detail = "email:30";
    const json::object flow = replay({first, pressed, tried, refused, better, again, sent});
    EXPECT_EQ(types(flow), (std::vector<std::string>{"setViewport", "navigate", "change", "click"}));
    EXPECT_NE(json::serialize(flow).find("xxxxxxxxxxxxxxxxxx@example.org"), std::string::npos) << "30, as was taken";
}

TEST_F(UserFlowTest, AnAnswerThatNoPackKnowsIsLeftToWhoReplays)
{
    const json::object flow = replay({act(StepKind::choose, "Are you sure?", "radio", "choice"), act(StepKind::click, "Send", "button")});
    EXPECT_EQ(types(flow), (std::vector<std::string>{"setViewport", "navigate", "click"}));
    EXPECT_NE(std::string(flow.at("title").as_string()).find("choose by hand: Are you sure?"), std::string::npos);
}

TEST(UserFlowSelectorsTest, TheOptionThatAFlowNeedsIsFoundByItsWords)
{
    const std::string found = json::serialize(userflow::option_selectors({"object_or_restrict"}, "en"));
    EXPECT_NE(found.find("object to or restrict"), std::string::npos);
    EXPECT_EQ(found.find("my information"), std::string::npos) << "that is another's";
    EXPECT_NE(json::serialize(userflow::option_selectors({"nothing known", "object_own_information"}, "de")).find("meiner informationen"),
              std::string::npos);
    EXPECT_TRUE(userflow::option_selectors({"nothing known"}, "en").empty());
    EXPECT_TRUE(userflow::option_selectors({"object_or_restrict"}, "xx").empty()) << "no words of that language";
}

TEST_F(UserFlowTest, AwkwardLabelsMakeWholeSelectors)
{
    const json::object flow = json::parse(exported(ExportFormat::userflow)).as_object();
    check_userflow(flow);
    EXPECT_EQ(types(flow).size(), 2 + testing::awkward_labels().size());
}

TEST_F(UserFlowTest, NothingRecordedIsSaid)
{
    Journal empty(dir() / "empty");
    std::ostringstream out;
    EXPECT_THROW(write_export(out, ExportFormat::userflow, empty, flows, {std::nullopt, testing::made}), Error);
}

TEST(UserFlowSelectorsTest, NamesAreQuotedAsEachLanguageOfSelectorsWantsIt)
{
    Step step;
    step.role = "button";
    step.label = "a [b]";
    EXPECT_EQ(userflow::selectors(step).at(0).at(0).as_string(), "aria/[name=\"a [b]\"][role=\"button\"]");
    step.label = "say \"no\"";
    EXPECT_NE(json::serialize(userflow::selectors(step)).find(R"(@aria-label='say \"no\"')"), std::string::npos);
    step.label = "it's \"no\"";
    EXPECT_NE(json::serialize(userflow::selectors(step)).find(R"(concat(\"it's \", '\"no\"'))"), std::string::npos)
        << json::serialize(userflow::selectors(step));
    step.label = std::nullopt;
    EXPECT_TRUE(userflow::selectors(step).empty());
}

TEST(UserFlowPlaceholderTest, IsAsLongAsAskedAndFitsItsField)
{
    EXPECT_EQ(userflow::placeholder("email", 21), "xxxxxxxxx@example.org");
    EXPECT_EQ(userflow::placeholder("email", 3), "x@example.org");
    EXPECT_EQ(userflow::placeholder("code", 6), "000000");
    EXPECT_EQ(userflow::placeholder("reason", 340).size(), 340U);
    EXPECT_NE(userflow::placeholder("reason", 340).find(' '), std::string::npos);
    EXPECT_NE(userflow::placeholder("reason", 8).back(), ' ');
    EXPECT_EQ(userflow::placeholder("reason", 1'000'000'000).size(), 10'000U);
    EXPECT_EQ(userflow::placeholder("", -5).size(), 1U);
}

} // namespace
} // namespace demur
