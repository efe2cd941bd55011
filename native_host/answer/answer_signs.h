// What an answer by mail says beside what the classifier reads: a longer term, and whether its sender can be the company.
#pragma once

#include "page/page.h"

#include <string_view>
#include <vector>

namespace demur {

// Whether the text says that the company takes two more months to answer, in any language of longer_term.json. Pure.
bool says_longer_term(const Page& page);

// Whether mail of the services comes from this domain (lower case) or one below it (senders.json).
bool is_company_sender(std::string_view domain);
// Whether a mail from this domain (empty: not known), about this service as its text says, is of another company than the one
// behind `service`. False where either is not known. The domain goes before the text.
bool is_of_another_company(std::string_view domain, std::string_view told, std::string_view service);
// Whether the receiving server found good (DKIM or DMARC) that the mail is of a company's domain: of entries such as
// "dkim facebookmail.com". SPF alone speaks of the server that sent, not of the name that is shown.
bool is_vouched_for(const std::vector<std::string>& vouched_by);

} // namespace demur
