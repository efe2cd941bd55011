#include "net/mail_text.h"

#include "base/utf8.h"
#include "net/connect_to.h"
#include "net/flowed.h"
#include "net/mail_caps.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace demur::net {

namespace {

// Takes `filter`, which may be null.
std::string write_through(const std::string& bytes, GMimeFilter* filter)
{
    const GRef<GMimeFilter> owned(filter);
    const GRef<GMimeStream> memory(g_mime_stream_mem_new());
    const GRef<GMimeStream> filtered(g_mime_stream_filter_new(memory.get()));
    g_mime_stream_filter_add(reinterpret_cast<GMimeStreamFilter*>(filtered.get()), filter);
    g_mime_stream_write(filtered.get(), bytes.data(), bytes.size());
    g_mime_stream_flush(filtered.get());
    const GByteArray* array = g_mime_stream_mem_get_byte_array(reinterpret_cast<GMimeStreamMem*>(memory.get()));
    return {reinterpret_cast<const char*>(array->data), array->len};
}

std::string decoded_bytes(GMimePart* part)
{
    GMimeDataWrapper* content = g_mime_part_get_content(part);
    if (content == nullptr) {
        return {};
    }
    const GRef<GMimeStream> memory(g_mime_stream_mem_new());
    g_mime_data_wrapper_write_to_stream(content, memory.get());
    const GByteArray* array = g_mime_stream_mem_get_byte_array(reinterpret_cast<GMimeStreamMem*>(memory.get()));
    return {reinterpret_cast<const char*>(array->data), array->len};
}

std::string parameter(GMimePart* part, const char* name)
{
    const char* value = g_mime_object_get_content_type_parameter(reinterpret_cast<GMimeObject*>(part), name);
    return value == nullptr ? std::string() : lower_ascii(std::string_view(value).substr(0, 64));
}

bool is_western(std::string_view charset)
{
    constexpr std::array names = {"iso-8859-1", "latin1", "windows-1252", "cp1252", "us-ascii", "ascii"};
    return charset.empty() || std::find(names.begin(), names.end(), charset) != names.end();
}

std::string in_utf8(const std::string& bytes, const std::string& charset)
{
    // Senders call UTF-8 by western names more often than western text happens to be UTF-8.
    const bool says_utf8 = charset == "utf-8" || charset == "utf8";
    if (says_utf8 || (is_western(charset) && valid_utf8(bytes))) {
        return sanitize_utf8(bytes);
    }
    const std::string from = is_western(charset) ? "windows-1252" : charset; // as browsers read latin1
    GMimeFilter* filter = g_mime_filter_charset_new(from.c_str(), "UTF-8");
    return sanitize_utf8(filter == nullptr ? bytes : write_through(bytes, filter));
}

} // namespace

std::string text_of_part(GMimePart* part)
{
    std::string text = in_utf8(decoded_bytes(part), parameter(part, "charset"));
    if (parameter(part, "format") == "flowed") {
        text = unwrap_flowed(text, parameter(part, "delsp") == "yes");
    }
    return std::string(clip_utf8(text, mail_text));
}

} // namespace demur::net
