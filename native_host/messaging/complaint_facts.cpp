#include "messaging/complaint_facts.h"

#include "base/described.h"
#include "base/time.h"
#include "flow/countries.h"
#include "messaging/complaint_timeline.h"
#include "objection/law.h"

#include <algorithm>
#include <array>

namespace demur::rpc {

namespace {

constexpr std::array shown_metrics = {"steps",    "clicks", "keys",   "screens",   "words_on_path",
                                      "t_active", "t_read", "errors", "dead_ends", "notices_again"};

std::optional<std::string> full_name(const Profile& profile)
{
    const std::string first = profile.first_name.value_or("");
    const std::string last = profile.last_name.value_or("");
    const std::string name = first + (first.empty() || last.empty() ? "" : " ") + last;
    return name.empty() ? std::nullopt : std::optional(name);
}

// Journeys add up; a sum rests on no more than the weakest of its parts, and one that a journey does not know is not known.
void add_effort(std::vector<Metric>& sums, const std::vector<JourneyMetrics>& journeys)
{
    for (const char* name : shown_metrics) {
        Metric sum{name, std::nullopt, {}, Basis::measured};
        for (const JourneyMetrics& journey : journeys) {
            const auto part =
                std::find_if(journey.metrics.begin(), journey.metrics.end(), [name](const Metric& one) { return one.name == name; });
            if (part == journey.metrics.end() || !part->value) {
                sum.basis = Basis::unknown;
                continue;
            }
            sum.value = sum.value.value_or(0) + *part->value;
            sum.unit = part->unit;
            sum.basis = std::max(sum.basis, part->basis);
        }
        if (sum.value) {
            sums.push_back(std::move(sum));
        }
    }
}

void add_journeys(const Journal& journal, const ObjectionRow& row, const FlowPack* flow, ComplaintFacts& facts)
{
    const std::unordered_map<std::string, std::int64_t> anchors = journal.anchors();
    std::vector<Step> all;
    std::vector<JourneyMetrics> measured;
    for (const std::string& journey : journal.journeys_of_objection(row.id)) {
        const std::vector<Step> steps = journal.steps(journey);
        const JourneyMetrics& metrics = measured.emplace_back(measure(steps, flow, {anchors, std::nullopt}));
        if (!metrics.demands.empty()) {
            facts.demands = metrics.demands;
        }
        all.insert(all.end(), steps.begin(), steps.end());
    }
    add_effort(facts.effort, measured);
    facts.timeline = tell_timeline(all, anchors);
}

void add_flow(const FlowPack& flow, ComplaintFacts& facts)
{
    facts.procedure = flow.title;
    facts.third_party = flow.kind == "third_party";
    for (const Demand& demand : flow.demands) {
        if (demand.min_length) {
            facts.min_length = demand.min_length;
        }
        if (std::none_of(facts.demands.begin(), facts.demands.end(), [&](const DemandMet& met) { return met.kind == demand.kind; })) {
            facts.demands.push_back({demand.kind, demand.stated, demand.enforced, Basis::declared});
        }
    }
}

void add_chain(const Journal& journal, const ObjectionRow& row, ComplaintFacts& facts)
{
    journal.each_event([&](const StoredEvent& stored) {
        const std::string_view body = stored.body;
        if (body.find(row.id) == std::string_view::npos || body.find("\"type\":\"objection\"") == std::string_view::npos) {
            return;
        }
        const json::object event = json::parse(json::string_view(body.data(), body.size())).as_object();
        facts.history.emplace_back(iso_utc(event.at("wall").to_number<std::int64_t>()), std::string(event.at("status").as_string()));
    });
    facts.events = journal.events();
    facts.chain_head = journal.head();
}

std::vector<ComplaintEvidence> evidence_of(const Journal& journal, const ObjectionRow& row)
{
    std::vector<ComplaintEvidence> list;
    for (const std::string& hash : row.evidence) {
        const std::optional<EvidenceRow> file = journal.evidence(hash);
        list.push_back(file ? ComplaintEvidence{hash, file->type, file->size} : ComplaintEvidence{hash, std::nullopt, 0});
    }
    return list;
}

} // namespace

ComplaintFacts complaint_facts(const Journal& journal, const ObjectionRow& row, const ObjectionView& view, const Profile& profile)
{
    ComplaintFacts facts;
    facts.reason = view.complaint.value_or("");
    const Country* country = find_country(profile.country.value_or("")); // "uk" is GB
    facts.country = country != nullptr ? country->code : profile.country.value_or("");
    facts.law = law_of_country(facts.country);
    facts.name = full_name(profile);
    facts.email = profile.email;
    facts.service = view.service;
    facts.account = view.username;
    facts.covers = view.covers;
    facts.form_url = view.form_url;
    facts.opened = view.opened;
    facts.submitted = row.submitted ? std::optional(iso_utc(*row.submitted)) : std::nullopt;
    facts.effective_date = view.effective_date;
    facts.answer_due = view.answer_due;
    facts.status = enum_name(view.status);
    facts.extended = view.extended.value_or(false);
    if (view.answer) {
        const AnswerView& answer = *view.answer;
        facts.answer = ComplaintAnswer{answer.kind, answer.source, answer.seen, answer.from, answer.sent, answer.sha256, answer.vouched_by};
    }
    const FlowPack* flow = find_flow(row.flow);
    add_journeys(journal, row, flow, facts);
    if (flow != nullptr) {
        add_flow(*flow, facts);
    }
    add_chain(journal, row, facts);
    facts.evidence = evidence_of(journal, row);
    facts.text = view.reason;
    facts.own_words = row.own_words;
    facts.prompts = view.prompts;
    facts.text_language = view.language;
    return facts;
}

} // namespace demur::rpc
