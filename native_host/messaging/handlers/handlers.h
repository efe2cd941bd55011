// What each method does: one overload a method, one file an area. All may throw Error, which becomes the answer.
#pragma once

#include "messaging/context.h"
#include "messaging/method_table.h"

namespace demur::rpc {

HelloResult handle(Context& context, method::Hello tag, HelloParams params);
PingParams handle(Context& context, method::Ping tag, PingParams params);

InspectResult handle(Context& context, method::PageInspect tag, PageParams params);
ObserveResult handle(Context& context, method::PageObserve tag, PageParams params);
PlanResult handle(Context& context, method::FormPlan tag, PlanParams params);

ProfileResult handle(Context& context, method::ProfileGet tag, ProfileGetParams params);
ProfileResult handle(Context& context, method::ProfileSet tag, ProfileSetParams params);

ObjectionsResult handle(Context& context, method::ObjectionsList tag, Nothing params);
ObjectionResult handle(Context& context, method::ObjectionOpen tag, ObjectionOpenParams params);
ObjectionResult handle(Context& context, method::ObjectionUpdate tag, ObjectionUpdateParams params);

StepsResult handle(Context& context, method::StepsAppend tag, StepsParams params);
JourneyRemoveResult handle(Context& context, method::JourneyRemove tag, JourneyRemoveParams params);
Nothing handle(Context& context, method::JourneyRate tag, JourneyRateParams params);

EvidencePutResult handle(Context& context, method::EvidencePut tag, EvidencePutParams params);
EvidenceReadResult handle(Context& context, method::EvidenceRead tag, EvidenceReadParams params);
EvidenceListResult handle(Context& context, method::EvidenceList tag, Nothing params);
Nothing handle(Context& context, method::EvidenceRemove tag, EvidenceRemoveParams params);

FlowsResult handle(Context& context, method::FlowsList tag, Nothing params);
GuideResult handle(Context& context, method::GuideRead tag, GuideParams params);
MailResult handle(Context& context, method::MailRead tag, MailParams params);
Nothing handle(Context& context, method::TagJudge tag, TagJudgeParams params);
ExportResult handle(Context& context, method::ExportRead tag, ExportParams params);

} // namespace demur::rpc
