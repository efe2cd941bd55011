// A conversation with a host of its own: pages shown to it, a profile given, what it answers.
#pragma once

#include "host_process.h"

#include <gtest/gtest.h>

namespace demur::test {

inline constexpr const char* form_url = "https://www.facebook.com/help/contact/712876720715583";
inline constexpr const char* journey = "6f1c1a36-41bb-4f2c-8d0a-5a3c2b1d0e9f";
inline constexpr const char* session = "0b1d9a3e-6c1f-4f0e-9d55-0d8b7c6a5e4f";

inline const std::string notice = R"(<html lang="en"><head><title>Facebook</title></head><body><div role="dialog">
<h1>Learn how we will use your information as we expand AI at Meta</h1>
<p>From 27 May 2026 we will use public information like posts and comments from accounts of people 18 or over to train AI at Meta.
You have the right to object to your information being used for these purposes. If your objection is honoured, it will be applied
from then on.</p><a href="https://www.facebook.com/help/contact/712876720715583">right to object</a><button>Close</button></div></body></html>)";

inline const std::string form = R"(<html lang="en"><head><title>Object</title></head><body>
<h1>Object to your information being used for AI at Meta</h1><form>
<label for=c>Country of residence</label><select id=c name=country required data-demur-ref="1"><option value="">Select</option>
<option value="AT">Austria</option></select>
<label for=e>Email address</label><input id=e type=email name=email required data-demur-ref="2">
<label for=r>Please tell us how this processing impacts you.</label><textarea id=r name=reason required data-demur-ref="3"></textarea>
<button type=submit data-demur-ref="4">Submit</button></form></body></html>)";

inline const std::string confirmation = R"(<html lang="en"><body><div role="dialog"><h1>Thank you for contacting us</h1>
<p>We have reviewed your request and will honour your objection. This means that your request will be applied going forward.</p></div>
</body></html>)";

inline json::object step(int seq, std::string_view actor, std::string_view kind, const std::string& objection)
{
    return {{"session", session}, {"seq", seq},      {"journey", journey},      {"actor", actor},
            {"kind", kind},       {"t", seq * 1000}, {"flow", "facebook-2025"}, {"objection", objection}};
}

class Conversation : public testing::Test {
protected:
    void SetUp() override { host.hello(); }

    json::object observe(const std::string& html, json::object more = {})
    {
        json::object params{{"html", html}, {"url", form_url}};
        for (const auto& member : more) {
            params[member.key()] = member.value();
        }
        return host.result_of("page.observe", std::move(params));
    }

    void save_profile(json::array accounts, std::string_view country = "AT")
    {
        host.result_of("profile.set", {{"profile",
                                        {{"email", "anna@example.org"},
                                         {"country", country},
                                         {"accounts", std::move(accounts)},
                                         {"grounds", json::array()},
                                         {"evidence", json::array()}}}});
    }

    static json::value only(const json::object& observed)
    {
        const json::array& objections = observed.at("objections").as_array();
        EXPECT_EQ(objections.size(), 1U);
        return objections.empty() ? json::value() : objections[0];
    }

    TemporaryDir dir;
    HostProcess host{serve_in(dir.path())};
};

} // namespace demur::test
