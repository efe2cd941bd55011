// The protocol's types: what each method takes and gives. Declared once, here and in the headers below; the JSON
// Schema (`demur schema`), extension/src/protocol/types.ts and PROTOCOL.md are generated from them.
#pragma once

#include "flow/flow_pack.h"
#include "flow/guide.h"
#include "friction/metrics.h"
#include "journal/step.h"
#include "notice/verdict.h"
#include "objection/lifecycle.h"
#include "objection/objection.h"
#include "report/report_data.h"

#include <boost/describe.hpp>
#include <boost/json/value.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace demur::rpc {

// hello
struct ProtocolRange {
    std::int64_t min = 1;
    std::int64_t max = 1;
};
BOOST_DESCRIBE_STRUCT(ProtocolRange, (), (min, max))
struct Program {
    std::string name;
    std::string version;
};
BOOST_DESCRIBE_STRUCT(Program, (), (name, version))
struct HelloParams {
    ProtocolRange protocol;
    Program client;
};
BOOST_DESCRIBE_STRUCT(HelloParams, (), (protocol, client))
struct HelloResult {
    std::int64_t protocol = 1;
    Program host;
    std::vector<std::string> features;
};
BOOST_DESCRIBE_STRUCT(HelloResult, (), (protocol, host, features))

// ping: any JSON comes back
struct PingParams {
    std::optional<boost::json::value> payload;
};
BOOST_DESCRIBE_STRUCT(PingParams, (), (payload))

// page.inspect (pure) and page.observe (with consequences: objections are opened, statuses change)
struct PageParams {
    std::string html; // the snapshot
    std::string url;
    std::optional<Surface> surface;
    std::optional<std::string> objection; // the objection this tab is working on, if any
};
BOOST_DESCRIBE_STRUCT(PageParams, (), (html, url, surface, objection))

// Declared with the life of an objection, below the protocol.
using demur::NextStep;
using demur::ObjectionStatus;

struct FrictionSoFar {
    std::int64_t steps = 0;   // the person's own, measured
    std::int64_t seconds = 0; // active and reading, measured
    std::int64_t screens = 0;
    std::optional<std::int64_t> spared_steps;  // against the flow's declared by-hand path; may be negative
    std::optional<std::int64_t> notices_again; // visits in which the notice came back after an objection; absent when none
};
BOOST_DESCRIBE_STRUCT(FrictionSoFar, (), (steps, seconds, screens, spared_steps, notices_again))

// The company's answer, as far as it is known.
struct AnswerView {
    std::string source;                  // screen | mail
    std::string kind;                    // confirmation | rejection | extension
    std::string seen;                    // ISO 8601 UTC: when Demur saw it
    std::optional<std::string> from;     // mail: the domain of the sender's address
    std::optional<std::string> sent;     // mail: ISO 8601 UTC, as its header says
    std::optional<std::string> sha256;   // mail: of the bytes as given, hex
    std::vector<std::string> vouched_by; // mail: what the receiving server found good ("dkim facebookmail.com"); empty: nothing vouches
};
BOOST_DESCRIBE_STRUCT(AnswerView, (), (source, kind, seen, from, sent, sha256, vouched_by))

struct ObjectionView {
    std::string id;
    std::string service;
    std::string username; // may be empty
    std::string flow;
    std::string form_url;
    ObjectionStatus status = ObjectionStatus::noticed;
    NextStep next = NextStep::prepare;
    std::string opened;                        // ISO 8601 UTC
    std::optional<std::string> effective_date; // the notice's date: object before it
    std::optional<std::string> answer_due;     // the legal month after sending
    std::string language;                      // of the reason text
    std::string reason;                        // the prepared text
    std::optional<std::string> prompts;        // third-party form
    std::vector<std::string> evidence;         // SHA-256 in hex
    std::optional<std::string> missing;        // what must be given before the form can be filled ("email", "evidence", ...)
    FrictionSoFar friction;
    std::vector<std::string> covers; // usernames of the same Accounts Centre, which this filing covers too ("facebook anna")
    std::string law;                 // id of laws.json that the text cites
    bool reviewed = false;           // whether a lawyer has read the text's source; own words never are
    std::optional<bool> own_words;   // the person wrote the reason
    std::optional<bool> extended;    // the company took two more months: answer_due counts them
    std::optional<AnswerView> answer;
    std::optional<std::string> complaint; // why a complaint can be made now: denied | no_answer
};
BOOST_DESCRIBE_STRUCT(ObjectionView, (),
                      (id, service, username, flow, form_url, status, next, opened, effective_date, answer_due, language, reason, prompts,
                       evidence, missing, friction, covers, law, reviewed, own_words, extended, answer, complaint))

struct InspectResult {
    Verdict verdict;
    std::vector<FormView> forms;
};
BOOST_DESCRIBE_STRUCT(InspectResult, (), (verdict, forms))

// What the page is not, and the person may think it is. The extension has a sentence for each.
enum class WrongTurn {
    third_party_for_own, // the form about data from third parties, opened by someone whose own-account objection is not sent
    no_form_for_ads,     // the notice that AI chats feed advertising: nothing can be objected to
    login_wall,          // the page wants a login before it shows the form
    region_block,        // the page says that the form is not for this region
    country_missing,     // the form's list of countries has not the person's
    page_cannot_file,    // every account given for this service is a Page
    wrong_account        // the form is signed in for another account than the objection's
};
BOOST_DESCRIBE_ENUM(WrongTurn, third_party_for_own, no_form_for_ads, login_wall, region_block, country_missing, page_cannot_file,
                    wrong_account)

struct ObserveResult {
    Verdict verdict;
    std::vector<FormView> forms;
    std::optional<std::string> flow; // the flow whose form is on screen, whatever its objection went through; or which the notice leads to
    std::vector<ObjectionView> objections;  // those this page concerns, after its consequences
    std::optional<bool> unknown_generation; // of the form on screen: no pack knows it, it is handled by roles alone
    std::optional<std::string> again;       // a training notice to accounts that have all objected: the objection sent last
    std::optional<WrongTurn> wrong_turn;
};
BOOST_DESCRIBE_STRUCT(ObserveResult, (), (verdict, forms, flow, objections, unknown_generation, again, wrong_turn))

// profile.get / profile.set
struct ProfileResult {
    Profile profile;
    std::vector<Ground> grounds; // to tick, labelled in the language asked for
};
BOOST_DESCRIBE_STRUCT(ProfileResult, (), (profile, grounds))
struct ProfileGetParams {
    std::optional<std::string> language; // of the grounds' labels
};
BOOST_DESCRIBE_STRUCT(ProfileGetParams, (), (language))
struct ProfileSetParams {
    Profile profile;
};
BOOST_DESCRIBE_STRUCT(ProfileSetParams, (), (profile))

// objections.list / objection.open / objection.update
struct ObjectionsResult {
    std::vector<ObjectionView> objections;
};
BOOST_DESCRIBE_STRUCT(ObjectionsResult, (), (objections))
struct ObjectionOpenParams {
    std::string flow;
    std::optional<std::string> username;
};
BOOST_DESCRIBE_STRUCT(ObjectionOpenParams, (), (flow, username))
struct ObjectionUpdateParams {
    std::string id;
    std::optional<std::string> reason;               // the person's own words
    std::optional<std::vector<std::string>> grounds; // composes the reason anew
    std::optional<std::string> language;
    std::optional<std::string> prompts;
    std::optional<std::vector<std::string>> evidence;
    std::optional<ObjectionStatus> status; // filled | submitted | needs_user, as the extension saw it; never backwards
    std::optional<NextStep> next;          // with needs_user: why
    std::optional<std::int64_t> variant;   // another wording of the composed reason
    std::optional<bool> extended;          // the company said that it needs two more months
};
BOOST_DESCRIBE_STRUCT(ObjectionUpdateParams, (), (id, reason, grounds, language, prompts, evidence, status, next, variant, extended))
struct ObjectionResult {
    ObjectionView objection;
};
BOOST_DESCRIBE_STRUCT(ObjectionResult, (), (objection))

// form.plan
struct PlanParams {
    std::string html; // the snapshot
    std::string url;
    std::string objection;
    std::optional<std::vector<std::string>> set_aside; // flow ids that failed on this page: planned without them, by roles alone
};
BOOST_DESCRIBE_STRUCT(PlanParams, (), (html, url, objection, set_aside))
struct PlanResult {
    Plan plan;
};
BOOST_DESCRIBE_STRUCT(PlanResult, (), (plan))

// steps.append: acknowledged when on disk
struct StepsParams {
    std::vector<Step> steps;
};
BOOST_DESCRIBE_STRUCT(StepsParams, (), (steps))
struct StepsResult {
    std::int64_t stored = 0; // new ones
    std::int64_t duplicates = 0;
    std::string head;                      // the chain's head afterwards, hex
    std::optional<std::int64_t> forgotten; // not stored, since the person deleted their journeys; absent when none
};
BOOST_DESCRIBE_STRUCT(StepsResult, (), (stored, duplicates, head, forgotten))

// journey.remove: what was recorded is deleted, the hashes of its events stay in the chain
struct JourneyRemoveParams {
    std::string journey;
};
BOOST_DESCRIBE_STRUCT(JourneyRemoveParams, (), (journey))
struct JourneyRemoveResult {
    std::int64_t events = 0; // whose content was deleted
    bool wiped = false;      // false: another program reads the journal, and freed bytes may still be in its files; remove again
};
BOOST_DESCRIBE_STRUCT(JourneyRemoveResult, (), (events, wiped))

// journey.rate: "Overall, how easy or difficult was this?"
struct JourneyRateParams {
    std::string journey;
    std::optional<std::int64_t> answer; // 1 (very easy) to 5 (very difficult); absent: the person takes their answer back
};
BOOST_DESCRIBE_STRUCT(JourneyRateParams, (), (journey, answer))

// evidence.put (in chunks, in order) / evidence.read / evidence.list / evidence.remove
struct EvidenceView {
    std::string sha256;
    std::string name;
    std::string type; // recognised by content
    std::int64_t size = 0;
    bool cleaned = false;                // made anew by an image encoder: holds no metadata of the camera or the place
    std::vector<std::string> objections; // ids of those that it is bound to
};
BOOST_DESCRIBE_STRUCT(EvidenceView, (), (sha256, name, type, size, cleaned, objections))
struct EvidencePutParams {
    std::string upload; // UUID of this upload
    std::string name;
    std::int64_t size = 0;
    std::int64_t offset = 0;
    std::string data;            // base64, at most limits::chunk bytes decoded
    std::optional<bool> cleaned; // as in EvidenceView; the last piece's word counts
};
BOOST_DESCRIBE_STRUCT(EvidencePutParams, (), (upload, name, size, offset, data, cleaned))
struct EvidencePutResult {
    std::int64_t received = 0;
    std::optional<EvidenceView> evidence; // once complete
};
BOOST_DESCRIBE_STRUCT(EvidencePutResult, (), (received, evidence))
struct EvidenceReadParams {
    std::string sha256;
    std::int64_t offset = 0;
};
BOOST_DESCRIBE_STRUCT(EvidenceReadParams, (), (sha256, offset))
struct EvidenceReadResult {
    EvidenceView evidence;
    std::int64_t offset = 0;
    std::string data; // base64
    bool last = false;
};
BOOST_DESCRIBE_STRUCT(EvidenceReadResult, (), (evidence, offset, data, last))
struct EvidenceListResult {
    std::vector<EvidenceView> evidence;
};
BOOST_DESCRIBE_STRUCT(EvidenceListResult, (), (evidence))
struct EvidenceRemoveParams {
    std::string sha256;
};
BOOST_DESCRIBE_STRUCT(EvidenceRemoveParams, (), (sha256))

// flows.list
struct FlowsResult {
    std::vector<FlowPack> flows;
    std::vector<std::string> begin; // ids of those that a person of the profile's country begins with, one a service and matter
};
BOOST_DESCRIBE_STRUCT(FlowsResult, (), (flows, begin))

// guide.read: the way there, step by step, for the side panel
struct GuideParams {
    std::string flow;
    std::optional<std::string> surface;  // web | app | notice | mail; web when absent
    std::optional<std::string> language; // of the page, for the names of controls
};
BOOST_DESCRIBE_STRUCT(GuideParams, (), (flow, surface, language))
struct GuideResult {
    std::string flow;
    std::string surface; // of the path given, which may be another than the one asked for
    std::string source;  // where the path was read
    std::string dated;
    std::optional<std::string> start; // the page on which it begins
    std::optional<std::string> note;
    std::vector<GuideStep> steps;
};
BOOST_DESCRIBE_STRUCT(GuideResult, (), (flow, surface, source, dated, start, note, steps))

// mail.read: an answer by e-mail, given by the person
struct MailParams {
    std::optional<std::string> eml;       // base64 of the whole message as saved
    std::optional<std::string> text;      // or what was pasted: nothing vouches for its sender
    std::optional<std::string> objection; // which one it answers, where the person says so
};
BOOST_DESCRIBE_STRUCT(MailParams, (), (eml, text, objection))
struct MailResult {
    Verdict verdict;
    AnswerView answer;
    std::optional<std::string> doubt;      // why the status was not changed: no_answer | no_objection | which_objection | sender
    std::vector<ObjectionView> objections; // the one that changed; with which_objection, those it may be about
};
BOOST_DESCRIBE_STRUCT(MailResult, (), (verdict, answer, doubt, objections))

// export.read: any format, in pieces; `report` is ReportData as JSON for the report page
struct ExportParams {
    // report | json | csv | journeys | ocel | xes | userflow | html | study (a preview); of one objection: calendar | complaint
    std::string format;
    std::optional<std::string> journey;
    std::optional<std::string> objection;
    std::int64_t offset = 0;
    std::optional<std::string> id; // of the export begun at offset 0, so that the pieces fit together
    std::optional<Wage> wage;      // to count the person's time in money
};
BOOST_DESCRIBE_STRUCT(ExportParams, (), (format, journey, objection, offset, id, wage))
struct ExportResult {
    std::string id;
    std::string name;       // file name to offer
    std::string type;       // media type
    std::int64_t total = 0; // bytes of UTF-8
    std::int64_t offset = 0;
    std::string data; // base64 of UTF-8 bytes
    bool last = false;
};
BOOST_DESCRIBE_STRUCT(ExportResult, (), (id, name, type, total, offset, data, last))

struct Nothing {};
BOOST_DESCRIBE_STRUCT(Nothing, (), ())

// tag.judge: what a person says of a sign of a deceptive pattern
struct TagJudgeParams {
    std::string journey;
    std::string tag;      // "edpb:4.4.2"
    std::string standing; // candidate | confirmed | rejected
};
BOOST_DESCRIBE_STRUCT(TagJudgeParams, (), (journey, tag, standing))

} // namespace demur::rpc
