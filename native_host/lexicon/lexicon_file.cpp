#include "lexicon/lexicon_file.h"

#include "base/described.h"
#include "base/error.h"
#include "lexicon/spellings.h"

#include <algorithm>

namespace demur {

namespace {

using Texts = std::vector<std::string>;

Error fault(std::string_view language, const std::string& what)
{
    return {ErrorCode::bad_input, "lexicon " + std::string(language) + ": " + what};
}

const json::object& as_object(const json::value& value, std::string_view language, const std::string& what)
{
    if (const json::object* object = value.if_object()) {
        return *object;
    }
    throw fault(language, what + " must be an object");
}

const json::value& member(const json::object& object, const char* name, std::string_view language)
{
    if (const json::value* value = object.if_contains(name)) {
        return *value;
    }
    throw fault(language, std::string(name) + " is missing");
}

bool is_asked_for(const json::object& object, const char* name)
{
    const json::value* value = object.if_contains(name);
    return value != nullptr && from_json<bool>(*value, name);
}

// What the file asks to be done to its phrases and words.
struct Spelling {
    bool mutations = false;
    bool latin_too = false;

    [[nodiscard]] Texts of(Texts texts) const
    {
        if (mutations) {
            std::transform(texts.begin(), texts.end(), texts.begin(), with_initial_mutations);
        }
        if (latin_too) {
            const std::size_t written = texts.size();
            for (std::size_t i = 0; i < written; ++i) {
                texts.push_back(serbian_in_latin(texts[i]));
            }
        }
        return texts;
    }
};

} // namespace

LexiconFile read_lexicon_file(std::string_view text)
{
    boost::system::error_code ec;
    const json::value document = json::parse(json::string_view(text.data(), text.size()), ec);
    if (ec) {
        throw Error(ErrorCode::bad_input, "lexicon: not JSON: " + ec.message());
    }
    const json::object& object = as_object(document, "?", "the file");
    LexiconFile file;
    file.language = from_json<std::string>(member(object, "language", "?"), "language");
    file.month_first = from_json<bool>(member(object, "month_first", file.language), "month_first");
    const Spelling spelling{is_asked_for(object, "mutations"), is_asked_for(object, "latin_too")};
    file.months = from_json<std::vector<Texts>>(member(object, "months", file.language), "months");
    if (file.months.size() != 12) {
        throw fault(file.language, "months must have twelve entries");
    }
    for (Texts& names : file.months) {
        names = Spelling{false, spelling.latin_too}.of(std::move(names));
    }
    file.function_words =
        Spelling{false, spelling.latin_too}.of(from_json<Texts>(member(object, "function_words", file.language), "function_words"));
    for (const auto& [name, phrases] : as_object(member(object, "concepts", file.language), file.language, "concepts")) {
        const auto meaning = from_json<Concept>(json::value(name), "concepts");
        file.concepts.emplace_back(meaning, spelling.of(from_json<Texts>(phrases, std::string(name))));
    }
    return file;
}

} // namespace demur
