// The text of one part of a mail, whatever its encoding, charset and line breaks.
#pragma once

#include <gmime/gmime.h>
#include <memory>
#include <string>

namespace demur::net {

struct Unref {
    template <class T> void operator()(T* object) const { g_object_unref(object); }
};
template <class T> using GRef = std::unique_ptr<T, Unref>;

// Valid UTF-8, at most mail_text bytes; empty when there is nothing to read. Bytes that the charset does not know become
// U+FFFD or a question mark.
std::string text_of_part(GMimePart* part);

} // namespace demur::net
