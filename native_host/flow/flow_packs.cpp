#include "base/described.h"
#include "base/limits.h"
#include "flow/flow_pack.h"
#include "flow/pack_check.h"
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

// The schema that the pack says it follows, when that is later than this program's.
std::optional<std::int64_t> later_schema(const boost::json::value& pack)
{
    const boost::json::object* object = pack.if_object();
    const boost::json::value* schema = object == nullptr ? nullptr : object->if_contains("schema");
    const std::int64_t* number = schema == nullptr ? nullptr : schema->if_int64();
    return number != nullptr && *number > flow_pack_schema ? std::optional(*number) : std::nullopt;
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

} // namespace

FlowPackList list_flow_packs(const std::vector<std::string_view>& texts)
{
    FlowPackList list;
    for (const std::string_view text : texts) {
        const boost::json::value pack = parse_pack(text);
        if (const auto schema = later_schema(pack)) {
            const boost::json::value* id = pack.get_object().if_contains("id");
            const std::string name = id != nullptr && id->is_string() ? std::string(id->get_string()) : "a pack without id";
            list.notes.push_back(name.substr(0, 60) + ": skipped, it follows schema " + std::to_string(*schema) + " and this program knows "
                                 + std::to_string(flow_pack_schema));
        } else {
            list.packs.push_back(from_json<FlowPack>(pack));
        }
    }
    std::sort(list.packs.begin(), list.packs.end(), [](const FlowPack& a, const FlowPack& b) { return a.id < b.id; });
    return list;
}

const FlowPackList& compiled_flow_packs()
{
    static const FlowPackList list = [] {
        constexpr std::string_view generation_mark = "-2"; // packs are named <service>-<generation>.json
        std::vector<std::string_view> texts;
        for (const flow_data::File& file : flow_data::files()) {
            if (file.name.find(generation_mark) != std::string_view::npos) {
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

const FlowPack* flow_for_service(std::string_view service)
{
    // A notice in the name of Meta at large concerns an Accounts Centre; the form is the one of Facebook.
    const std::string_view wanted = service == "meta" ? "facebook" : service;
    const auto& packs = flow_packs();
    const auto found =
        std::find_if(packs.begin(), packs.end(), [&](const FlowPack& pack) { return pack.service == wanted && pack.kind == "objection"; });
    return found != packs.end() ? &*found : nullptr;
}

FlowPack read_flow_pack(std::string_view text)
{
    if (text.size() > limits::flow_pack) {
        throw Error(ErrorCode::too_large,
                    "the pack has " + std::to_string(text.size()) + " bytes; the most is " + std::to_string(limits::flow_pack));
    }
    const boost::json::value pack = parse_pack(text);
    if (const auto schema = later_schema(pack)) {
        throw Error(ErrorCode::version_newer,
                    "the pack follows schema " + std::to_string(*schema) + "; this program knows schema "
                        + std::to_string(flow_pack_schema),
                    "Update Demur, or use a pack for schema " + std::to_string(flow_pack_schema) + ".");
    }
    const std::vector<std::string> faults = faults_of_pack(pack);
    if (!faults.empty()) {
        std::string lines;
        for (const std::string& fault : faults) {
            lines += (lines.empty() ? "" : "\n") + fault;
        }
        throw Error(ErrorCode::bad_input, lines, "Each line names a place in the pack and what is wrong there.");
    }
    return from_json<FlowPack>(pack);
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
