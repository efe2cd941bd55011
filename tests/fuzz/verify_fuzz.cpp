// A file that claims to be an export: judged or refused with a reason.
#include "base/error.h"
#include "flow/flow_pack.h"
#include "fuzz.h"
#include "report/verify.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using demur::fuzz::promise;
    try {
        const demur::Verification verdict = demur::verify_export(demur::fuzz::text_of(data, size), demur::flow_packs());
        promise(verdict.holds != verdict.why.has_value(), "what does not hold has a reason, what holds has none");
        promise(!verdict.broken_at || !verdict.holds, "a broken chain does not hold");
        promise(verdict.events >= 0 && verdict.left_out >= 0, "counts are counts");
    } catch (const demur::Error& error) {
        promise(error.what()[0] != '\0', "a refusal has a reason");
    }
    return 0;
}
