#include "watch/compare.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace demur::watch {
namespace {

using testing::HasSubstr;

PageSummary form_page()
{
    PageSummary page;
    page.title = "Object to your information being used for AI";
    page.forms = {{"Object to your information being used for AI",
                   FormKind::objection_form,
                   {{FieldRole::country, "select", "country", "Country of residence", true},
                    {FieldRole::email, "email", "email", "Email address", true},
                    {FieldRole::reason, "textarea", "impact", "How does this processing impact you?", true},
                    {FieldRole::unknown, "text", "x1", "Anything else", false},
                    {FieldRole::submit, "submit", "", "Submit", false}}}};
    page.links = {"www.facebook.com/help", "www.facebook.com/privacy/policy"};
    page.dates = {"2025-05-27"};
    page.words = 200;
    return page;
}

std::vector<std::string> kinds(const std::vector<Change>& changes)
{
    std::vector<std::string> names;
    for (const Change& change : changes) {
        names.push_back(change.what);
    }
    return names;
}

TEST(Compare, FindsNothingBetweenEqualVisits)
{
    EXPECT_TRUE(compare(form_page(), form_page()).empty());
    EXPECT_TRUE(compare({}, {}).empty());
}

TEST(Compare, SaysWhenADemandChanges)
{
    PageSummary after = form_page();
    after.forms[0].fields[2].required = false;
    const auto changes = compare(form_page(), after);
    ASSERT_EQ(kinds(changes), std::vector<std::string>{"field_required"});
    EXPECT_THAT(*changes[0].before, HasSubstr("reason \"How does this processing impact you?\" (textarea, name impact, required)"));
    EXPECT_THAT(*changes[0].after, HasSubstr("optional)"));
}

TEST(Compare, TakesANewWordingForAChangeOfTheSameField)
{
    PageSummary after = form_page();
    after.forms[0].fields[2].label = "Please explain how it affects you";
    after.forms[0].fields[2].name = "explanation";
    EXPECT_EQ(kinds(compare(form_page(), after)), std::vector<std::string>{"field_changed"});
}

TEST(Compare, SaysWhichFieldsCameAndWent)
{
    PageSummary after = form_page();
    after.forms[0].fields.erase(after.forms[0].fields.begin() + 3);
    after.forms[0].fields.push_back({FieldRole::evidence, "file", "proof", "Screenshots", true});
    const auto changes = compare(form_page(), after);
    ASSERT_EQ(kinds(changes), (std::vector<std::string>{"field_removed", "field_added"}));
    EXPECT_THAT(*changes[0].before, HasSubstr("Anything else"));
    EXPECT_FALSE(changes[0].after);
    EXPECT_THAT(*changes[1].after, HasSubstr("evidence \"Screenshots\" (file, name proof, required)"));
    EXPECT_FALSE(changes[1].before);
}

TEST(Compare, DoesNotMindTheOrderOfFields)
{
    PageSummary after = form_page();
    std::swap(after.forms[0].fields[0], after.forms[0].fields[3]);
    EXPECT_TRUE(compare(form_page(), after).empty());
}

TEST(Compare, PrefersTheFieldThatStayedTheSameOverALookalike)
{
    PageSummary before = form_page();
    before.forms[0].fields = {{FieldRole::email, "email", "a", "Email", true}, {FieldRole::email, "email", "b", "Repeat email", true}};
    PageSummary after = before;
    after.forms[0].fields.erase(after.forms[0].fields.begin());
    const auto changes = compare(before, after);
    ASSERT_EQ(kinds(changes), std::vector<std::string>{"field_removed"});
    EXPECT_THAT(*changes[0].before, HasSubstr("name a"));
}

TEST(Compare, KnowsARenamedForm)
{
    PageSummary after = form_page();
    after.forms[0].title = "Right to object";
    EXPECT_EQ(kinds(compare(form_page(), after)), std::vector<std::string>{"form_title"});

    PageSummary before = form_page();
    before.forms[0].kind = FormKind::other;
    after.forms[0].fields[3].required = true;
    EXPECT_EQ(kinds(compare(before, after)), (std::vector<std::string>{"form_title", "field_required"}));
}

TEST(Compare, SaysWhenAFormDisappearsOrAnotherComes)
{
    PageSummary gone = form_page();
    gone.forms.clear();
    const auto changes = compare(form_page(), gone);
    ASSERT_EQ(kinds(changes), std::vector<std::string>{"form_removed"});
    EXPECT_THAT(*changes[0].before, HasSubstr("objection_form"));
    EXPECT_EQ(kinds(compare(gone, form_page())), std::vector<std::string>{"form_added"});

    PageSummary search = gone;
    search.forms = {{"Search", FormKind::other, {{FieldRole::unknown, "search", "q", "Search", false}}}};
    EXPECT_EQ(kinds(compare(form_page(), search)), (std::vector<std::string>{"form_removed", "form_added"}));
}

TEST(Compare, ListsLinksAndDates)
{
    PageSummary after = form_page();
    after.links = {"help.instagram.com/contact", "www.facebook.com/privacy/policy"};
    after.dates = {"2025-05-27", "2026-01-01"};
    const auto changes = compare(form_page(), after);
    ASSERT_EQ(kinds(changes), (std::vector<std::string>{"date_added", "link_removed", "link_added"}));
    EXPECT_EQ(changes[0].after, "2026-01-01");
    EXPECT_EQ(changes[1].before, "www.facebook.com/help");
    EXPECT_EQ(changes[2].after, "help.instagram.com/contact");
}

TEST(Compare, TellsTheLengthOnlyWhenItIsNews)
{
    PageSummary after = form_page();
    after.words = 210;
    EXPECT_TRUE(compare(form_page(), after).empty());
    after.words = 211;
    EXPECT_EQ(kinds(compare(form_page(), after)), std::vector<std::string>{"length"});
    after.words = 0;
    EXPECT_EQ(kinds(compare(form_page(), after)), std::vector<std::string>{"length"});
}

} // namespace
} // namespace demur::watch
