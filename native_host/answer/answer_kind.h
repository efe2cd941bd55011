// What a mail of the company says to an objection.
#pragma once

#include "answer/mail_pages.h"
#include "notice/verdict.h"

#include <string_view>
#include <vector>

namespace demur {

inline constexpr std::string_view answer_confirmation = "confirmation";
inline constexpr std::string_view answer_rejection = "rejection";
inline constexpr std::string_view answer_extension = "extension"; // it takes two more months (GDPR Art. 12(3))
inline constexpr std::string_view answer_none = "none";

struct MailUnderstood {
    Verdict verdict;
    std::string_view kind = answer_none;
    const MailPage* mail = nullptr; // which of the messages says it; never null, points into what was given
    const Page* page = nullptr;     // and which of its pages
};

// By meaning alone: the first message that is an answer, else the first. Precondition: not empty.
MailUnderstood understand_mail(const std::vector<MailPage>& mails);

} // namespace demur
