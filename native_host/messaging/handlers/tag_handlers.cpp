// tag.judge.
#include "base/error.h"
#include "friction/tags/patterns.h"
#include "messaging/handlers/handlers.h"

namespace demur::rpc {

Nothing handle(Context& context, method::TagJudge /*tag*/, TagJudgeParams params)
{
    if (find_pattern(params.tag) == nullptr) {
        throw Error(ErrorCode::not_found, "params.tag: no pattern " + params.tag, "METRICS.md lists them.");
    }
    if (!is_tag_standing(params.standing)) {
        throw Error(ErrorCode::bad_input, "params.standing: expected candidate, confirmed or rejected");
    }
    context.journal().judge_tag(params.journey, params.tag, params.standing);
    return {};
}

} // namespace demur::rpc
