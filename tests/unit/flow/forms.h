// Forms for tests, written as HTML so that the page reader takes part.
#pragma once

#include "flow/flow_pack.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace demur::test {

inline Page page_of(std::string_view body, std::string_view language = "en", std::string_view url = "")
{
    const std::string html = "<!doctype html><html lang=\"" + std::string(language) + "\"><head><title>Help Centre</title></head><body>"
                             + std::string(body) + "</body></html>";
    return read_html(html, {std::string(url), Surface::page});
}

// The page's first form.
inline FormView form_of(std::string_view body, std::string_view language = "en", std::string_view url = "")
{
    const std::vector<FormView> forms = view_forms(page_of(body, language, url));
    if (forms.empty()) {
        ADD_FAILURE() << "the page has no form: " << body;
        return {};
    }
    return forms.front();
}

inline std::vector<FieldRole> roles_of(const FormView& form)
{
    std::vector<FieldRole> roles;
    for (const FormField& field : form.fields) {
        roles.push_back(field.role);
    }
    return roles;
}

// The id of the flow that the page's first form is taken for, or "none".
inline std::string flow_of(std::string_view body, std::string_view url, const FlowHints& hints, std::string_view language = "en")
{
    const Page page = page_of(body, language, url);
    const std::vector<FormView> forms = view_forms(page);
    const FlowPack* flow = forms.empty() ? nullptr : flow_of_form(forms.front(), page, hints);
    return flow == nullptr ? "none" : flow->id;
}
inline std::string flow_of(std::string_view body, std::string_view url, std::string_view service = "unknown",
                           std::string_view language = "en")
{
    return flow_of(body, url, FlowHints{service, {}, {}}, language);
}

inline const std::string own_form_2025 = R"(<h1>Help</h1>
<form><h2>Object to your information being used for AI at Meta</h2>
<label for=e>Email address</label><input id=e type=email name=email required>
<label for=r>Tell us how this processing impacts you (optional)</label><textarea id=r name=impact></textarea>
<button type=submit>Submit</button></form>)";

inline const std::string own_form_2024 = R"(<form><h2>Widerspruch gegen die Verwendung deiner Informationen für KI bei Meta</h2>
<label for=c>Land, in dem du lebst</label><select id=c required><option value="">Bitte auswählen</option>
<option value="DE">Deutschland</option><option value="AT">Österreich</option><option value="FR">Frankreich</option>
<option value="IT">Italien</option><option value="ES">Spanien</option><option value="PL">Polen</option></select>
<label for=e>E-Mail-Adresse</label><input id=e type=text required>
<label for=r>Bitte teile uns mit, wie sich diese Verarbeitung auf dich auswirkt.</label><textarea id=r required></textarea>
<label for=d>Weitere Informationen</label><textarea id=d></textarea>
<button type=submit>Senden</button></form>)";

inline const std::string third_party_form = R"(<form><h2>Data subject rights for third-party information used for AI at Meta</h2>
<fieldset><legend>What is your request?</legend>
<label><input type=radio name=q value=1> I want to object to or restrict the processing of my personal information from third parties used for developing and improving AI at Meta</label>
<label><input type=radio name=q value=2> I have a concern about my personal information from third parties that’s related to a response I received from an AI at Meta model, feature or experience</label></fieldset>
<label for=c>Country of residence</label><select id=c><option value=AT>Austria</option><option value=BE>Belgium</option><option value=DE>Germany</option><option value=FR>France</option><option value=IT>Italy</option><option value=ES>Spain</option></select>
<label for=f>First name</label><input id=f type=text><label for=l>Last name</label><input id=l type=text>
<label for=e>Email address</label><input id=e type=email>
<label for=p>Please provide any prompts you entered that resulted in your personal information appearing in a response</label><textarea id=p></textarea>
<label for=u>Upload evidence of the response that shows your personal information</label><input id=u type=file>
<label for=a>Additional context</label><textarea id=a></textarea>
<button type=submit>Submit</button></form>)";

} // namespace demur::test
