#include "base/error.h"

namespace demur {

std::string_view name_of(ErrorCode code)
{
    switch (code) {
    case ErrorCode::bad_input: return "bad_input";
    case ErrorCode::too_large: return "too_large";
    case ErrorCode::not_found: return "not_found";
    case ErrorCode::conflict: return "conflict";
    case ErrorCode::io: return "io";
    case ErrorCode::disk_full: return "disk_full";
    case ErrorCode::not_writable: return "not_writable";
    case ErrorCode::version_newer: return "version_newer";
    case ErrorCode::corrupt: return "corrupt";
    case ErrorCode::refused: return "refused";
    case ErrorCode::unavailable: return "unavailable";
    case ErrorCode::internal: return "internal";
    }
    return "internal";
}

} // namespace demur
