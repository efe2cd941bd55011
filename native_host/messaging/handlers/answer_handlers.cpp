// mail.read.
#include "base/base64.h"
#include "base/error.h"
#include "messaging/handlers/handlers.h"
#include "messaging/mail_answer.h"

namespace demur::rpc {

MailResult handle(Context& context, method::MailRead /*tag*/, MailParams params)
{
    if (params.eml.has_value() == params.text.has_value()) {
        throw Error(ErrorCode::bad_input, "params: expected either eml or text");
    }
    std::optional<std::string> bytes = params.eml ? base64_decode(*params.eml) : std::move(params.text);
    if (!bytes) {
        throw Error(ErrorCode::bad_input, "params.eml: expected base64");
    }
    return take_mail(context.journal(), {std::move(*bytes), !params.eml, std::move(params.objection)});
}

} // namespace demur::rpc
