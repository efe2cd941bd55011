#include "journal/evidence_type.h"

namespace demur {

std::optional<std::string_view> evidence_type(std::string_view bytes)
{
    using namespace std::string_view_literals;
    if (bytes.starts_with("\x89PNG\r\n\x1a\n"sv)) {
        return "image/png"sv;
    }
    if (bytes.starts_with("\xFF\xD8\xFF"sv)) {
        return "image/jpeg"sv;
    }
    // RIFF, four bytes of size, WEBP.
    if (bytes.size() >= 12 && bytes.starts_with("RIFF"sv) && bytes.substr(8, 4) == "WEBP"sv) {
        return "image/webp"sv;
    }
    if (bytes.starts_with("%PDF-"sv)) {
        return "application/pdf"sv;
    }
    return std::nullopt;
}

} // namespace demur
