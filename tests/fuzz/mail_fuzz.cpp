// A mail from anywhere: read within its caps, or refused with a reason; what comes out is valid text.
#include "base/error.h"
#include "base/utf8.h"
#include "fuzz.h"
#include "net/mail_caps.h"
#include "net/mail_reader.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using demur::fuzz::promise;
    try {
        const std::vector<demur::net::MailMessage> messages = demur::net::read_mail(demur::fuzz::text_of(data, size));
        promise(!messages.empty() && messages.size() <= 4, "one to four messages");
        for (const demur::net::MailMessage& message : messages) {
            promise(message.html.value_or("").size() <= demur::net::mail_text, "a body within its cap");
            promise(demur::valid_utf8(message.html.value_or("")) && demur::valid_utf8(message.text.value_or("")), "bodies are UTF-8");
            promise(demur::valid_utf8(message.subject.value_or("")), "the subject is UTF-8");
            promise(demur::valid_utf8(message.from_domain.value_or("")), "the domain is UTF-8");
            promise(!message.carried || message.vouched_by.empty(), "nobody vouches for a carried message");
            promise(!message.many_senders || !message.from_domain, "several senders are none");
        }
    } catch (const demur::Error& error) {
        promise(error.what()[0] != '\0', "a refusal has a reason");
    }
    return 0;
}
