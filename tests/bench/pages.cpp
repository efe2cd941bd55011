#include "pages.h"

#include <string_view>

namespace demur::bench {

namespace {

constexpr std::string_view post =
    R"(<div role="article"><h3><a href="https://www.facebook.com/group/garden" data-demur-ref="1">Garden friends</a></h3>
<div dir="auto">We met on Saturday to plant the new beds, and the weather was kind to us. Thank you to everybody who brought
tools, cake and good humour; the next date is in the calendar.</div><div><span role="button">Like</span>
<span role="button">Comment</span> <a href="https://www.facebook.com/photo/?fbid=12345&amp;set=a.678">12 photos</a></div></div>
)";

constexpr std::string_view announcement =
    R"(<div role="dialog" aria-label="AI at Meta"><h2>Learn how we will use your information as we improve AI at Meta</h2>
<p>We are updating our privacy policy as we expand AI at Meta. From 27 May 2025 we will use public information such as posts,
comments, photos and captions from accounts of people aged 18 and over, and your interactions with AI at Meta, to develop and
improve generative AI models.</p><p>You have the <a href="https://www.facebook.com/help/contact/712876720715583">right to object</a>
to your information being used for these purposes. If your objection is honoured, it will be applied going forward.</p>
<div role="button">Close</div></div>
)";

std::string document(std::string_view title, const std::string& body)
{
    return "<html lang=\"en\"><head><title>" + std::string(title) + "</title></head><body><div role=\"main\">" + body
           + "</div></body></html>";
}

} // namespace

std::string notice_page()
{
    std::string body;
    while (body.size() < snapshot_bytes / 2) {
        body += post;
    }
    body += announcement;
    while (body.size() + post.size() < snapshot_bytes) {
        body += post;
    }
    return document("Facebook", body);
}

std::string form_page()
{
    std::string body = R"(<h1>Object to your information being used for AI at Meta</h1><form>
<label for="country">Country of residence</label><select id="country" name="country" required>)";
    for (int i = 0; i < 60; ++i) {
        const std::string n = std::to_string(i);
        body += "<option value=\"C" + n + "\">Country number " + n + "</option>";
    }
    body += R"(</select><label for="email">Email address</label><input id="email" name="email" type="email" required>
<label for="impact">Please tell us how this processing impacts you</label><textarea id="impact" name="impact" required></textarea>)";
    for (int i = 0; body.size() < snapshot_bytes - 500; ++i) {
        const std::string n = std::to_string(i);
        body += "<div><label for=\"f" + n + "\">Further information " + n + " (optional)</label><p id=\"h" + n
                + "\">Tell us more about this point, so that we can find what you mean.</p><input id=\"f" + n + "\" name=\"f" + n
                + "\" type=\"text\" aria-describedby=\"h" + n + "\" data-demur-ref=\"" + n + "\"></div>\n";
    }
    return document("Object", body + "<button type=\"submit\">Submit</button></form>");
}

std::string objection_page()
{
    constexpr std::string_view wrapped = R"(<div dir="auto"><div><span>)";
    std::string body = R"(<h1>Object to your information being used for AI at Meta</h1><div role="main">)";
    while (body.size() < snapshot_bytes / 4) {
        body += std::string(wrapped)
                + "You have the right to object to the use of your information. If your objection is honoured, it will be applied"
                  " going forward, and we will send you an email.</span></div></div>\n";
    }
    body +=
        R"(<form><div><label for="country">Country of residence</label><select id="country" name="country" required data-demur-ref="1">)";
    for (const char* known : {"AT\">Austria", "BE\">Belgium", "FR\">France", "DE\">Germany", "IT\">Italy", "ES\">Spain"}) {
        body += "<option value=\"" + std::string(known) + "</option>";
    }
    for (int i = 0; i < 244; ++i) {
        const std::string n = std::to_string(100 + i);
        body += "<option value=\"X" + n + "\">Country " + n + "</option>";
    }
    body += R"(</select></div><div><label for="email">Email address</label>
<input id="email" name="email" type="email" required data-demur-ref="2"></div><div><label for="impact">Please tell us how this
processing impacts you</label><textarea id="impact" name="impact" required data-demur-ref="3"></textarea></div>
<div><label for="more">Additional information</label><textarea id="more" name="more" data-demur-ref="4"></textarea></div>
<button type="submit" data-demur-ref="5">Submit</button></form>)";
    while (body.size() + 300 < snapshot_bytes) {
        body += std::string(wrapped) + R"(<a href="https://www.facebook.com/privacy/policy">Privacy policy</a></span></div></div>)" + "\n";
    }
    return document("Object", body + "</div>");
}

} // namespace demur::bench
