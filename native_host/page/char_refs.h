// Character references ("&amp;", "&#8217;") as the parser reads them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace demur {

struct CharRef {
    std::size_t size = 0; // bytes that it takes; 0: the '&' stands for itself
    char32_t value = 0;
    bool undecided = false; // a name that only the parser may know
};

// `text` begins with '&'. What follows the text must not be a letter, a digit, '#' or ';'.
CharRef read_char_ref(std::string_view text, bool in_attribute);

// Puts `text` after what `out` holds, without numbers beyond Unicode: the parser's library counts some of them down to
// its mark for the end of the page, and everything after them would be lost.
void append_sound_references(std::string_view text, std::string& out);
// The same for text that a tag follows, which ends a reference even if it is dropped: what is written next adds nothing to it.
void append_closed_references(std::string_view text, std::string& out);

// Controls and non-characters: the parser puts U+FFFD for them where they are written as they are.
bool is_replaced_by_parser(char32_t character);

// An attribute's value as the parser gives it; kept in `room` when it differs from what was written. False when undecided.
bool decode_attribute(std::string_view written, std::string& room, std::string_view& value);

// Text with its references resolved and its line ends made one kind, put after what `out` holds. False when undecided.
bool append_as_parsed(std::string_view text, std::string& out);

} // namespace demur
