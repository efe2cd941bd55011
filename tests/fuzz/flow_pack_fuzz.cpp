// A flow pack of unknown origin is read or refused with reasons, never half believed.
#include "base/error.h"
#include "flow/flow_pack.h"
#include "fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    try {
        const demur::FlowPack pack = demur::read_flow_pack(demur::fuzz::text_of(data, size));
        demur::fuzz::promise(!pack.id.empty(), "a valid pack has an id");
        for (const std::string& url : pack.public_pages) {
            demur::fuzz::promise(url.starts_with("https://"), "a valid pack's public pages are https");
        }
    } catch (const demur::Error& error) {
        demur::fuzz::promise(error.what()[0] != '\0', "a refusal has a reason");
    }
    return 0;
}
