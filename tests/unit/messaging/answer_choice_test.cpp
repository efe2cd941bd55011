#include "care_fixture.h"
#include "messaging/answer_choice.h"

using namespace demur;
using namespace demur::rpc;

namespace {

using AnswerChoice = demur::rpc::test::Care;

Page page_saying(const std::string& html)
{
    return read_html("<html lang=en><body>" + html + "</body></html>", {"https://www.facebook.com/help", Surface::page});
}

std::string named(const std::string& html, const std::vector<std::string_view>& usernames)
{
    return std::string(username_named(page_saying(html), usernames).value_or("-"));
}

} // namespace

TEST_F(AnswerChoice, OnlyWhatIsUnderWayCanBeAnswered)
{
    ObjectionRow prepared = open("facebook-2025", "anna");
    EXPECT_TRUE(objections_awaiting(journal, "facebook").empty());
    advance(journal, prepared, ObjectionStatus::filled);
    EXPECT_EQ(objections_awaiting(journal, "facebook").size(), 1U);
    EXPECT_EQ(objections_awaiting(journal, "meta").size(), 1U);
    EXPECT_EQ(objections_awaiting(journal, "unknown").size(), 1U);
    EXPECT_EQ(objections_awaiting(journal, "unknown", "facebook.com").size(), 1U);
    EXPECT_TRUE(objections_awaiting(journal, "instagram").empty());
    EXPECT_TRUE(objections_awaiting(journal, "unknown", "linkedin.com").empty());
    advance(journal, prepared, ObjectionStatus::confirmed);
    EXPECT_TRUE(objections_awaiting(journal, "facebook").empty());
    open("third-party-2025");
    EXPECT_TRUE(objections_awaiting(journal, "meta").empty()) << "it waits for a file";
}

TEST_F(AnswerChoice, TheCodeIsAskedForAsTheObjectionIsSent)
{
    constexpr std::int64_t hour = std::int64_t{3600} * 1000;
    ObjectionRow row = open("facebook-2025", "anna");
    EXPECT_TRUE(may_ask_for_code(row, row.opened + 100 * hour));
    row.submitted = row.opened;
    EXPECT_TRUE(may_ask_for_code(row, row.opened + hour));
    EXPECT_FALSE(may_ask_for_code(row, row.opened + 100 * hour)) << "a login's, weeks later";
}

TEST_F(AnswerChoice, ANameMustBeSaidClearly)
{
    EXPECT_EQ(named("<p>Your account anna.b is covered.</p>", {"anna.b", "bert"}), "anna.b");
    EXPECT_EQ(named("<p>Your account Anna.B.</p>", {"anna.b"}), "anna.b");
    EXPECT_EQ(named("<p>anna.b.c and xanna.b</p>", {"anna.b"}), "-") << "other names";
    EXPECT_EQ(named("<p>Hello anna, we will honour your objection.</p>", {"anna", "bert"}), "-") << "a greeting of any account";
    EXPECT_EQ(named("<p>Signed in as @anna</p>", {"anna", "bert"}), "anna");
    EXPECT_EQ(named("<p>@annabel</p>", {"anna"}), "-");
    EXPECT_EQ(named("<span>anna</span>", {"anna", "bert"}), "anna") << "nothing but the name";
    EXPECT_EQ(named("<p>See <a href=/bert/>your page</a>.</p>", {"anna", "bert"}), "bert");
    EXPECT_EQ(named("<p>@anna and @bert</p>", {"anna", "bert"}), "-") << "one of two";
    EXPECT_EQ(named("<p>@a</p>", {"a"}), "-") << "too short to be told from other text";
    EXPECT_EQ(named("<p>anything</p>", {""}), "-");
}

TEST_F(AnswerChoice, TheOnlyOneOrTheOneNamed)
{
    const Page silent = page_saying("<p>We will honour your objection.</p>");
    const Page bert = page_saying("<p>@bert: we will honour your objection.</p>");
    std::vector<ObjectionRow> rows{open("facebook-2025", "anna")};
    EXPECT_EQ(objection_meant({}, silent), nullptr);
    EXPECT_EQ(objection_meant(rows, silent), rows.data());
    rows.push_back(open("facebook-2025", "bert"));
    EXPECT_EQ(objection_meant(rows, silent), nullptr);
    EXPECT_EQ(objection_meant(rows, bert), &rows[1]);
    rows.push_back(open("third-party-2025"));
    EXPECT_EQ(objection_meant(rows, bert), &rows[1]);
    rows[2].username = "bert";
    EXPECT_EQ(objection_meant(rows, bert), nullptr) << "two objections of one account";
}
