#include "answer/mail_pages.h"

#include "answer/answer_signs.h"
#include "answer/documents.h"
#include "base/error.h"
#include "base/utf8.h"

#include <algorithm>
#include <array>

namespace demur {

namespace {

constexpr std::size_t most_header_lines = 60;

std::string lower_name(std::string_view line)
{
    std::string name(line.substr(0, std::min(line.find(':'), std::size_t{40})));
    for (char& c : name) {
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return name;
}

bool is_field(std::string_view line)
{
    const std::size_t colon = line.find(':');
    return colon != std::string_view::npos && colon > 0
           && std::all_of(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(colon), [](char c) { return c > ' ' && c <= '~'; });
}

// Begins with a header that names at least two of the fields that every mail has.
bool looks_like_mail(std::string_view text)
{
    constexpr std::array telling = {"from",         "subject",    "date",         "received",     "return-path",
                                    "delivered-to", "message-id", "mime-version", "content-type", "to"};
    if (text.starts_with("\xEF\xBB\xBF")) { // some programs save it so
        text.remove_prefix(3);
    }
    if (text.starts_with("From ")) {
        text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1);
    }
    std::size_t found = 0;
    for (std::size_t i = 0; i < most_header_lines && !text.empty(); ++i) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        if (line.empty() || line == "\r") {
            break;
        }
        const bool folded = i > 0 && (line[0] == ' ' || line[0] == '\t');
        if (!folded && !is_field(line)) {
            break;
        }
        const std::string name = folded ? std::string() : lower_name(line);
        found += std::find(telling.begin(), telling.end(), name) != telling.end() ? 1U : 0U;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return found >= 2;
}

// Doubt is raised by names only where nothing better speaks for the mail.
bool is_doubtful(const net::MailMessage& message, const MailSender& sender, bool pasted)
{
    const bool nameless = !sender.domain && !pasted; // a header copied by hand may lack it
    const bool found_false =
        std::any_of(message.failed.begin(), message.failed.end(), [](const std::string& entry) { return entry.starts_with("dmarc "); });
    const bool elsewhere = sender.domain && !is_company_sender(*sender.domain);
    return message.many_senders || ((found_false || elsewhere || nameless) && !is_vouched_for(sender.vouched_by));
}

// A message that came inside another one has headers that anybody may have written: only the one that carries it can speak
// for it, and only as a company's.
bool speaks_for_carried(const MailSender& outer)
{
    return !outer.doubtful && (is_vouched_for(outer.vouched_by) || (outer.domain && is_company_sender(*outer.domain)));
}

// Without the lines that quote: an answer that is only quoted is somebody else's, or an old one.
std::string own_lines(std::string_view text)
{
    std::string own;
    own.reserve(text.size());
    while (!text.empty()) {
        const std::string_view line = text.substr(0, std::min(text.find('\n'), text.size() - 1) + 1);
        own += line.front() == '>' ? std::string_view() : line;
        text.remove_prefix(line.size());
    }
    return own;
}

MailPage pages_of(net::MailMessage& message, bool pasted)
{
    MailPage mail;
    mail.sender.domain = std::move(message.from_domain);
    mail.sender.sent = std::move(message.sent);
    if (!pasted) {
        mail.sender.vouched_by = std::move(message.vouched_by);
    }
    mail.sender.doubtful = is_doubtful(message, mail.sender, pasted);
    const PageContext context{{}, Surface::email};
    if (message.html) {
        mail.pages.push_back(read_html(*message.html, context));
    }
    if (message.text || mail.pages.empty()) {
        mail.pages.push_back(read_text(own_lines(message.text.value_or("")), context));
    }
    // The HTML says what is a heading, a link and a quote; a plain text that says much more has been cut out of it.
    if (mail.pages.size() == 2 && mail.pages[0].words * 5 < mail.pages[1].words * 4) {
        std::swap(mail.pages[0], mail.pages[1]);
    }
    for (Page& page : mail.pages) {
        page.title = message.subject.value_or(page.title);
    }
    return mail;
}

} // namespace

std::vector<MailPage> read_given_mail(std::string_view given, bool pasted)
{
    std::vector<MailPage> mails;
    if (looks_like_mail(given) || given.starts_with("\xD0\xCF\x11\xE0")) {
        for (net::MailMessage& message : read_mail_file(given)) {
            MailPage mail = pages_of(message, pasted);
            mail.sender.doubtful |= message.carried && (mails.empty() || !speaks_for_carried(mails.front().sender));
            mails.push_back(std::move(mail));
        }
        return mails;
    }
    const std::string text = sanitize_utf8(given);
    if (text.find_first_not_of(" \t\r\n") == std::string::npos) {
        throw Error(ErrorCode::bad_input, "there is no mail in it", "Give the mail as .eml, or paste its text.");
    }
    const PageContext context{{}, Surface::email};
    mails.push_back({{}, {looks_like_html(text) ? read_html(text, context) : read_text(own_lines(text), context)}});
    return mails;
}

} // namespace demur
