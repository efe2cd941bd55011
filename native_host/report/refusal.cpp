#include "report/refusal.h"

#include "base/error.h"

namespace demur {

void refuse_export(const std::string& why)
{
    throw Error(ErrorCode::bad_input, why, "Give a file that `demur export` or the report page wrote, whole and unchanged.");
}

} // namespace demur
