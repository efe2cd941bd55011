#include "report/verify_report.h"

#include "base/described.h"
#include "base/limits.h"
#include "base/time.h"
#include "base/version.h"
#include "friction/wage.h"
#include "report/chain_reader.h"
#include "report/hidden_events.h"
#include "report/json_parts.h"
#include "report/proof.h"
#include "report/refusal.h"
#include "report/shown_journeys.h"
#include "report/verify_members.h"
#include "report/verify_proof.h"

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

// Everything but the journeys and the events.
json::object small_members(const OutlinedReport& report)
{
    Window text(report.source, report.text);
    json::object members;
    std::uint64_t size = 0;
    for (const OutlinedMember& member : report.outline.members) {
        if (is_small_member(member.name)) {
            size += member.value.size();
            if (size > limits::export_value) {
                throw Error(ErrorCode::too_large, "the file's members beside its journeys and events are larger than "
                                                      + std::to_string(limits::export_value / 1024 / 1024) + " MiB");
            }
            members.emplace(member.name, parse_value(text, member.value));
        }
    }
    return members;
}

void check_shape(const JsonOutline& outline, const json::object& file)
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
        const OutlinedMember* list = outline.find(name);
        if (list == nullptr) {
            refuse_export("the file is not an export of Demur: it has no \"" + std::string(name) + "\"");
        }
        if (list->first != '[') {
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
    Verifier(const OutlinedReport& report, const json::object& file, const Trust& trust, Verification& result)
        : report_(report), file_(file), trust_(trust), result_(result), events_(report.source, report.text)
    {
    }

    void run(const std::vector<FlowPack>& flows)
    {
        const ReportProof proof = read_proof(file_);
        ReadChain read =
            ChainReader(events_, stamped_events(proof), !is_current(), journey()).read(report_.outline.find("events")->value.begin);
        const ChainCheck& chain = read.check;
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
        if (hidden.still_there) {
            return fail("the record says that the content of event " + std::to_string(*hidden.still_there)
                            + " was deleted, but the file shows it",
                        hidden.still_there);
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
            if (const std::optional<std::string> odd = odd_member(report_.outline, file_, proof, chain)) {
                return fail("the file's \"" + *odd + "\" is not written as Demur writes it");
            }
        }
        check_shown(read, flows);
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
    void check_shown(ReadChain& chain, const std::vector<FlowPack>& flows)
    {
        if (chain.odd_event) {
            throw Error(*chain.odd_event);
        }
        const std::optional<std::int64_t> made = parse_iso_utc(from_json<std::string>(member(file_, "made"), "made"));
        if (!made) {
            return fail("the file does not say when it was made");
        }
        chain.facts->set_wage(wage());
        ReportAssembly assembly(flows, *chain.facts, *made);
        const bool is_ours = is_current() && is_this_version();
        if (!check_journeys(chain.journeys, is_ours ? &assembly : nullptr)) {
            return;
        }
        if (!is_ours) {
            result_.notes.emplace_back(
                "The file was written by another version of Demur: its steps were checked, its numbers, maps and texts were not "
                "computed again. Use the version that it names to check them.");
        } else if (!check_numbers(assembly)) {
            return;
        }
        result_.holds = true;
    }

    // What it says that it is of; whether it can say that, `said` tells.
    [[nodiscard]] std::optional<std::string> journey() const
    {
        const json::value* journey = file_.if_contains("journey");
        return journey != nullptr && journey->is_string() ? std::optional<std::string>(journey->get_string()) : std::nullopt;
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

    // Their steps; and what was measured of them, if it is measured again.
    bool check_journeys(const std::vector<ChainedJourney>& chained, ReportAssembly* assembly)
    {
        const OutlinedMember& shown = *report_.outline.find("journeys");
        if (shown.elements != chained.size()) {
            fail("the file shows " + std::to_string(shown.elements) + " journeys, but its chain has " + std::to_string(chained.size()));
            return false;
        }
        Window text(report_.source, report_.text);
        ShownJourneys journeys(text, events_, report_.format == "html", assembly);
        if (const std::optional<ShownDifference> other = journeys.compare(shown.value.begin, chained)) {
            fail("journey " + other->journey + " is shown with other steps than the chain has", other->event);
            return false;
        }
        return assembly == nullptr || journeys.numbers_hold() || number_changed("journeys");
    }

    bool check_numbers(const ReportAssembly& assembly)
    {
        const json::value expected = to_json(assembly.rest());
        for (const std::string_view name : {"sessions", "by_hand", "definitions", "maps", "comparisons", "compared", "groups"}) {
            const json::value* shown = file_.if_contains(name);
            if (shown == nullptr || *shown != expected.get_object().at(name)) {
                return number_changed(name);
            }
        }
        return true;
    }

    bool number_changed(std::string_view name)
    {
        fail("the file's \"" + std::string(name) + "\" are not what its chain gives: a number was changed");
        return false;
    }

    const OutlinedReport& report_;
    const json::object& file_;
    const Trust& trust_;
    Verification& result_;
    Window events_;
};

} // namespace

Verification verify_report(const OutlinedReport& report, const std::vector<FlowPack>& flows, const Trust& trust)
{
    const json::object file = small_members(report);
    check_shape(report.outline, file);
    Verification result;
    result.format = report.format;
    result.level = level_name(ProofLevel::none);
    Verifier(report, file, trust, result).run(flows);
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
