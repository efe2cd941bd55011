#include "report/verify_report.h"

#include "base/described.h"
#include "base/time.h"
#include "base/version.h"
#include "friction/wage.h"
#include "report/chain_check.h"
#include "report/hidden_events.h"
#include "report/proof.h"
#include "report/report_builder.h"
#include "report/verify_members.h"
#include "report/verify_proof.h"

#include <algorithm>

namespace demur {
namespace {

constexpr std::string_view current_schema = "demur-report/2";
constexpr std::string_view first_schema = "demur-report/1"; // before signatures, maps and groups

const json::value& member(const json::object& object, std::string_view name)
{
    const json::value* found = object.if_contains(name);
    if (found == nullptr) {
        refuse_export("the file is not an export of Demur: it has no \"" + std::string(name) + "\"");
    }
    return *found;
}

void check_shape(const json::object& file)
{
    const json::value& schema = member(file, "schema");
    if (!schema.is_string() || !schema.get_string().starts_with("demur-report/")) {
        refuse_export("the file is not an export of Demur: its schema is another");
    }
    if (schema.get_string() != current_schema && schema.get_string() != first_schema) {
        throw Error(ErrorCode::version_newer, "the file was written by another Demur: its schema is " + std::string(schema.get_string()),
                    "Update Demur.");
    }
    for (const std::string_view name : {"events", "journeys"}) {
        if (!member(file, name).is_array()) {
            refuse_export("the file is not an export of Demur: \"" + std::string(name) + "\" is no list");
        }
    }
    if (!member(file, "proof").is_object()) {
        refuse_export("the file is not an export of Demur: \"proof\" is no object");
    }
}

// The first schema knew the chain alone; nothing else that such a file says of its proof is believed.
ReportProof read_proof(const json::object& file)
{
    const json::object& shown = file.at("proof").get_object();
    if (file.at("schema").get_string() == current_schema) {
        return from_json<ReportProof>(shown, "proof");
    }
    ReportProof proof;
    proof.events = from_json<std::int64_t>(member(shown, "events"), "proof.events");
    proof.head = from_json<std::string>(member(shown, "head"), "proof.head");
    return proof;
}

std::set<std::int64_t> stamped_events(const ReportProof& proof)
{
    std::set<std::int64_t> numbers;
    for (const ReportTimeStamp& stamp : proof.time_stamps) {
        numbers.insert(stamp.events);
    }
    return numbers;
}

class Verifier {
public:
    Verifier(const json::object& file, const Trust& trust, Verification& result) : file_(file), trust_(trust), result_(result) {}

    void run(const std::vector<FlowPack>& flows)
    {
        const json::array& entries = file_.at("events").get_array();
        const ReportProof proof = read_proof(file_);
        const ChainCheck chain = check_chain(entries, stamped_events(proof), !is_current());
        result_.events = chain.events;
        result_.head = chain.head;
        if (chain.broken_at) {
            return fail(chain.why, chain.broken_at);
        }
        if (!check_head(proof)) {
            return;
        }
        const HiddenEvents hidden = explain_hidden(chain, !file_.contains("journey"));
        result_.left_out = hidden.left_out;
        result_.redacted = hidden.redacted;
        if (hidden.unexplained) {
            return fail("the content of event " + std::to_string(*hidden.unexplained)
                            + " is missing, and nothing in the record says that it was deleted",
                        hidden.unexplained);
        }
        if (is_current() && proof.redacted != hidden.redacted) {
            return fail("the file says that the content of " + std::to_string(proof.redacted) + " events was deleted, but its record names "
                        + std::to_string(hidden.redacted));
        }
        if (std::optional<std::string> why = check_vouchers(proof, said(chain), chain, trust_, result_)) {
            return fail(std::move(*why));
        }
        if (is_current() && !says_what_it_is(proof)) {
            return fail("what the file says of its own proof is not what it holds");
        }
        if (is_current() && is_this_version()) {
            if (const std::optional<std::string> odd = odd_member(file_, proof, chain)) {
                return fail("the file's \"" + *odd + "\" is not written as Demur writes it");
            }
        }
        check_shown(entries, flows);
    }

private:
    void fail(std::string why, std::optional<std::int64_t> seq = std::nullopt)
    {
        result_.holds = false;
        result_.level = level_name(ProofLevel::none);
        result_.does_not_prove = does_not_prove(ProofLevel::none);
        result_.why = std::move(why);
        result_.broken_at = seq;
    }

    // The level that the page shows, and its limits, as they follow from what is there; whether that holds is another question.
    [[nodiscard]] bool says_what_it_is(const ReportProof& proof) const
    {
        const ProofLevel level = level_of(proof);
        return proof.level == level_name(level) && (!is_this_version() || proof.does_not_prove == does_not_prove(level));
    }

    [[nodiscard]] bool is_this_version() const { return from_json<std::string>(member(file_, "demur"), "demur") == version(); }
    [[nodiscard]] bool is_current() const { return file_.at("schema").get_string() == current_schema; }

    bool check_head(const ReportProof& proof)
    {
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
        if (!is_current() || !is_this_version()) {
            result_.notes.emplace_back(
                "The file was written by another version of Demur: its steps were checked, its numbers, maps and texts were not "
                "computed again. Use the version that it names to check them.");
        } else if (!check_numbers(expected.get_object())) {
            return;
        }
        result_.holds = true;
    }

    // What no event of the chain says.
    [[nodiscard]] SaidOutside said(const ChainCheck& chain) const
    {
        SaidOutside said{from_json<std::string>(member(file_, "made"), "made"),
                         std::nullopt,
                         wage(),
                         from_json<std::string>(member(file_, "demur"), "demur"),
                         {}};
        for (const EventRun& run : chain.hidden) {
            add_run(said.left_out, run);
        }
        if (const json::value* journey = file_.if_contains("journey")) {
            said.journey = from_json<std::string>(*journey, "journey");
        }
        return said;
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
        for (const std::string_view name :
             {"journeys", "sessions", "by_hand", "definitions", "maps", "comparisons", "compared", "groups"}) {
            const json::value* shown = file_.if_contains(name);
            if (shown == nullptr || *shown != expected.at(name)) {
                fail("the file's \"" + std::string(name) + "\" are not what its chain gives: a number was changed");
                return false;
            }
        }
        return true;
    }

    const json::object& file_;
    const Trust& trust_;
    Verification& result_;
};

} // namespace

Verification verify_report(const json::object& file, std::string_view format, const std::vector<FlowPack>& flows, const Trust& trust)
{
    check_shape(file);
    Verification result;
    result.format = format;
    result.level = level_name(ProofLevel::none);
    Verifier(file, trust, result).run(flows);
    if (result.redacted > 0) {
        result.notes.push_back("The person deleted the content of " + std::to_string(result.redacted)
                               + " events before the export: their hashes stand, and the record says which they are.");
    }
    if (result.left_out > 0) {
        result.notes.push_back(std::to_string(result.left_out) + " events are not in the file but as hashes. "
                               + (result.signed_by ? "Who signed it says that they are of other journeys."
                                                   : "That they are of other journeys nobody vouches for: without a signature, events of "
                                                     "this journey may be among them."));
    }
    return result;
}

} // namespace demur
