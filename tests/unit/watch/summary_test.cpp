#include "watch/summary.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace demur::watch {
namespace {

using testing::ElementsAre;
using testing::SizeIs;

Page read(const std::string& html)
{
    return read_html(html, {"https://www.facebook.com/help/contact/1?ref=x", Surface::page});
}

TEST(Summary, KeepsFormsLinksDatesAndLength)
{
    const PageSummary summary = summarise(read(R"(<html lang="en"><head><title>Object</title></head><body>
        <h1>Object to your information being used for AI</h1>
        <p>We start on May 27, 2025. Read <a href="/privacy/policy/?entry=1#top">our policy</a>,
           <a href="https://www.facebook.com/privacy/policy">again</a> or <a href="mailto:a@b.example">write</a>.</p>
        <form><label for="e">Email address</label><input id="e" name="email" type="email" required>
        <label for="r">Please tell us how this processing impacts you</label><textarea id="r" name="reason"></textarea>
        <button type="submit">Submit</button></form></body></html>)"));
    EXPECT_EQ(summary.title, "Object");
    ASSERT_THAT(summary.forms, SizeIs(1));
    ASSERT_THAT(summary.forms[0].fields, SizeIs(3));
    EXPECT_EQ(summary.forms[0].fields[0].role, FieldRole::email);
    EXPECT_TRUE(summary.forms[0].fields[0].required);
    EXPECT_FALSE(summary.forms[0].fields[1].required);
    EXPECT_THAT(summary.links, ElementsAre("www.facebook.com/privacy/policy"));
    EXPECT_THAT(summary.dates, ElementsAre("2025-05-27"));
    EXPECT_GT(summary.words, 15);
}

TEST(Summary, StaysSmallOnAHostilePage)
{
    std::string html = "<title>" + std::string(100'000, 't') + "</title>";
    for (int i = 0; i < 5'000; ++i) {
        const std::string n = std::to_string(i);
        html += "<a href=\"/" + std::string(500, 'p') + n + "\">x</a><a href='/" + n + "'>y</a>";
    }
    const PageSummary summary = summarise(read(html));
    EXPECT_LE(summary.title.size(), 200U);
    EXPECT_LE(summary.links.size(), 1000U);
    for (const std::string& link : summary.links) {
        EXPECT_LE(link.size(), 200U);
    }
}

constexpr const char* login_form = "<form><input name=email><input type=password name=pass><button>Log in</button></form>";

TEST(LoginGate, IsAPasswordFieldWithoutContent)
{
    EXPECT_TRUE(is_login_gate(read(login_form)));
    EXPECT_FALSE(is_login_gate(read("<form><input name=email><button>Send</button></form>")));
    EXPECT_FALSE(is_login_gate(read("<form><input name=q><input type=password hidden name=pass><button>Send</button></form>")));
}

TEST(LoginGate, IsNotALoginBarAboveContent)
{
    std::string text = "<p>";
    for (int i = 0; i < 300; ++i) {
        text += "word ";
    }
    EXPECT_FALSE(is_login_gate(read(login_form + text)));
    EXPECT_FALSE(is_login_gate(read(std::string(login_form) + R"(<form><h1>Object to your information being used for AI at Meta</h1>
        <label>Email address <input type=email name=email required></label>
        <label>Please tell us how this processing impacts you <textarea name=reason required></textarea></label>
        <button type=submit>Submit</button></form>)")));
}

TEST(LoginGate, IsAUrlOfALogin)
{
    EXPECT_TRUE(is_login_gate(read_html("<p>Loading", {"https://www.facebook.com/login/?next=https%3A%2F%2Fx", Surface::page})));
    EXPECT_TRUE(is_login_gate(read_html("<p>Loading", {"https://www.instagram.com/accounts/login/", Surface::page})));
    EXPECT_FALSE(is_login_gate(read_html("<p>Loading", {"https://www.facebook.com/help/?q=/login", Surface::page})));
}

} // namespace
} // namespace demur::watch
