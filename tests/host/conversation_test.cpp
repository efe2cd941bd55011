// The whole way of one objection, as the extension goes it: seen, prepared, filled, sent, confirmed, exported, verified.
#include "conversation.h"

#include <gmock/gmock.h>

#include <fstream>

using namespace demur::test;

TEST_F(Conversation, GoesFromNoticeToConfirmation)
{
    save_profile({{{"service", "facebook"}, {"username", "anna"}}});
    const json::object seen = observe(notice, {{"surface", "dialog"}});
    EXPECT_EQ(seen.at("verdict").at("kind"), "training_notice");
    EXPECT_EQ(seen.at("flow"), "facebook-2025");
    json::value objection = only(seen);
    const std::string id(objection.at("id").as_string());
    EXPECT_EQ(objection.at("username"), "anna");
    EXPECT_EQ(objection.at("status"), "prepared");
    EXPECT_EQ(objection.at("effective_date"), "2026-05-27");

    objection = only(observe(form, {{"objection", id}}));
    EXPECT_EQ(objection.at("next"), "open_form");
    const json::object plan = host.result_of("form.plan", {{"html", form}, {"url", form_url}, {"objection", id}});
    const json::array& values = plan.at("plan").at("values").as_array();
    ASSERT_EQ(values.size(), 3U);
    EXPECT_EQ(values[0].at("option"), "AT");
    EXPECT_EQ(values[1].at("value"), "anna@example.org");
    EXPECT_EQ(values[2].at("value"), objection.at("reason"));
    EXPECT_EQ(values[2].at("ref"), "3");

    host.result_of("steps.append", {{"steps",
                                     {step(0, "user", "journey_start", id), step(1, "tool", "fill", id), step(2, "user", "click", id),
                                      step(3, "user", "submit", id)}}});
    for (const char* status : {"filled", "submitted"}) {
        objection = host.result_of("objection.update", {{"id", id}, {"status", status}}).at("objection");
        EXPECT_EQ(objection.at("status"), status);
    }
    EXPECT_TRUE(objection.as_object().contains("answer_due"));
    EXPECT_EQ(objection.at("friction").at("steps"), 1);

    EXPECT_EQ(only(observe(confirmation, {{"objection", id}})).at("status"), "confirmed");
    EXPECT_EQ(only(observe(notice)).at("status"), "confirmed") << "a notice that comes again opens nothing";
    EXPECT_EQ(host.result_of("objection.update", {{"id", id}, {"status", "filled"}}).at("objection").at("status"), "confirmed");
    EXPECT_EQ(host.error_of("objection.update", {{"id", id}, {"reason", "other"}}), "conflict");
}

TEST_F(Conversation, FollowsTheGenerationOnScreen)
{
    save_profile({{{"service", "facebook"}, {"username", "anna"}}});
    const json::value prepared = only(observe(notice));
    EXPECT_EQ(prepared.at("flow"), "facebook-2025");
    const json::object seen = observe(form);
    EXPECT_EQ(seen.at("flow"), "facebook-2024") << "it asks for the country";
    EXPECT_FALSE(seen.contains("unknown_generation"));
    EXPECT_EQ(only(seen).at("id"), prepared.at("id")) << "one objection an account, whatever the form";
    EXPECT_EQ(only(seen).at("flow"), "facebook-2024");
    EXPECT_EQ(only(observe(notice)).at("id"), prepared.at("id"));
    EXPECT_EQ(host.result_of("objections.list", json::object()).at("objections").as_array().size(), 1U);
}

TEST_F(Conversation, NamesTheFlowOfTheFormOnScreenWhateverWasSentBefore)
{
    save_profile({{{"service", "facebook"}, {"username", "anna"}}});
    const json::value id = only(observe(notice)).at("id");
    host.result_of("objection.update", {{"id", id}, {"status", "submitted"}});
    for (const char* status : {"submitted", "confirmed"}) {
        const json::object seen = observe(form, {{"objection", id}});
        EXPECT_EQ(seen.at("flow"), "facebook-2024") << "it asks for the country";
        EXPECT_EQ(only(seen).at("id"), id);
        EXPECT_EQ(only(seen).at("status"), status);
        EXPECT_EQ(only(seen).at("flow"), "facebook-2025") << "what it was sent through";
        observe(confirmation, {{"objection", id}});
    }
}

TEST_F(Conversation, HandlesAGenerationThatNoPackKnowsByRolesAlone)
{
    const std::string other = R"(<html lang="en"><body><h1>Object to your information being used for AI at Meta</h1><form>
        <label for=e>Email address</label><input id=e type=email required data-demur-ref="1">
        <label for=p>Phone number</label><input id=p type=tel required data-demur-ref="2">
        <label for=d>Additional information</label><textarea id=d data-demur-ref="3"></textarea><button type=submit>Submit</button></form></body></html>)";
    save_profile({{{"service", "facebook"}, {"username", "anna"}}});
    const json::object seen = observe(other);
    EXPECT_TRUE(seen.at("unknown_generation").as_bool());
    const json::value objection = only(seen);
    EXPECT_EQ(objection.at("flow"), "facebook-2025") << "what it is kept under";
    const json::value plan =
        host.result_of("form.plan", {{"html", other}, {"url", form_url}, {"objection", objection.at("id").as_string()}}).at("plan");
    EXPECT_EQ(plan.at("flow"), "unknown");
    ASSERT_EQ(plan.at("values").as_array().size(), 2U);
    EXPECT_EQ(plan.at("values").at(0).at("value"), "anna@example.org");
    EXPECT_EQ(plan.at("values").at(1).at("value"), objection.at("reason")) << "the only place for it";
}

TEST_F(Conversation, BeginsWithTheFlowOfThePersonsCountry)
{
    save_profile({{{"service", "facebook"}, {"username", "ana"}}}, "BR");
    EXPECT_EQ(only(observe(notice)).at("flow"), "facebook-2024-br");
    EXPECT_EQ(observe(form).at("flow"), "facebook-2024-br");
    const json::value begin = host.result_of("flows.list", json::object()).at("begin");
    EXPECT_EQ(begin, (json::array{"facebook-2024-br", "instagram-2024-br", "third-party-2025"}));
}

TEST_F(Conversation, FillsAFormForObjectionsToAnythingUnderItsOwnFlow)
{
    const std::string general = R"(<html lang="en"><body><h1>Help</h1><form><h2>Object to the processing of your information</h2>
        <label for=e>Email address</label><input id=e type=email required data-demur-ref="1">
        <label for=p>Phone number</label><input id=p type=tel required data-demur-ref="2"><button type=submit>Send</button></form></body></html>)";
    save_profile({});
    const json::value objection = host.result_of("objection.open", {{"flow", "whatsapp-2025"}}).at("objection");
    EXPECT_EQ(objection.at("form_url"), "https://www.whatsapp.com/contact/forms/382532939919295");
    json::object asked{{"html", general}, {"url", objection.at("form_url")}, {"objection", objection.at("id")}};
    const json::value plan = host.result_of("form.plan", asked).at("plan");
    EXPECT_EQ(plan.at("flow"), "whatsapp-2025");
    ASSERT_EQ(plan.at("values").as_array().size(), 1U);
    asked["url"] = "https://www.example.org/contact/forms/382532939919295";
    EXPECT_EQ(host.error_of("form.plan", asked), "not_found") << "on another host it is no form of an objection";
}

TEST_F(Conversation, SaysThatANoticeComesAgain)
{
    save_profile({{{"service", "facebook"}, {"username", "anna"}}, {{"service", "facebook"}, {"username", "bert"}}});
    const json::object first = observe(notice);
    EXPECT_FALSE(first.contains("again"));
    const std::string anna(first.at("objections").at(0).at("id").as_string());
    const std::string bert(first.at("objections").at(1).at("id").as_string());
    host.result_of("objection.update", {{"id", anna}, {"status", "submitted"}});
    EXPECT_FALSE(observe(notice).contains("again")) << "it may be meant for the other account";
    host.result_of("objection.update", {{"id", bert}, {"status", "submitted"}});
    EXPECT_EQ(observe(notice).at("again").as_string(), bert) << "the one sent last";
    EXPECT_FALSE(observe(form).contains("again")) << "a form is no notice";

    json::object again = step(0, "page", "notice", bert);
    again["detail"] = "again";
    again["surface"] = "notification";
    host.result_of("steps.append", {{"steps", {again}}});
    const json::object seen = observe(notice);
    EXPECT_EQ(seen.at("objections").at(1).at("friction").at("notices_again"), 1);
    EXPECT_FALSE(seen.at("objections").at(0).at("friction").as_object().contains("notices_again"));
}

TEST_F(Conversation, OpensOneObjectionForEachAccount)
{
    save_profile({{{"service", "facebook"}, {"username", "anna"}},
                  {{"service", "facebook"}, {"username", "bert"}},
                  {{"service", "instagram"}, {"username", "anna.pics"}}});
    EXPECT_EQ(observe(notice).at("objections").as_array().size(), 2U);
    EXPECT_EQ(observe(notice).at("objections").as_array().size(), 2U);
    EXPECT_EQ(host.result_of("objections.list").at("objections").as_array().size(), 2U);
}

TEST_F(Conversation, OrdinaryPagesOpenNothing)
{
    const json::object seen = observe("<html lang=en><body><h1>Friends</h1><p>Anna posted a photo.</p></body></html>");
    EXPECT_EQ(seen.at("verdict").at("kind"), "none");
    EXPECT_TRUE(seen.at("objections").as_array().empty());
    EXPECT_FALSE(std::filesystem::exists(dir.path() / "evidence"));
}

TEST_F(Conversation, InspectingChangesNothing)
{
    host.result_of("page.inspect", {{"html", notice}, {"url", form_url}});
    EXPECT_TRUE(host.result_of("objections.list").at("objections").as_array().empty());
}

TEST_F(Conversation, ConfirmationsOfNothingConfirmNothing)
{
    const json::value objection = only(observe(notice));
    EXPECT_TRUE(observe(confirmation).at("objections").as_array().empty());
    const json::object list = host.result_of("objections.list");
    EXPECT_EQ(list.at("objections").at(0).at("status"), "prepared");
    EXPECT_EQ(host.error_of("objection.update", {{"id", objection.at("id")}, {"status", "confirmed"}}), "bad_input");
}

TEST_F(Conversation, EditedReasonsStay)
{
    const std::string id(only(observe(notice)).at("id").as_string());
    host.result_of("objection.update", {{"id", id}, {"reason", "My own words."}});
    EXPECT_EQ(only(observe(notice)).at("reason"), "My own words.");
    const json::value again = host.result_of("objection.update", {{"id", id}, {"reason", ""}, {"language", "de"}}).at("objection");
    EXPECT_EQ(again.at("language"), "de");
    EXPECT_GT(again.at("reason").as_string().size(), 100U);
}

TEST_F(Conversation, ExportsInPiecesThatVerify)
{
    json::array steps;
    for (int seq = 0; seq < 500; ++seq) {
        steps.push_back(step(seq, "user", "click", "o"));
    }
    for (int batch = 0; batch < 4; ++batch) {
        for (json::value& one : steps) {
            one.as_object()["seq"] = one.at("seq").as_int64() + (batch == 0 ? 0 : 500);
        }
        host.result_of("steps.append", {{"steps", steps}});
    }
    json::object piece = host.result_of("export.read", {{"format", "json"}, {"offset", 0}});
    const json::value id = piece.at("id");
    std::int64_t pieces = 1;
    while (!piece.at("last").as_bool()) {
        const std::int64_t next = 256LL * 1024 * pieces++;
        piece = host.result_of("export.read", {{"format", "json"}, {"offset", next}, {"id", id}});
        EXPECT_EQ(piece.at("offset"), next);
    }
    EXPECT_GT(pieces, 1);
    EXPECT_EQ(host.error_of("export.read", {{"format", "json"}, {"offset", 5}, {"id", "no such"}}), "not_found");
    EXPECT_EQ(host.error_of("export.read", {{"format", "docx"}, {"offset", 0}}), "bad_input");

    const std::string file = (dir.path() / "export.json").string();
    const std::string data = dir.path().string();
    ASSERT_EQ(run_demur({"export", "--data-dir", data, "--format", "json", "--out", file}).status, 0);
    EXPECT_EQ(run_demur({"verify", file}).status, 0);
}
