#include "net/mail_reader.h"

#include "base/error.h"
#include "base/time.h"
#include "base/utf8.h"
#include "net/authentication.h"
#include "net/connect_to.h"
#include "net/mail_caps.h"
#include "net/mail_text.h"

#include <algorithm>
#include <set>

namespace demur::net {

namespace {

constexpr std::size_t most_messages = 4;
constexpr int most_depth = 20;
constexpr int most_fields = 500;
constexpr std::size_t longest_subject = 1000;
constexpr std::int64_t ms_per_s = 1000;

std::vector<HeaderField> fields_of(GMimeMessage* message)
{
    std::vector<HeaderField> fields;
    GMimeHeaderList* list = g_mime_object_get_header_list(reinterpret_cast<GMimeObject*>(message));
    const int count = std::min(g_mime_header_list_get_count(list), most_fields);
    for (int i = 0; i < count; ++i) {
        GMimeHeader* header = g_mime_header_list_get_header_at(list, i);
        const char* name = g_mime_header_get_name(header);
        const char* value = g_mime_header_get_raw_value(header);
        if (name != nullptr && value != nullptr) {
            fields.push_back({name, value});
        }
    }
    return fields;
}

void add_domains(InternetAddressList* list, std::set<std::string>& domains)
{
    const int count = std::min(internet_address_list_length(list), most_fields);
    for (int i = 0; i < count; ++i) {
        InternetAddress* address = internet_address_list_get_address(list, i);
        if (!INTERNET_ADDRESS_IS_MAILBOX(address)) {
            continue; // a group names nobody who could have sent it
        }
        const char* text = internet_address_mailbox_get_idn_addr(INTERNET_ADDRESS_MAILBOX(address));
        const std::string_view mailbox = text == nullptr ? std::string_view() : text;
        const std::size_t at = mailbox.rfind('@');
        if (at != std::string_view::npos && mailbox.size() - at <= 254) {
            domains.insert(lower_ascii(sanitize_utf8(mailbox.substr(at + 1))));
        }
    }
}

// Every From field counts: programs differ in which of several they show.
void read_sender(const std::vector<HeaderField>& fields, MailMessage& message)
{
    std::set<std::string> domains;
    for (const HeaderField& field : fields) {
        if (lower_ascii(field.name) == "from") {
            const GRef<InternetAddressList> list(internet_address_list_parse(nullptr, field.value.c_str()));
            if (list != nullptr) {
                add_domains(list.get(), domains);
            }
        }
    }
    message.many_senders = domains.size() > 1;
    if (domains.size() == 1) {
        message.from_domain = *domains.begin();
    }
}

struct Bodies {
    std::optional<std::string> html;
    std::optional<std::string> text;
    std::vector<GMimeMessage*> carried; // owned by the message that carries them
};

void read_part(GMimePart* part, Bodies& bodies)
{
    if (g_mime_part_is_attachment(part)) {
        return;
    }
    GMimeContentType* type = g_mime_object_get_content_type(reinterpret_cast<GMimeObject*>(part));
    std::optional<std::string>* body = g_mime_content_type_is_type(type, "text", "html")    ? &bodies.html
                                       : g_mime_content_type_is_type(type, "text", "plain") ? &bodies.text
                                                                                            : nullptr;
    if (body != nullptr && !*body) {
        *body = text_of_part(part);
    }
}

void read_object(GMimeObject* object, int depth, Bodies& bodies)
{
    if (object == nullptr || depth > most_depth) {
        return;
    }
    if (GMIME_IS_MULTIPART(object)) {
        GMimeMultipart* parts = GMIME_MULTIPART(object);
        const int count = std::min(g_mime_multipart_get_count(parts), static_cast<int>(mail_parts));
        for (int i = 0; i < count; ++i) {
            read_object(g_mime_multipart_get_part(parts, i), depth + 1, bodies);
        }
    } else if (GMIME_IS_MESSAGE_PART(object)) {
        if (GMimeMessage* message = g_mime_message_part_get_message(GMIME_MESSAGE_PART(object))) {
            bodies.carried.push_back(message);
        }
    } else if (GMIME_IS_PART(object)) {
        read_part(GMIME_PART(object), bodies);
    }
}

void read_message(GMimeMessage* source, bool carried, std::vector<MailMessage>& messages)
{
    if (messages.size() == most_messages) {
        return;
    }
    MailMessage message;
    message.carried = carried;
    const std::vector<HeaderField> fields = fields_of(source);
    read_sender(fields, message);
    if (const char* subject = g_mime_message_get_subject(source)) {
        message.subject = std::string(clip_utf8(sanitize_utf8(subject), longest_subject));
    }
    if (GDateTime* date = g_mime_message_get_date(source)) {
        message.sent = iso_utc(g_date_time_to_unix(date) * ms_per_s);
    }
    SenderChecks checks = read_sender_checks(fields);
    message.failed = std::move(checks.bad);
    if (!carried && !message.many_senders) {
        message.vouched_by = std::move(checks.good);
    }
    Bodies bodies;
    read_object(g_mime_message_get_mime_part(source), 0, bodies);
    message.html = std::move(bodies.html);
    message.text = std::move(bodies.text);
    messages.push_back(std::move(message));
    for (GMimeMessage* inner : bodies.carried) {
        read_message(inner, true, messages);
    }
}

// As an mbox keeps it, a line "From ..." stands before the header.
std::string_view without_envelope(std::string_view eml)
{
    if (eml.starts_with("\xEF\xBB\xBF")) {
        eml.remove_prefix(3);
    }
    return eml.starts_with("From ") ? eml.substr(std::min(eml.find('\n'), eml.size() - 1) + 1) : eml;
}

} // namespace

std::vector<MailMessage> read_mail(std::string_view eml)
{
    if (const std::optional<std::string> fault = fault_of_mail(eml)) {
        throw Error(eml.size() > mail_bytes ? ErrorCode::too_large : ErrorCode::bad_input, *fault,
                    "Save the mail as .eml without its attachments, or paste its text.");
    }
    eml = without_envelope(eml);
    g_mime_init();
    const GRef<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(eml.data(), eml.size()));
    const GRef<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    const GRef<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), nullptr));
    if (message == nullptr) {
        throw Error(ErrorCode::bad_input, "this is not a mail as it was sent", "Save the mail as .eml, or paste its text.");
    }
    std::vector<MailMessage> messages;
    read_message(message.get(), false, messages);
    return messages;
}

} // namespace demur::net
