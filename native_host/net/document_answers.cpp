#include "net/document_answers.h"

#include "base/base64.h"
#include "base/described.h"
#include "base/error.h"
#include "net/calendar_writer.h"
#include "net/mail_reader.h"

namespace demur::net {

namespace {

MailAnswer answer_mail(const MailRequest& request)
{
    MailAnswer answer;
    answer.id = request.id;
    try {
        const std::optional<std::string> bytes = base64_decode(request.eml);
        if (!bytes) {
            throw Error(ErrorCode::bad_input, "eml: expected base64");
        }
        answer.messages = read_mail(*bytes);
    } catch (const Error& error) {
        answer.error = error.what();
    }
    return answer;
}

CalendarAnswer answer_calendar(const CalendarRequest& request)
{
    CalendarAnswer answer;
    answer.id = request.id;
    try {
        answer.ics = write_calendar(request);
    } catch (const Error& error) {
        answer.error = error.what();
    }
    return answer;
}

std::string_view method_of(const json::value& value)
{
    const json::object* object = value.if_object();
    const json::value* method = object == nullptr ? nullptr : object->if_contains("method");
    return method == nullptr || !method->is_string() ? std::string_view() : std::string_view(method->get_string());
}

} // namespace

std::string answer_document(const std::string& line)
{
    boost::system::error_code fault;
    const json::value value = json::parse(line, fault);
    try {
        const std::string_view method = fault ? std::string_view() : method_of(value);
        if (method == "mail") {
            return json::serialize(to_json(answer_mail(from_json<MailRequest>(value))));
        }
        if (method == "calendar") {
            return json::serialize(to_json(answer_calendar(from_json<CalendarRequest>(value))));
        }
        throw Error(ErrorCode::bad_input, "the line asks for neither a mail nor a calendar");
    } catch (const Error& error) {
        MailAnswer answer;
        answer.error = error.what();
        return json::serialize(to_json(answer));
    }
}

} // namespace demur::net
