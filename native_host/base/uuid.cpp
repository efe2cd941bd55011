#include "base/uuid.h"

#include "base/error.h"
#include "base/hex.h"

#include <sys/random.h>

namespace demur {

std::string new_uuid()
{
    std::string bytes(16, '\0');
    if (getrandom(bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size())) {
        throw Error(ErrorCode::internal, "the system gave no random bytes");
    }
    const auto set_bits = [&bytes](std::size_t i, unsigned keep, unsigned set) {
        bytes[i] = static_cast<char>(static_cast<unsigned char>((static_cast<unsigned char>(bytes[i]) & keep) | set));
    };
    set_bits(6, 0x0FU, 0x40U); // version 4
    set_bits(8, 0x3FU, 0x80U); // variant of RFC 9562
    std::string text = to_hex(bytes);
    for (const std::size_t dash : {8U, 13U, 18U, 23U}) {
        text.insert(dash, 1, '-');
    }
    return text;
}

bool is_uuid(std::string_view text)
{
    if (text.size() != 36) {
        return false;
    }
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        const char c = text[i];
        const bool digit = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
        if (dash ? c != '-' : !digit) {
            return false;
        }
    }
    return true;
}

} // namespace demur
