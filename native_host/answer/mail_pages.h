// A mail that the person gives, as pages to be understood, with what is known of the sender.
#pragma once

#include "page/page.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace demur {

// The sender's side of a message; nothing of it helps to understand what the message says.
struct MailSender {
    std::optional<std::string> domain;   // lower case; absent when the message names none, or several
    std::optional<std::string> sent;     // ISO 8601 UTC, as the message says
    std::vector<std::string> vouched_by; // what the receiving server found good
    bool doubtful = false;               // clearly not the company, or found false by a server
};

struct MailPage {
    MailSender sender;
    std::vector<Page> pages; // its HTML and its plain text, the fuller one first; at least one
};

// `given` is a mail as saved, HTML, or words; `pasted`: nobody can vouch for what its header says. The given message first,
// then those that it carries, in doubt unless that one is the company's. Lines of plain text that quote (">") are left out. Throws Error as
// read_mail_file does; needs no demur-net for words and HTML.
std::vector<MailPage> read_given_mail(std::string_view given, bool pasted);

} // namespace demur
