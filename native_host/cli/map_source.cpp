#include "cli/map_source.h"

#include "base/described.h"
#include "base/error.h"
#include "base/limits.h"
#include "base/time.h"
#include "cli/input_file.h"
#include "cli/recorded.h"
#include "friction/journey_map.h"
#include "journal/journal.h"
#include "report/report_assembly.h"
#include "report/report_maps.h"
#include "report/report_page.h"

#include <algorithm>

namespace demur::cli {
namespace {

[[noreturn]] void unknown_name(const std::string& name)
{
    throw Error(ErrorCode::not_found, "there is no flow, and no file, \"" + name + "\"",
                "Name a flow (`demur flows` lists them), FLOW@2025-05, FLOW:by_hand, FLOW:web, or an export: FILE or FILE#FLOW.");
}

bool is_month(const std::string& text)
{
    const std::string shape = "0000-00";
    return text.size() == shape.size() && std::equal(text.begin(), text.end(), shape.begin(), [](char c, char s) {
               return s == '-' ? c == '-' : c >= '0' && c <= '9';
           });
}

json::object read_export(const std::string& file)
{
    const std::string text = read_input(file, limits::export_in_memory);
    const std::optional<PageData> page = text.starts_with('<') ? find_page_data(text) : std::nullopt;
    json::parse_options options;
    options.max_depth = limits::json_depth;
    boost::system::error_code ec;
    json::value value = json::parse(page ? page->json : std::string_view(text), ec, {}, options);
    if (ec || !value.is_object() || !value.get_object().contains("maps")) {
        throw Error(ErrorCode::bad_input, file + " holds no maps", "Make one with `demur export --format json --out " + file + "`.");
    }
    return std::move(value.get_object());
}

// Of an export: what its journeys gave, else the way by hand.
FlowMap map_in_file(const std::string& file, const std::string& flow)
{
    const json::object content = read_export(file);
    const auto maps = from_json<std::vector<FlowMap>>(content.at("maps"), "maps");
    const FlowMap* found = nullptr;
    for (const FlowMap& map : maps) {
        if (!flow.empty() && map.flow != flow) {
            continue;
        }
        if (found != nullptr && found->flow != map.flow) {
            std::string hint = "Say which: ";
            hint.append(file).append("#").append(found->flow).append(" or ").append(file).append("#").append(map.flow);
            throw Error(ErrorCode::bad_input, file + " holds maps of more than one flow", hint);
        }
        found = found == nullptr || map.drawn_from == "journeys" ? &map : found;
    }
    if (found == nullptr) {
        throw Error(ErrorCode::not_found, file + " holds no map" + (flow.empty() ? "" : " of " + flow),
                    "`demur map` draws those of this computer's record.");
    }
    return *found;
}

const ByHandPath& path_from(const FlowPack& flow, const std::string& surface, const std::string& beside)
{
    const auto fits = [&](const ByHandPath& path) { return path.surface == surface; };
    const auto found = std::find_if(flow.by_hand.begin(), flow.by_hand.end(), fits);
    if (surface != "by_hand" && found == flow.by_hand.end()) {
        std::string known;
        for (const ByHandPath& path : flow.by_hand) {
            known += (known.empty() ? "" : ", ") + flow.id + ":" + path.surface;
        }
        throw Error(ErrorCode::not_found, flow.id + " declares no way by hand from \"" + surface + "\"",
                    known.empty() ? "Its pack declares none at all." : "Known are " + known + ".");
    }
    if (found != flow.by_hand.end()) {
        return *found;
    }
    const FlowPack* other = find_flow(beside.substr(0, beside.find(':')));
    const AlikePaths alike = other == nullptr ? AlikePaths{} : alike_paths(flow, *other);
    const ByHandPath* path = alike.from != nullptr ? alike.from : by_hand_path(flow, true);
    if (path == nullptr) {
        throw Error(ErrorCode::not_found, flow.id + " declares no way by hand");
    }
    return *path;
}

bool is_file(const std::string& name)
{
    std::error_code ec;
    return std::filesystem::is_regular_file(name, ec);
}

} // namespace

const FlowPack& known_flow(const std::string& id)
{
    const FlowPack* flow = find_flow(id);
    if (flow == nullptr) {
        throw Error(ErrorCode::not_found, "there is no flow \"" + id + "\"", "`demur flows` lists them.");
    }
    return *flow;
}

std::optional<FlowMap> recorded_map(const Invocation& invocation, const std::string& flow, const std::optional<std::string>& month)
{
    if (!has_journal(invocation.data_dir)) {
        return std::nullopt;
    }
    const Journal journal(invocation.data_dir);
    MeasureContext context;
    context.anchors = journal.anchors();
    context.now = now_ms();
    JourneyMap map(find_flow(flow));
    for (const JourneyRow& row : journal.journeys()) {
        const std::vector<Step> steps = journal.steps(row.id);
        const FlowPack* pack = flow_of_steps(flow_packs(), steps);
        if ((pack != nullptr ? pack->id : row.flow) != flow) {
            continue;
        }
        const Timeline timeline = make_timeline(steps, context);
        const auto began = timeline.steps.empty() ? std::nullopt : timeline.wall(timeline.steps.front());
        if (!month || (began && iso_utc(*began).starts_with(*month))) {
            map.add(timeline);
        }
    }
    return map.empty() ? std::nullopt : std::optional(map.map());
}

std::vector<FlowMap> maps_by_hand(const FlowPack& flow)
{
    std::vector<FlowMap> maps;
    for (const ByHandPath& path : flow.by_hand) {
        maps.push_back(map_by_hand(flow, path));
    }
    return maps;
}

FlowMap named_map(const Invocation& invocation, const std::string& name, const std::string& beside, std::vector<std::string>& notes)
{
    if (is_file(name)) {
        return map_in_file(name, "");
    }
    if (const std::size_t hash = name.rfind('#'); hash != std::string::npos && is_file(name.substr(0, hash))) {
        return map_in_file(name.substr(0, hash), name.substr(hash + 1));
    }
    const std::size_t sign = name.find_first_of("@:");
    const std::string id = name.substr(0, sign);
    const FlowPack* flow = find_flow(id);
    if (flow == nullptr) {
        unknown_name(name);
    }
    if (sign != std::string::npos && name[sign] == ':') {
        return map_by_hand(*flow, path_from(*flow, name.substr(sign + 1), beside));
    }
    const std::optional<std::string> month = sign == std::string::npos ? std::nullopt : std::optional(name.substr(sign + 1));
    if (month && !is_month(*month)) {
        throw Error(ErrorCode::bad_input, "\"" + *month + "\" is no month", "Write it as in " + id + "@2025-05.");
    }
    const std::optional<FlowMap> map = recorded_map(invocation, id, month);
    if (map) {
        return *map;
    }
    if (month) {
        throw Error(ErrorCode::not_found, "no journey of " + id + " began in " + *month, "`demur journeys` lists what is recorded.");
    }
    notes.push_back("No journey of " + id + " is recorded: taken is the way by hand that its pack declares.");
    return map_by_hand(*flow, path_from(*flow, "by_hand", beside));
}

} // namespace demur::cli
