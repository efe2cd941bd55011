#include "net/mail_caps.h"

#include <algorithm>

namespace demur::net {

namespace {

bool starts_with_folded(std::string_view text, std::string_view lower)
{
    return text.size() >= lower.size() && std::equal(lower.begin(), lower.end(), text.begin(), [](char want, char have) {
               return want == (have >= 'A' && have <= 'Z' ? static_cast<char>(have + 32) : have);
           });
}

} // namespace

std::optional<std::string> fault_of_mail(std::string_view eml)
{
    if (eml.size() > mail_bytes) {
        return "the mail is larger than " + std::to_string(mail_bytes) + " bytes";
    }
    if (eml.starts_with("\xD0\xCF\x11\xE0")) {
        return "this is an Outlook file (.msg), not a mail as it was sent";
    }
    std::size_t parts = 0;
    std::size_t delimiters = 0;
    std::size_t header_lines = 0;
    bool in_header = true;
    while (!eml.empty()) {
        const std::size_t end = std::min(eml.find('\n'), eml.size());
        const std::string_view line = eml.substr(0, end);
        in_header = in_header && !line.empty() && line != "\r";
        header_lines += in_header ? 1U : 0U;
        parts += starts_with_folded(line, "content-type") ? 1U : 0U;
        delimiters += line.starts_with("--") ? 1U : 0U;
        if (parts > mail_parts || delimiters > mail_delimiters) {
            return "the mail has too many parts";
        }
        if (header_lines > mail_header_lines) {
            return "the mail's header is too long";
        }
        eml.remove_prefix(std::min(end + 1, eml.size()));
    }
    return std::nullopt;
}

} // namespace demur::net
