// A mail, by GMime. Opens no file and no socket.
#pragma once

#include "net/mail.h"

#include <string_view>
#include <vector>

namespace demur::net {

// Hostile bytes in. What the message and up to three messages carried in it say, the given one first; attachments are left
// out. Throws Error(bad_input | too_large).
std::vector<MailMessage> read_mail(std::string_view eml);

} // namespace demur::net
