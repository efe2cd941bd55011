// A mail that the person gives, and what it changes.
#pragma once

#include "journal/journal.h"
#include "messaging/methods.h"

#include <optional>
#include <string>

namespace demur::rpc {

struct GivenMail {
    std::string bytes;
    bool pasted = false;                  // from the clipboard: nobody vouches for its sender
    std::optional<std::string> objection; // which one it answers, where the person says so
};

// Understands the mail and records its answer with the objection that it is about; in doubt changes nothing and says why.
// Keeps no word of it. Throws Error as read_given_mail does; not_found for an objection that there is not; conflict when the
// one named has another answer already.
MailResult take_mail(Journal& journal, const GivenMail& mail);

} // namespace demur::rpc
