#include "report/refusal.h"

namespace demur {
namespace {

constexpr const char* give_another = "Give a file that `demur export` or the report page wrote, whole and unchanged.";

} // namespace

void refuse_export(const std::string& why)
{
    throw Error(ErrorCode::bad_input, why, give_another);
}

Error with_hint(const Error& error)
{
    if (!error.hint().empty()) {
        return error;
    }
    switch (error.code()) {
    case ErrorCode::bad_input: return {error.code(), error.what(), give_another};
    case ErrorCode::too_large:
        return {error.code(), error.what(), "Ask for an export of one journey, which is smaller: `demur export --journey ID` writes it."};
    default: return error;
    }
}

} // namespace demur
