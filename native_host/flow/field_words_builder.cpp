#include "flow/field_words_builder.h"

#include "base/error.h"
#include "text/words.h"

#include <boost/json.hpp>

#include <algorithm>
#include <array>

namespace demur {

namespace {

namespace json = boost::json;

FieldMeaning meaning_named(std::string_view name)
{
    if (const auto meaning = field_meaning(name)) {
        return *meaning;
    }
    throw Error(ErrorCode::bad_input, "there is no meaning \"" + std::string(name) + "\"");
}

std::string_view text_of(const json::value& value)
{
    const json::string& text = value.as_string();
    return {text.data(), text.size()};
}

// Code points, so that phrases of all alphabets compare; a character that is a word by itself says as much as three letters.
std::uint16_t count_letters(std::string_view phrase)
{
    constexpr std::size_t letters_in_character = 3;
    const Words words(phrase);
    std::size_t letters = 0;
    for (const Word& word : words.list()) {
        const auto points = static_cast<std::size_t>(
            std::count_if(word.folded.begin(), word.folded.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
        letters += is_character_word(word.folded) ? letters_in_character : points;
    }
    return static_cast<std::uint16_t>(letters);
}

} // namespace

void FieldWordsBuilder::add(std::string_view text)
{
    const json::value parsed = json::parse(json::string_view(text.data(), text.size()));
    const json::object& file = parsed.as_object();
    if (const json::value* languages = file.if_contains("languages")) {
        for (const json::value& language : languages->as_array()) {
            add_language(language.as_object());
        }
    } else {
        add_language(file);
    }
}

void FieldWordsBuilder::add_language(const json::object& words)
{
    const std::string language(text_of(words.at("language")));
    for (const char* table : std::array{"fields", "titles", "choices"}) {
        const json::value* entries = words.if_contains(table);
        if (entries == nullptr) {
            continue;
        }
        for (const auto& entry : entries->as_object()) {
            const FieldMeaning meaning = meaning_named(entry.key());
            for (const json::value& phrase : entry.value().as_array()) {
                builder_.add(text_of(phrase), static_cast<std::int32_t>(phrases_.size()));
                phrases_.push_back({meaning, language, count_letters(text_of(phrase))});
            }
        }
    }
    if (const json::value* inside = words.if_contains("inside")) {
        for (const auto& entry : inside->as_object()) {
            for (const json::value& letters : entry.value().as_array()) {
                inside_.push_back({meaning_named(entry.key()), std::string(text_of(letters))});
            }
        }
    }
}

} // namespace demur
