#include "notice/lexicon.h"

#include "base/described.h"
#include "base/error.h"
#include "notice_data.h"

#include <algorithm>

namespace demur {

namespace {

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

MonthNames read_months(const json::value& value, std::string_view language)
{
    const auto months = from_json<std::vector<std::vector<std::string>>>(value, "months");
    if (months.size() != 12) {
        throw fault(language, "months must have twelve entries");
    }
    MonthNames names;
    for (std::size_t i = 0; i < months.size(); ++i) {
        for (const std::string& name : months[i]) {
            names.emplace(name, static_cast<int>(i) + 1);
        }
    }
    return names;
}

} // namespace

Lexicon read_lexicon(std::string_view text)
{
    boost::system::error_code ec;
    const json::value document = json::parse(json::string_view(text.data(), text.size()), ec);
    if (ec) {
        throw Error(ErrorCode::bad_input, "lexicon: not JSON: " + ec.message());
    }
    const json::object& object = as_object(document, "?", "the file");
    Lexicon lexicon;
    lexicon.language = from_json<std::string>(member(object, "language", "?"), "language");
    lexicon.month_first = from_json<bool>(member(object, "month_first", lexicon.language), "month_first");
    lexicon.months = read_months(member(object, "months", lexicon.language), lexicon.language);
    lexicon.function_words = from_json<std::vector<std::string>>(member(object, "function_words", lexicon.language), "function_words");
    for (const auto& [name, phrases] : as_object(member(object, "concepts", lexicon.language), lexicon.language, "concepts")) {
        const auto meaning = from_json<Concept>(json::value(name), "concepts");
        for (const std::string& phrase : from_json<std::vector<std::string>>(phrases, std::string(name))) {
            lexicon.phrases.add(phrase, static_cast<std::int32_t>(meaning));
        }
    }
    return lexicon;
}

const std::vector<Lexicon>& lexicons()
{
    static const std::vector<Lexicon> all = [] {
        std::vector<Lexicon> read;
        for (const notice_data::File& file : notice_data::files()) {
            if (file.name != "anchors") {
                read.push_back(read_lexicon(file.text));
            }
        }
        std::sort(read.begin(), read.end(), [](const Lexicon& a, const Lexicon& b) { return a.language < b.language; });
        return read;
    }();
    return all;
}

const Lexicon* find_lexicon(std::string_view language)
{
    const auto& all = lexicons();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Lexicon& lexicon) { return lexicon.language == language; });
    return found == all.end() ? nullptr : &*found;
}

LanguageGuesser new_guesser()
{
    static const LanguageGuesser empty = [] {
        std::vector<LanguageWords> words;
        for (const Lexicon& lexicon : lexicons()) {
            words.push_back({lexicon.language, lexicon.function_words});
        }
        return LanguageGuesser(words);
    }();
    return empty;
}

} // namespace demur
