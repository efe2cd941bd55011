#include "base/described.h"
#include "base/limits.h"
#include "base/version.h"
#include "flow/flow_pack.h"
#include "flow/pack_check.h"
#include "flow/pack_gate.h"
#include "flow_data.h"

#include <algorithm>

namespace demur {

namespace {

boost::json::value parse_pack(std::string_view text)
{
    boost::json::parse_options options;
    options.max_depth = 16;
    boost::system::error_code ec;
    boost::json::value pack = boost::json::parse(boost::json::string_view(text.data(), text.size()), ec, {}, options);
    if (ec) {
        throw Error(ErrorCode::bad_input, "the pack is not JSON: " + ec.message(), "Check it with a JSON editor.");
    }
    return pack;
}

// What packs need not say.
void add_defaults(boost::json::value& pack)
{
    boost::json::object* object = pack.if_object();
    if (object == nullptr) {
        return;
    }
    for (const auto& [member, usual] : {std::pair{"means", "form"}, std::pair{"stage", "current"}}) {
        if (!object->contains(member)) {
            object->emplace(member, usual);
        }
    }
}

FlowPack pack_of(boost::json::value pack)
{
    add_defaults(pack);
    return from_json<FlowPack>(pack);
}

const boost::json::object& service_domains()
{
    static const boost::json::value domains = [] {
        const auto files = flow_data::files();
        const auto found = std::find_if(files.begin(), files.end(), [](const auto& file) { return file.name == "service_domains"; });
        return boost::json::parse(boost::json::string_view(found->text.data(), found->text.size()));
    }();
    return domains.get_object();
}

// Packs are named <service>-<generation>.json, and nothing else here has "-2" in its name.
bool is_pack_name(std::string_view name)
{
    return name.find("-2") != std::string_view::npos;
}

} // namespace

FlowPackList list_flow_packs(const std::vector<std::string_view>& texts)
{
    FlowPackList list;
    for (const std::string_view text : texts) {
        const boost::json::value pack = parse_pack(text);
        if (const auto why = why_too_new(pack, version())) {
            const boost::json::value* id = pack.get_object().if_contains("id");
            const std::string name = id != nullptr && id->is_string() ? std::string(id->get_string()) : "a pack without id";
            list.notes.push_back(name.substr(0, 60) + ": skipped, " + *why);
        } else {
            list.packs.push_back(pack_of(pack));
        }
    }
    std::sort(list.packs.begin(), list.packs.end(), [](const FlowPack& a, const FlowPack& b) { return a.id < b.id; });
    return list;
}

const FlowPackList& compiled_flow_packs()
{
    static const FlowPackList list = [] {
        std::vector<std::string_view> texts;
        for (const flow_data::File& file : flow_data::files()) {
            if (is_pack_name(file.name)) {
                texts.push_back(file.text);
            }
        }
        return list_flow_packs(texts);
    }();
    return list;
}

const std::vector<FlowPack>& flow_packs()
{
    return compiled_flow_packs().packs;
}

const FlowPack* find_flow(std::string_view id)
{
    const auto& packs = flow_packs();
    const auto found = std::find_if(packs.begin(), packs.end(), [&](const FlowPack& pack) { return pack.id == id; });
    return found != packs.end() ? &*found : nullptr;
}

FlowPack read_flow_pack(std::string_view text)
{
    if (text.size() > limits::flow_pack) {
        throw Error(ErrorCode::too_large,
                    "the pack has " + std::to_string(text.size()) + " bytes; the most is " + std::to_string(limits::flow_pack));
    }
    const boost::json::value pack = parse_pack(text);
    if (const auto why = why_too_new(pack, version())) {
        throw Error(ErrorCode::version_newer, "this program cannot use the pack: " + *why, "Update Demur, or use an earlier pack.");
    }
    const std::vector<std::string> faults = faults_of_pack(pack);
    if (!faults.empty()) {
        std::string lines;
        for (const std::string& fault : faults) {
            lines += (lines.empty() ? "" : "\n") + fault;
        }
        throw Error(ErrorCode::bad_input, lines, "Each line names a place in the pack and what is wrong there.");
    }
    return pack_of(pack);
}

bool is_known_service(std::string_view service)
{
    return service_domains().contains(service);
}

bool is_host_of_service(std::string_view host, std::string_view service)
{
    const boost::json::value* domains = service_domains().if_contains(service);
    if (domains == nullptr || !domains->is_array()) {
        return false;
    }
    const auto& list = domains->get_array();
    return std::any_of(list.begin(), list.end(), [&](const boost::json::value& item) {
        const std::string_view domain(item.get_string().data(), item.get_string().size());
        return host == domain
               || (host.size() > domain.size() && host.substr(host.size() - domain.size()) == domain
                   && host[host.size() - domain.size() - 1] == '.');
    });
}

} // namespace demur
