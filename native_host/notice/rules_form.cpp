// Forms: what they ask, what they are called, and where they stand. Structure first, words second.
#include "notice/rules.h"

#include <algorithm>

namespace demur {

namespace {

using enum Concept;

constexpr std::int64_t code_fields = 3; // a code, perhaps the e-mail again

bool is_written(const Control& control)
{
    return control.type == "textarea" || control.type == "contenteditable" || control.type == "textbox";
}

bool is_email(const Control& control)
{
    return control.type == "email" || control.autocomplete.find("email") != std::string::npos
           || control.name.find("email") != std::string::npos;
}

bool is_code(const Control& control)
{
    const bool short_text =
        (control.type == "text" || control.type == "tel" || control.type == "number") && control.max_length >= 4 && control.max_length <= 8;
    return control.autocomplete == "one-time-code" || short_text || control.name == "code" || control.name == "otp"
           || control.name.find("_code") != std::string::npos || control.name.find("otp") == 0;
}

template <class Test> bool any_control(const Page& page, Test test)
{
    return std::any_of(page.forms.begin(), page.forms.end(), [&](const Form& form) {
        return std::any_of(form.controls.begin(), form.controls.end(), [&](const Control& c) { return !c.hidden && test(c); });
    });
}

// The most fields that one form asks to be filled.
std::int64_t count_fields(const Page& page)
{
    std::int64_t most = 0;
    for (const Form& form : page.forms) {
        const auto fields = std::count_if(form.controls.begin(), form.controls.end(), [](const Control& c) {
            return !c.hidden && c.type != "submit" && c.type != "button" && c.type != "checkbox" && c.type != "image";
        });
        most = std::max<std::int64_t>(most, fields);
    }
    return most;
}

// Something to write into besides a search box or a password.
bool asks_in_writing(const Page& page)
{
    return any_control(page, [](const Control& c) { return is_written(c) || is_email(c) || c.type == "radio" || c.type == "file"; });
}

// A form's page given as text only has no controls; its words must do.
bool could_be_form(const Reading& reading)
{
    return asks_in_writing(reading.page()) || (reading.page().surface == Surface::form && reading.page().forms.empty());
}

void add_title(const Reading& reading, Score& score, const char* what, std::int64_t weight, std::initializer_list<Concepts> sets)
{
    const auto passage = reading.page().surface == Surface::form ? reading.together(sets) : reading.together_in_titles(sets);
    if (passage) {
        score.add(reading.evidence(what, weight, *passage, sets));
    }
}

} // namespace

Score score_objection_form(const Reading& reading, const NoticeContext& context)
{
    Score score(NoticeKind::objection_form, reading.is_upper_bound());
    if (!could_be_form(reading)) {
        return score;
    }
    const Concepts objecting = any_of({object, right_to_object});
    add_title(reading, score, "form:title", 50, {objecting, any_ai | any_of({your_information})});
    if (context.on_objection_form) {
        score.add("url:contact-form", 35, clipped(reading.page().url));
    } else if (context.on_contact_path) {
        score.add("url:contact-form", 10, clipped(reading.page().url));
    }
    if (reading.has(impact)) {
        score.add(reading.evidence(impact, 30));
    }
    if (score.sum == 0) {
        return score;
    }
    const bool reason = any_control(reading.page(), is_written);
    const bool email = any_control(reading.page(), is_email);
    if (reason && email) {
        score.add("form:email-and-reason", 25);
    } else if (reason || email) {
        score.add("form:email-or-reason", 10);
    }
    if (reading.together({objecting, any_ai})) {
        score.add("form:about-ai", 10);
    }
    if (reading.page().surface == Surface::form) {
        score.add("surface:form", 10);
    }
    weigh_foreign_voice(reading, context, score);
    return score;
}

Score score_third_party_form(const Reading& reading, const NoticeContext& context)
{
    Score score(NoticeKind::third_party_form, reading.is_upper_bound());
    if (!could_be_form(reading)) {
        return score;
    }
    if (const auto passage = reading.together({any_of({third_party_info}), any_ai})) {
        score.add(reading.evidence("third_party_info", 45, *passage, {any_of({third_party_info}), any_ai}));
    }
    if (reading.has(data_rights)) {
        score.add(reading.evidence(data_rights, 30));
    }
    if (context.on_third_party_form) {
        score.add("url:contact-form", 35, clipped(reading.page().url));
    }
    if (any_control(reading.page(), [](const Control& c) { return c.type == "file"; })) {
        score.add("form:evidence-field", 15);
    }
    if (reading.has(prompts)) {
        score.add(reading.evidence(prompts, 25));
    }
    if (reading.has(evidence)) {
        score.add(reading.evidence(evidence, 5));
    }
    if (score.sum < 30) {
        score.sum = 0;
        score.because.clear();
        return score;
    }
    if (reading.page().surface == Surface::form) {
        score.add("surface:form", 10);
    }
    weigh_foreign_voice(reading, context, score);
    return score;
}

Score score_code_request(const Reading& reading, const NoticeContext& context)
{
    Score score(NoticeKind::code_request, reading.is_upper_bound());
    if (reading.has(code_enter)) {
        score.add(reading.evidence(code_enter, 35));
    }
    if (reading.has(code_sent)) {
        score.add(reading.evidence(code_sent, 20));
    }
    const bool field = any_control(reading.page(), is_code);
    if (field) {
        score.add("form:code-field", 35);
    }
    if (score.sum == 0) {
        return score;
    }
    if (reading.has(object)) {
        score.add(reading.evidence(object, 15));
    }
    if (!field && reading.is_longer_than(announcement_words)) {
        score.add_surely("page:long", -30); // a shop's voucher code, a guide to two-factor login
    }
    if (count_fields(reading.page()) > code_fields) {
        score.add("form:many-fields", -50); // a card's security code, a post code
    }
    if (reading.has(login_code) || any_control(reading.page(), [](const Control& c) { return c.type == "password"; })) {
        score.add("login_code", -50);
    }
    if (field || reading.has(code_sent) || reading.has(object) || reading.has(confirm_request)) {
        weigh_surface(reading, context, score); // else any code, for any purpose
    }
    weigh_foreign_voice(reading, context, score);
    return score;
}

} // namespace demur
