#include "flow/control_words.h"

#include "text/language.h"

namespace demur {

namespace {

constexpr std::size_t identifier_bytes = 200;

bool is_upper(char c)
{
    return c >= 'A' && c <= 'Z';
}
bool is_lower(char c)
{
    return c >= 'a' && c <= 'z';
}
bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

} // namespace

std::string part_identifier(std::string_view identifier)
{
    std::string parted;
    char before = ' ';
    for (const char c : identifier.substr(0, identifier_bytes)) {
        const bool after_letter = is_lower(before) || is_upper(before);
        if ((is_upper(c) && (is_lower(before) || is_digit(before))) || (is_digit(c) && after_letter)) {
            parted.push_back(' ');
        }
        parted.push_back(c);
        before = c;
    }
    return parted;
}

ControlWords read_control_words(const Control& control)
{
    ControlWords words;
    words.label = read_said(control.label);
    words.hint = read_said(control.hint);
    words.name = read_said(part_identifier(control.name));
    words.id = read_said(part_identifier(control.id));
    if (!control.language.empty()) {
        words.language = LanguageSet::of({primary_language(control.language)});
    }
    return words;
}

} // namespace demur
