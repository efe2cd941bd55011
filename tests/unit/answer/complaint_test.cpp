#include "answer/complaint.h"
#include "answer/html_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace demur {
namespace {

using testing::HasSubstr;
using testing::Not;

Authority some_authority()
{
    Authority authority;
    authority.name = "Office <of> Data";
    authority.website = "https://example.org/";
    return authority;
}

TEST(Complaint, WhatTheJournalLacksIsSaidToBeMissing)
{
    ComplaintFacts facts;
    facts.reason = "denied";
    facts.law = "gdpr";
    facts.service = "facebook";
    facts.status = "denied";
    const std::string html = write_complaint(facts, some_authority(), "en");
    EXPECT_THAT(html, HasSubstr("the day is not in my record"));
    EXPECT_THAT(html, HasSubstr("The day of its answer: not recorded."));
    EXPECT_THAT(html, HasSubstr("Office &lt;of&gt; Data"));
    EXPECT_THAT(html, HasSubstr("class=\"blank\">name<"));
    EXPECT_THAT(html, HasSubstr("class=\"blank\">the authority&#39;s address"));
    EXPECT_THAT(html, Not(HasSubstr("objecting took me"))) << "nothing was measured";
    EXPECT_THAT(html.substr(html.find("</style>")), Not(HasSubstr("{"))) << "no word is left to fill in";
}

TEST(Complaint, EffortIsClaimedOnlyWhenMeasured)
{
    ComplaintFacts facts;
    facts.reason = "no_answer";
    facts.law = "gdpr";
    facts.service = "instagram";
    facts.status = "expired";
    facts.answer_due = "2026-06-30";
    facts.effort = {{"steps", 12.0, "steps", Basis::measured}, {"screens", 4.0, "screens", Basis::measured}};
    EXPECT_THAT(write_complaint(facts, some_authority(), "en"), HasSubstr("took me 12 steps on 4 screens. Under Article 12(2)"));
    facts.effort[0].basis = Basis::modelled;
    EXPECT_THAT(write_complaint(facts, some_authority(), "en"), Not(HasSubstr("took me 12")));
    EXPECT_THAT(write_complaint(facts, some_authority(), "en"), HasSubstr("ended on 2026-06-30"));
}

TEST(Complaint, ASumWithAGapIsALeastValueAndNeverClaimed)
{
    ComplaintFacts facts;
    facts.reason = "denied";
    facts.law = "gdpr";
    facts.service = "instagram";
    facts.status = "denied";
    facts.effort = {{"steps", 12.0, "steps", Basis::unknown}, {"screens", 4.0, "screens", Basis::measured}};
    const std::string html = write_complaint(facts, some_authority(), "en");
    EXPECT_THAT(html, HasSubstr("≥ 12"));
    EXPECT_THAT(html, Not(HasSubstr("took me 12")));
    EXPECT_THAT(html, Not(HasSubstr("≥ 4")));
}

TEST(Complaint, TheCompanyDependsOnTheCountry)
{
    EXPECT_EQ(company_of("facebook", "AT").name, "Meta Platforms Ireland Limited");
    EXPECT_EQ(company_of("instagram", "GB").name, "Meta Platforms, Inc.");
    EXPECT_EQ(company_of("somewhere", "AT").name, "Somewhere");
    EXPECT_EQ(service_name(""), "");
}

TEST(HtmlText, LetsNothingThrough)
{
    EXPECT_EQ(escaped("<a href=\"x\">'&"), "&lt;a href=&quot;x&quot;&gt;&#39;&amp;");
    EXPECT_EQ(escaped(std::string_view("a\0b\x1b\x7f\xc2\x85", 7)), "ab");
    EXPECT_EQ(escaped("a\u202eb\u2066c\u200fd"), "abcd") << "nothing turns the direction around";
    EXPECT_EQ(escaped("\xff<"), "\ufffd&lt;");
    EXPECT_EQ(escaped_lines("a\nb"), "a<br>\nb");
    EXPECT_THAT(grid_table({"<h>"}, {{"<c>"}}), HasSubstr("<th scope=\"col\">&lt;h&gt;</th>"));
    EXPECT_THAT(fact_table({{"<n>", "<v>\n2"}}), HasSubstr("&lt;v&gt;<br>\n2"));
}

} // namespace
} // namespace demur
