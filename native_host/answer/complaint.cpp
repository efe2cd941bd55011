#include "answer/complaint.h"

#include "answer/complaint_record.h"
#include "answer/complaint_style.h"
#include "answer/data_file.h"
#include "answer/html_text.h"
#include "answer/letter_texts.h"
#include "base/base64.h"
#include "base/sha256.h"

#include <algorithm>

namespace demur {

namespace {

bool lists(const boost::json::value& array, std::string_view text)
{
    return std::any_of(array.as_array().begin(), array.as_array().end(),
                       [text](const boost::json::value& item) { return std::string_view(item.as_string()) == text; });
}

std::string blank(const std::string& what)
{
    return "<span class=\"blank\">" + escaped(what) + "</span>";
}

std::string paragraph(const std::string& text)
{
    return text.empty() ? "" : "<p>" + escaped_lines(text) + "</p>\n";
}

std::optional<std::int64_t> measured(const ComplaintFacts& facts, std::string_view name)
{
    const auto found = std::find_if(facts.effort.begin(), facts.effort.end(), [name](const Metric& metric) { return metric.name == name; });
    const bool known = found != facts.effort.end() && found->value && found->basis == Basis::measured && *found->value > 0;
    return known ? std::optional(static_cast<std::int64_t>(*found->value)) : std::nullopt;
}

std::string sender(const ComplaintFacts& facts, const LetterTexts& texts)
{
    std::string html = "<div class=\"from\">";
    html += facts.name ? escaped(*facts.name) : blank(texts.word("fill_name"));
    html += "<br>\n" + blank(texts.word("fill_address")) + (facts.email ? "<br>\n" + escaped(*facts.email) : "");
    return html + "</div>\n";
}

std::string receiver(const Authority& authority, const LetterTexts& texts)
{
    std::string html = "<div class=\"to\"><strong>" + escaped(authority.name) + "</strong><br>\n";
    for (const std::string& line : authority.postal_address) {
        html += escaped(line) + "<br>\n";
    }
    if (authority.postal_address.empty()) {
        html += blank(texts.word("fill_authority")) + "<br>\n";
    }
    return html + "<span class=\"small\">" + escaped(authority.complaint_url.value_or(authority.website)) + "</span></div>\n";
}

std::string opening(const ComplaintFacts& facts, const LetterTexts& texts)
{
    const Company company = company_of(facts.service, facts.country);
    std::string named = company.name;
    for (const std::string& line : company.address) {
        named += ", " + line;
    }
    const std::string sent = facts.submitted ? day_of(*facts.submitted) : texts.word("not_recorded");
    const char* part = facts.third_party ? "opening_third_party" : facts.submitted ? "opening" : "opening_undated";
    const std::string account = facts.account.empty() ? "________________ (" + texts.word("fill_account") + ")" : facts.account;
    return filled_in(texts.letter(part),
                     {{"company", named}, {"service", service_name(facts.service)}, {"sent", sent}, {"account", account}});
}

std::string what_happened(const ComplaintFacts& facts, const LetterTexts& texts)
{
    const std::string missing = texts.word("not_recorded");
    const std::string answered = facts.answer ? day_of(facts.answer->sent.value_or(facts.answer->seen)) : missing;
    const char* part = facts.reason == "denied" ? "denied" : "no_answer";
    std::string text = filled_in(texts.letter(part), {{"answered", answered}, {"due", facts.answer_due.value_or(missing)}});
    return text + (facts.extended ? " " + texts.letter("extended") : "");
}

std::string effort(const ComplaintFacts& facts, const LetterTexts& texts)
{
    const std::optional<std::int64_t> steps = measured(facts, "steps");
    const std::optional<std::int64_t> screens = measured(facts, "screens");
    if (!steps || !screens) {
        return {};
    }
    const std::string law = texts.law(facts.law, "facilitate");
    return filled_in(texts.letter("effort"), {{"steps", std::to_string(*steps)}, {"screens", std::to_string(*screens)}})
           + (law.empty() ? "" : " " + law);
}

std::string write_letter(const ComplaintFacts& facts, const Authority& authority, const LetterTexts& texts)
{
    std::string html = "<section class=\"letter\">\n";
    if (!texts.reviewed()) {
        html += "<p class=\"draft\">" + escaped(texts.letter("unreviewed")) + "</p>\n";
    }
    html += sender(facts, texts) + receiver(authority, texts);
    html += "<p>" + blank(texts.word("fill_date")) + "</p>\n";
    html += "<p class=\"subject\">" + escaped(texts.law(facts.law, "subject")) + "</p>\n";
    html += paragraph(texts.letter("greeting")) + paragraph(opening(facts, texts)) + paragraph(what_happened(facts, texts));
    html += paragraph(texts.law(facts.law, facts.reason == "denied" ? "denied" : "no_answer"));
    html += paragraph(effort(facts, texts)) + paragraph(texts.law(facts.law, "request")) + paragraph(texts.letter("enclosure"));
    html += "<div class=\"signature\"><p>" + escaped(texts.letter("regards")) + "</p>\n" + blank(texts.word("fill_signature")) + "</div>\n";
    return html + "</section>\n";
}

} // namespace

Company company_of(std::string_view service, std::string_view country)
{
    static const boost::json::value file = read_data("companies");
    for (const boost::json::value& entry : file.at("companies").as_array()) {
        const boost::json::value& countries = entry.at("countries");
        if (lists(entry.at("services"), service) && (countries.as_array().empty() || lists(countries, country))) {
            Company company{std::string(entry.at("name").as_string()), {}};
            for (const boost::json::value& line : entry.at("address").as_array()) {
                company.address.emplace_back(line.as_string());
            }
            return company;
        }
    }
    return {service_name(service), {}};
}

std::string service_name(std::string_view service)
{
    if (service == "linkedin" || service == "whatsapp") {
        return service == "linkedin" ? "LinkedIn" : "WhatsApp";
    }
    std::string name(service);
    if (!name.empty() && name[0] >= 'a' && name[0] <= 'z') {
        name[0] = static_cast<char>(name[0] - 'a' + 'A');
    }
    return name;
}

std::string write_complaint(const ComplaintFacts& facts, const Authority& authority, std::string_view language)
{
    const LetterTexts texts(language);
    const std::string title = texts.letter("title") + " – " + service_name(facts.service);
    // Nothing may be loaded or run: the page holds what pages, mails and the person said.
    const std::string policy =
        "default-src 'none'; style-src 'sha256-" + base64_encode(sha256(complaint_style)) + "'; base-uri 'none'; form-action 'none'";
    std::string html = "<!doctype html>\n<html lang=\"" + escaped(texts.language()) + "\">\n<head>\n<meta charset=\"utf-8\">\n";
    html += "<meta http-equiv=\"Content-Security-Policy\" content=\"" + policy + "\">\n<meta name=\"referrer\" content=\"no-referrer\">\n";
    html += "<meta name=\"viewport\" content=\"width=device-width\">\n<title>" + escaped(title) + "</title>\n<style>";
    html.append(complaint_style).append("</style>\n</head>\n<body>\n<main>\n");
    html += write_letter(facts, authority, texts) + write_record(facts, texts);
    return html + "</main>\n</body>\n</html>\n";
}

} // namespace demur
