#include "base/version.h"

namespace demur {

std::string_view version()
{
    return DEMUR_VERSION;
}

} // namespace demur
