// Every method of the protocol with its types, in the order of the documents. A handler is an overload of `handle` for
// the method's tag; the schema, the TypeScript types and PROTOCOL.md are made from this table.
#pragma once

#include "messaging/methods.h"

#include <boost/mp11/list.hpp>

#include <string_view>

namespace demur::rpc {

inline constexpr std::int64_t protocol_min = 1;
inline constexpr std::int64_t protocol_max = 1;

template <class P, class R> struct MethodOf {
    using Params = P;
    using Result = R;
};

namespace method {

struct Hello : MethodOf<HelloParams, HelloResult> {
    static constexpr std::string_view name = "hello";
    static constexpr std::string_view summary = "Agrees on a protocol version. The first call of every session.";
};
struct Ping : MethodOf<PingParams, PingParams> {
    static constexpr std::string_view name = "ping";
    static constexpr std::string_view summary = "Gives back what it was given: is the host there, and how fast.";
};
struct PageInspect : MethodOf<PageParams, InspectResult> {
    static constexpr std::string_view name = "page.inspect";
    static constexpr std::string_view summary = "Says what a snapshot is, with the evidence. Changes nothing.";
};
struct PageObserve : MethodOf<PageParams, ObserveResult> {
    static constexpr std::string_view name = "page.observe";
    static constexpr std::string_view summary =
        "As page.inspect, with the consequences: a notice opens objections, a confirmation confirms one, and so on.";
};
struct FormPlan : MethodOf<PlanParams, PlanResult> {
    static constexpr std::string_view name = "form.plan";
    static constexpr std::string_view summary = "Matches a form on screen against a prepared objection, value by value.";
};
struct ProfileGet : MethodOf<ProfileGetParams, ProfileResult> {
    static constexpr std::string_view name = "profile.get";
    static constexpr std::string_view summary = "The profile, and the grounds that can be ticked.";
};
struct ProfileSet : MethodOf<ProfileSetParams, ProfileResult> {
    static constexpr std::string_view name = "profile.set";
    static constexpr std::string_view summary = "Replaces the profile.";
};
struct ObjectionsList : MethodOf<Nothing, ObjectionsResult> {
    static constexpr std::string_view name = "objections.list";
    static constexpr std::string_view summary = "Every objection, newest first.";
};
struct ObjectionOpen : MethodOf<ObjectionOpenParams, ObjectionResult> {
    static constexpr std::string_view name = "objection.open";
    static constexpr std::string_view summary = "Opens an objection for a flow; gives back the open one if there is one already.";
};
struct ObjectionUpdate : MethodOf<ObjectionUpdateParams, ObjectionResult> {
    static constexpr std::string_view name = "objection.update";
    static constexpr std::string_view summary = "Changes the prepared text, its evidence, or the status (never backwards).";
};
struct StepsAppend : MethodOf<StepsParams, StepsResult> {
    static constexpr std::string_view name = "steps.append";
    static constexpr std::string_view summary = "Appends steps to the journal, all or none. Answered when they are on disk.";
};
struct JourneyRemove : MethodOf<JourneyRemoveParams, JourneyRemoveResult> {
    static constexpr std::string_view name = "journey.remove";
    static constexpr std::string_view summary = "Deletes what a journey recorded, for good. The chain keeps the hashes and says so.";
};
struct JourneyRate : MethodOf<JourneyRateParams, Nothing> {
    static constexpr std::string_view name = "journey.rate";
    static constexpr std::string_view summary = "How hard the person says a journey was. An event of the chain.";
};
struct EvidencePut : MethodOf<EvidencePutParams, EvidencePutResult> {
    static constexpr std::string_view name = "evidence.put";
    static constexpr std::string_view summary = "One piece of a file, in order from offset 0. The last piece stores the file.";
};
struct EvidenceRead : MethodOf<EvidenceReadParams, EvidenceReadResult> {
    static constexpr std::string_view name = "evidence.read";
    static constexpr std::string_view summary = "One piece of a stored file.";
};
struct EvidenceList : MethodOf<Nothing, EvidenceListResult> {
    static constexpr std::string_view name = "evidence.list";
    static constexpr std::string_view summary = "Every stored file.";
};
struct EvidenceRemove : MethodOf<EvidenceRemoveParams, Nothing> {
    static constexpr std::string_view name = "evidence.remove";
    static constexpr std::string_view summary = "Deletes a file. The journal keeps its hash and the fact.";
};
struct FlowsList : MethodOf<Nothing, FlowsResult> {
    static constexpr std::string_view name = "flows.list";
    static constexpr std::string_view summary = "The flow packs that this host was built with.";
};
struct GuideRead : MethodOf<GuideParams, GuideResult> {
    static constexpr std::string_view name = "guide.read";
    static constexpr std::string_view summary = "The way to a flow's form or setting, step by step, with what each control is known by.";
};
struct MailRead : MethodOf<MailParams, MailResult> {
    static constexpr std::string_view name = "mail.read";
    static constexpr std::string_view summary = "Reads a mail that the person gives, and sets the objection's status when it is an answer.";
};
struct TagJudge : MethodOf<TagJudgeParams, Nothing> {
    static constexpr std::string_view name = "tag.judge";
    static constexpr std::string_view summary = "Says whether a sign of a deceptive pattern is one. An event of the chain.";
};
struct ExportRead : MethodOf<ExportParams, ExportResult> {
    static constexpr std::string_view name = "export.read";
    static constexpr std::string_view summary = "One piece of an export. Offset 0 makes the export; later pieces name its id.";
};

} // namespace method

using Methods = boost::mp11::mp_list<method::Hello, method::Ping, method::PageInspect, method::PageObserve, method::FormPlan,
                                     method::ProfileGet, method::ProfileSet, method::ObjectionsList, method::ObjectionOpen,
                                     method::ObjectionUpdate, method::StepsAppend, method::JourneyRemove, method::JourneyRate,
                                     method::EvidencePut, method::EvidenceRead, method::EvidenceList, method::EvidenceRemove,
                                     method::FlowsList, method::GuideRead, method::MailRead, method::TagJudge, method::ExportRead>;

} // namespace demur::rpc
