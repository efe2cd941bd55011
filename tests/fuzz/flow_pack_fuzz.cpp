// A flow pack of unknown origin is read or refused with reasons, never half believed.
#include "base/error.h"
#include "flow/flow_pack.h"
#include "flow/guide.h"
#include "fuzz.h"

#include <algorithm>

namespace {

void check_addresses(const demur::FlowPack& pack)
{
    const auto on_own_host = [&pack](const std::string& url) {
        return std::any_of(pack.hosts.begin(), pack.hosts.end(), [&url](const std::string& host) {
            const std::string begin = "https://" + host;
            return url.starts_with(begin)
                   && (url.size() == begin.size() || std::string("/?#").find(url[begin.size()]) != std::string::npos);
        });
    };
    for (const std::string& url : pack.public_pages) {
        demur::fuzz::promise(on_own_host(url), "a valid pack's public pages are https and on its hosts");
    }
    demur::fuzz::promise(on_own_host(demur::way_in(pack)) || pack.mail, "a valid pack leads to its own hosts");
    for (const std::string& host : pack.hosts) {
        demur::fuzz::promise(demur::is_host_of_service(host, pack.service), "a valid pack's hosts are its service's");
    }
    for (const std::string& host : pack.optional_hosts) {
        demur::fuzz::promise(std::find(pack.hosts.begin(), pack.hosts.end(), host) != pack.hosts.end(),
                             "no host is asked for beside its own");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    try {
        const demur::FlowPack pack = demur::read_flow_pack(demur::fuzz::text_of(data, size));
        demur::fuzz::promise(!pack.id.empty(), "a valid pack has an id");
        check_addresses(pack);
        for (const demur::ByHandPath& path : pack.by_hand) {
            demur::fuzz::promise(demur::guide_along(pack, path, "de").size() == path.steps.size(), "the guide goes every step");
        }
    } catch (const demur::Error& error) {
        demur::fuzz::promise(error.what()[0] != '\0', "a refusal has a reason");
    }
    return 0;
}
