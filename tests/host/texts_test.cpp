// An objection's text over the protocol: wordings, lengths, laws, set-aside packs, the longer term, the files it holds.
#include "conversation.h"

#include <algorithm>

using namespace demur::test;

namespace {

class Texts : public Conversation {
protected:
    void SetUp() override
    {
        Conversation::SetUp();
        save_profile({{{"service", "facebook"}, {"username", "anna"}}});
        id = only(observe(notice)).at("id");
    }

    json::value update(json::object change)
    {
        change["id"] = id;
        return host.result_of("objection.update", change).at("objection");
    }

    json::value plan(const std::string& attributes, json::object more = {})
    {
        std::string html = form;
        html.insert(html.find("name=reason") + 11, " " + attributes);
        json::object params{{"html", html}, {"url", form_url}, {"objection", id}};
        for (const auto& member : more) {
            params[member.key()] = member.value();
        }
        return host.result_of("form.plan", params).at("plan");
    }

    static std::string value_of(const json::value& plan, const char* role)
    {
        for (const json::value& value : plan.at("values").as_array()) {
            if (value.at("role") == role) {
                return std::string(value.at("value").as_string());
            }
        }
        return "";
    }

    json::value now() { return host.result_of("objections.list").at("objections").at(0); }

    json::value id;
};

std::string put_picture(HostProcess& host)
{
    const json::object put{{"upload", "8a6e0804-2bd0-4672-b79d-d97027f9071a"},
                           {"name", "answer.png"},
                           {"size", 68},
                           {"offset", 0},
                           {"cleaned", true},
                           {"data", "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII="}};
    const json::value evidence = host.result_of("evidence.put", put).at("evidence");
    EXPECT_TRUE(evidence.at("cleaned").as_bool());
    return std::string(evidence.at("sha256").as_string());
}

} // namespace

TEST_F(Texts, AnotherWordingAndBack)
{
    const json::value first = now().at("reason");
    EXPECT_NE(update({{"variant", 1}}).at("reason"), first);
    EXPECT_EQ(update({{"variant", 0}}).at("reason"), first);
    update({{"variant", 2}, {"reason", "My own words."}});
    EXPECT_EQ(update({{"variant", 3}}).at("reason"), "My own words.") << "never composed over";
    EXPECT_TRUE(now().at("own_words").as_bool());
    EXPECT_EQ(host.error_of("objection.update", {{"id", id}, {"variant", -1}}), "bad_input");
    EXPECT_EQ(host.error_of("objection.update", {{"id", id}, {"grounds", json::array{std::string(1001, 'a')}}}), "too_large");
    EXPECT_EQ(host.error_of("objection.open", {{"flow", "facebook-2025"}, {"username", "a\nb"}}), "bad_input");
}

TEST_F(Texts, AreFittedToTheFormOnScreenAndKept)
{
    const std::string prepared(now().at("reason").as_string());
    const std::string small = value_of(plan("maxlength=120"), "reason");
    EXPECT_FALSE(small.empty());
    EXPECT_LE(small.size(), 120U);
    EXPECT_EQ(now().at("reason"), json::value(small)) << "the objection says what went into the form";
    EXPECT_EQ(value_of(plan(""), "reason"), prepared) << "a form with room gets it whole again";

    update({{"reason", "These are my own words, and there are quite many of them."}});
    const json::value refused = plan("maxlength=20").at("refused");
    ASSERT_EQ(refused.as_array().size(), 1U);
    EXPECT_NE(refused.at(0).at("why").as_string().find("has 57 characters; the field takes 20"), std::string::npos)
        << refused.at(0).at("why");
    EXPECT_EQ(now().at("reason"), "These are my own words, and there are quite many of them.");
}

TEST_F(Texts, WhatWasSentIsNotChangedByAnotherForm)
{
    plan("");
    update({{"status", "submitted"}});
    const json::value sent = now().at("reason");
    plan("maxlength=120");
    EXPECT_EQ(now().at("reason"), sent);
    save_profile({{{"service", "facebook"}, {"username", "anna"}}}, "GB");
    EXPECT_EQ(now().at("reason"), sent);
}

TEST_F(Texts, WhatWasSentIsNotChangedByThePersonEither)
{
    const std::string hash = put_picture(host);
    update({{"status", "submitted"}});
    const json::value sent = now();
    for (const json::object& change : {json::object{{"reason", "Other words."}}, json::object{{"grounds", json::array{"privacy"}}},
                                       json::object{{"language", "de"}}, json::object{{"prompts", "Who?"}}, json::object{{"variant", 1}}}) {
        json::object asked = change;
        asked["id"] = id;
        EXPECT_EQ(host.error_of("objection.update", asked), "conflict") << json::serialize(change);
    }
    EXPECT_EQ(now().at("reason"), sent.at("reason"));
    const json::value bound = update({{"evidence", {hash}}});
    EXPECT_EQ(bound.at("evidence"), json::array{hash}) << "a complaint may need it";
    EXPECT_EQ(bound.at("reason"), sent.at("reason")) << "it spoke of no file when it was sent";
    EXPECT_EQ(bound.at("status"), "submitted");
    EXPECT_TRUE(update({{"evidence", json::array()}}).at("evidence").as_array().empty());
    EXPECT_TRUE(update({{"extended", true}}).at("extended").as_bool());
}

TEST_F(Texts, RestOnTheLawOfTheCountry)
{
    EXPECT_EQ(now().at("law"), "gdpr");
    EXPECT_FALSE(now().at("reviewed").as_bool());
    const json::value before = now().at("reason");
    save_profile({{{"service", "facebook"}, {"username", "anna"}}}, "GB");
    EXPECT_EQ(now().at("law"), "uk_gdpr");
    EXPECT_NE(now().at("reason"), before) << "a prepared text follows the person";
    host.result_of("profile.set", {{"profile",
                                    {{"email", "anna@example.org"},
                                     {"accounts", {{{"service", "facebook"}, {"username", "anna"}}}},
                                     {"grounds", json::array()},
                                     {"evidence", json::array()}}}});
    EXPECT_EQ(now().at("missing"), "country");
    EXPECT_EQ(now().at("next"), "prepare");
    EXPECT_EQ(now().at("law"), "gdpr") << "the usual one of the language";
}

TEST_F(Texts, APackThatFailedIsSetAside)
{
    EXPECT_EQ(plan("").at("flow"), "facebook-2024");
    const json::value alone = plan("", {{"set_aside", {"facebook-2024"}}});
    EXPECT_EQ(alone.at("flow"), "unknown");
    EXPECT_EQ(alone.at("values").as_array().size(), 3U) << "roles alone";
    EXPECT_EQ(plan("", {{"set_aside", {"instagram-2025"}}}).at("flow"), "facebook-2024");
    json::array many;
    for (int i = 0; i < 200; ++i) {
        many.emplace_back("x");
    }
    EXPECT_EQ(host.error_of("form.plan", {{"html", form}, {"url", form_url}, {"objection", id}, {"set_aside", many}}), "too_large");
}

TEST_F(Texts, TwoMonthsMore)
{
    const json::value due = update({{"status", "submitted"}}).at("answer_due");
    const json::value later = update({{"extended", true}});
    EXPECT_TRUE(later.at("extended").as_bool());
    EXPECT_GT(std::string(later.at("answer_due").as_string()), std::string(due.as_string()));
    EXPECT_EQ(update({{"extended", false}}).at("answer_due"), due);
}

TEST_F(Texts, ARefusalOnScreenIsWrittenDown)
{
    update({{"status", "submitted"}});
    const std::string refusal = R"(<html lang="en"><body><div role="dialog"><h1>About your objection</h1>
        <p>We have reviewed your objection to the use of your information for AI at Meta. We are unable to honour your request and will
        not take further action.</p></div></body></html>)";
    const json::value denied = only(observe(refusal, {{"objection", id}}));
    EXPECT_EQ(denied.at("status"), "denied");
    EXPECT_EQ(denied.at("answer").at("kind"), "rejection");
    EXPECT_EQ(denied.at("complaint"), "denied");
}

TEST_F(Texts, AFileThatIsRemovedIsTakenFromWhatIsNotSent)
{
    const std::string hash = put_picture(host);
    const json::value open = host.result_of("objection.open", {{"flow", "third-party-2025"}}).at("objection");
    EXPECT_EQ(open.at("next"), "attach_evidence");
    const json::value bound = host.result_of("objection.update", {{"id", open.at("id")}, {"evidence", {hash}}}).at("objection");
    EXPECT_EQ(bound.at("status"), "prepared");
    EXPECT_EQ(host.result_of("evidence.list").at("evidence").at(0).at("objections"), json::array{open.at("id")});
    id = open.at("id");
    host.result_of("evidence.remove", {{"sha256", hash}});
    const json::value bare = update(json::object());
    EXPECT_TRUE(bare.at("evidence").as_array().empty());
    EXPECT_EQ(bare.at("next"), "attach_evidence");
    EXPECT_EQ(host.error_of("evidence.remove", {{"sha256", hash}}), "not_found");

    put_picture(host);
    update({{"evidence", {hash}}});
    update({{"status", "submitted"}});
    host.result_of("evidence.remove", {{"sha256", hash}});
    EXPECT_EQ(update(json::object()).at("evidence"), json::array{hash}) << "it was sent with it";
}

TEST_F(Texts, AFileWithoutItsEndIsRefused)
{
    const json::object put{{"upload", "8a6e0804-2bd0-4672-b79d-d97027f9071a"},
                           {"name", "half.png"},
                           {"size", 12},
                           {"offset", 0},
                           {"data", "iVBORw0KGgoAAAAN"}};
    EXPECT_EQ(host.error_of("evidence.put", put), "bad_input");
    EXPECT_TRUE(host.result_of("evidence.list").at("evidence").as_array().empty());
}
