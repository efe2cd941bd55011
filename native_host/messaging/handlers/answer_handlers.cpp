// mail.read.
#include "base/error.h"
#include "messaging/handlers/handlers.h"

namespace demur::rpc {

MailResult handle(Context& /*context*/, method::MailRead /*tag*/, MailParams /*params*/)
{
    throw Error(ErrorCode::unavailable, "mails cannot be read by this build", "Update the native host.");
}

} // namespace demur::rpc
