#include "report/verify.h"

#include "base/described.h"
#include "base/limits.h"
#include "base/time.h"
#include "base/version.h"
#include "friction/wage.h"
#include "report/chain_file.h"
#include "report/csv.h"
#include "report/proof.h"
#include "report/report_page.h"

namespace demur {
namespace {

[[noreturn]] void refuse(const std::string& why)
{
    throw Error(ErrorCode::bad_input, why, "Give a file that `demur export` or the report page wrote, whole and unchanged.");
}

json::object parse_export(std::string_view text)
{
    json::parse_options options;
    options.max_depth = limits::json_depth;
    boost::system::error_code ec;
    json::value value = json::parse(text, ec, {}, options);
    if (ec == json::error::incomplete) {
        refuse("the file is cut short: its JSON does not end");
    }
    if (ec || !value.is_object()) {
        refuse("the file is not an export of Demur: it holds no JSON object");
    }
    return std::move(value.get_object());
}

const json::value& member(const json::object& object, std::string_view name)
{
    const json::value* found = object.if_contains(name);
    if (found == nullptr) {
        refuse("the file is not an export of Demur: it has no \"" + std::string(name) + "\"");
    }
    return *found;
}

void check_shape(const json::object& file)
{
    const json::value& schema = member(file, "schema");
    if (!schema.is_string() || !schema.get_string().starts_with("demur-report/")) {
        refuse("the file is not an export of Demur: its schema is another");
    }
    if (schema.get_string() != "demur-report/2") {
        throw Error(ErrorCode::version_newer, "the file was written by another Demur: its schema is " + std::string(schema.get_string()),
                    "Update Demur.");
    }
    for (const std::string_view name : {"events", "journeys"}) {
        if (!member(file, name).is_array()) {
            refuse("the file is not an export of Demur: \"" + std::string(name) + "\" is no list");
        }
    }
}

class Verifier {
public:
    Verifier(const json::object& file, Verification& result) : file_(file), result_(result) {}

    void run(const std::vector<FlowPack>& flows)
    {
        const json::array& entries = file_.at("events").get_array();
        const ChainCheck chain = check_chain(entries);
        result_.events = chain.events;
        result_.left_out = chain.left_out;
        result_.head = chain.head;
        result_.does_not_prove = does_not_prove(ProofLevel::chain);
        if (chain.left_out > 0) {
            result_.notes.push_back("The " + std::to_string(chain.left_out)
                                    + " events of other journeys are not in the file: their hashes are, and were taken as they are.");
        }
        if (chain.broken_at) {
            return fail(chain.why, chain.broken_at);
        }
        if (check_proof()) {
            check_shown(entries, flows);
        }
    }

private:
    void fail(std::string why, std::optional<std::int64_t> seq = std::nullopt)
    {
        result_.holds = false;
        result_.why = std::move(why);
        result_.broken_at = seq;
    }

    bool check_proof()
    {
        const auto proof = from_json<ReportProof>(member(file_, "proof"), "proof");
        if (proof.events != result_.events) {
            fail("the file says that it has " + std::to_string(proof.events) + " events, but its chain ends after "
                     + std::to_string(result_.events),
                 result_.events + 1);
            return false;
        }
        if (proof.head != result_.head) {
            fail("the head that the file names is not that of its chain", result_.events);
            return false;
        }
        return true;
    }

    // The readable part must be what the chain's events give.
    void check_shown(const json::array& entries, const std::vector<FlowPack>& flows)
    {
        const json::value* journey = file_.if_contains("journey");
        ReportBuilder builder(journey == nullptr ? std::nullopt : std::optional(from_json<std::string>(*journey, "journey")));
        for (const json::value& entry : entries) {
            if (const json::value* event = entry.get_object().if_contains("event")) {
                builder.add(entry.get_object().at("seq").get_int64(), event->get_object());
            }
        }
        const std::optional<std::int64_t> made = parse_iso_utc(from_json<std::string>(member(file_, "made"), "made"));
        if (!made) {
            return fail("the file does not say when it was made");
        }
        builder.set_wage(wage());
        const json::value expected = to_json(builder.report(flows, *made));
        if (!check_steps(builder, expected.get_object().at("journeys").get_array())) {
            return;
        }
        if (from_json<std::string>(member(file_, "demur"), "demur") != version()) {
            result_.notes.emplace_back("The file was written by another version of Demur: its numbers were not computed again.");
        } else if (!check_numbers(expected.get_object())) {
            return;
        }
        result_.holds = true;
    }

    // What an hour is worth is whoever's who made the file.
    [[nodiscard]] std::optional<Wage> wage() const
    {
        const json::value* said = file_.if_contains("wage");
        if (said == nullptr) {
            return std::nullopt;
        }
        auto wage = from_json<Wage>(*said, "wage");
        check_wage(wage);
        return wage;
    }

    bool check_steps(const ReportBuilder& builder, const json::array& expected)
    {
        const json::array& shown = file_.at("journeys").get_array();
        if (shown.size() != expected.size()) {
            fail("the file shows " + std::to_string(shown.size()) + " journeys, but its chain has " + std::to_string(expected.size()));
            return false;
        }
        for (std::size_t i = 0; i < shown.size(); ++i) {
            const json::object* journey = shown[i].if_object();
            const json::value* steps = journey == nullptr ? nullptr : journey->if_contains("steps");
            const json::array& chained = expected[i].get_object().at("steps").get_array();
            if (steps == nullptr || !steps->is_array() || *steps != json::value(chained)) {
                fail("journey " + builder.journeys()[i].id + " is shown with other steps than the chain has",
                     first_difference(steps, chained, builder.journeys()[i]));
                return false;
            }
        }
        return true;
    }

    // The number of the event whose step is shown differently.
    static std::int64_t first_difference(const json::value* steps, const json::array& chained, const RecordedJourney& journey)
    {
        const json::array empty;
        const json::array& shown = steps != nullptr && steps->is_array() ? steps->get_array() : empty;
        std::size_t i = 0;
        while (i + 1 < chained.size() && i < shown.size() && shown[i] == chained[i]) {
            ++i;
        }
        return journey.numbers[i];
    }

    bool check_numbers(const json::object& expected)
    {
        for (const std::string_view name : {"journeys", "by_hand", "definitions", "maps", "comparisons", "groups"}) {
            const json::value* shown = file_.if_contains(name);
            if (shown == nullptr || *shown != expected.at(name)) {
                fail("the file's \"" + std::string(name) + "\" are not what its chain gives: a number was changed");
                return false;
            }
        }
        return true;
    }

    const json::object& file_;
    Verification& result_;
};

bool same_page(const PageAround& a, const PageAround& b)
{
    return a.before == b.before && a.after == b.after;
}

Verification verify_csv()
{
    Verification result;
    result.format = "csv";
    result.level = "0: none";
    result.why = "a CSV export carries no hash chain: nothing in it can be checked; export as json or html instead";
    return result;
}

Verification verify_data(std::string_view text, std::string_view format, const std::vector<FlowPack>& flows)
{
    const json::object file = parse_export(text);
    check_shape(file);
    Verification result;
    result.format = format;
    result.level = "1: hash chain";
    Verifier(file, result).run(flows);
    return result;
}

Verification verify_html(std::string_view file, const std::vector<FlowPack>& flows)
{
    const std::optional<PageData> page = find_page_data(file);
    if (!page) {
        refuse("the file is a web page, but not a whole export of Demur");
    }
    Verification result = verify_data(page->json, "html", flows);
    if (!same_page(page->around, report_page_around())) {
        result.notes.emplace_back("The page around the data is not the one that this Demur writes. The data was checked, not what the page "
                                  "makes of it.");
    }
    return result;
}

} // namespace

Verification verify_export(std::string_view file, const std::vector<FlowPack>& flows)
{
    if (file.size() > limits::export_file) {
        throw Error(ErrorCode::too_large, "the file is larger than " + std::to_string(limits::export_file / 1024 / 1024) + " MiB");
    }
    if (file.starts_with(csv_header)) {
        return verify_csv();
    }
    const std::size_t first = file.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) {
        refuse("the file is empty");
    }
    if (file[first] == '<') {
        return verify_html(file, flows);
    }
    return verify_data(file, "json", flows);
}

} // namespace demur
