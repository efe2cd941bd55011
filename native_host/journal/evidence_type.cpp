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

bool is_cut_off(std::string_view type, std::string_view bytes)
{
    using namespace std::string_view_literals;
    const auto lacks = [bytes](std::string_view end) { return bytes.rfind(end) == std::string_view::npos; };
    if (type == "image/png"sv) {
        return lacks("IEND"sv);
    }
    if (type == "image/jpeg"sv) {
        return lacks("\xFF\xD9"sv);
    }
    if (type == "application/pdf"sv) {
        return lacks("%%EOF"sv);
    }
    if (type == "image/webp"sv && bytes.size() >= 12) { // the size of what follows it stands behind RIFF, lowest byte first
        std::size_t stated = 0;
        for (std::size_t i = 0; i < 4; ++i) {
            stated |= std::size_t{static_cast<unsigned char>(bytes[4 + i])} << (8 * i);
        }
        return stated + 8 > bytes.size();
    }
    return false;
}

} // namespace demur
