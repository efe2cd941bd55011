#include "answer/documents.h"

#include "base/base64.h"
#include "base/described.h"
#include "base/error.h"
#include "net/mail_caps.h"
#include "net/net_process.h"

#include <chrono>

namespace demur {

namespace {

constexpr auto answer_within = std::chrono::seconds(15);
// JSON may write one byte as six; four messages with two bodies each, and little else.
constexpr std::size_t answer_line = 6UL * 8UL * net::mail_text + 1024UL * 1024UL;

template <class Answer, class Request> Answer ask(const Request& request)
{
    net::NetProcess process(net::net_program(), {"--documents"}, answer_within, answer_line);
    const std::string line = process.ask(json::serialize(to_json(request)));
    boost::system::error_code fault;
    const json::value value = json::parse(line, fault);
    if (fault) {
        net::throw_net_fault("answers with something that is not JSON");
    }
    return from_json<Answer>(value, "demur-net");
}

} // namespace

std::vector<net::MailMessage> read_mail_file(std::string_view eml)
{
    if (const std::optional<std::string> fault = net::fault_of_mail(eml)) {
        throw Error(eml.size() > net::mail_bytes ? ErrorCode::too_large : ErrorCode::bad_input, *fault,
                    "Save the mail as .eml without its attachments, or paste its text.");
    }
    net::MailAnswer answer = ask<net::MailAnswer>(net::MailRequest{"mail", "mail", base64_encode(eml)});
    if (answer.error || answer.messages.empty()) {
        throw Error(ErrorCode::bad_input, answer.error.value_or("the mail is empty"), "Save the mail as .eml, or paste its text.");
    }
    return std::move(answer.messages);
}

std::string write_calendar_file(net::CalendarRequest request)
{
    request.id = request.method = "calendar";
    net::CalendarAnswer answer = ask<net::CalendarAnswer>(request);
    if (!answer.ics) {
        throw Error(ErrorCode::internal, "demur-net wrote no calendar: " + answer.error.value_or(""));
    }
    return std::move(*answer.ics);
}

} // namespace demur
