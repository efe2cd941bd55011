#include "lexicon/lexicon_builder.h"

#include "base/error.h"

#include <algorithm>
#include <tuple>

namespace demur {

namespace {

Error in_language(const std::string& language, const std::string& what)
{
    return {ErrorCode::bad_input, "lexicon " + language + ": " + what};
}

class Builder {
public:
    void add(const LexiconFile& file)
    {
        const std::size_t language = arrays_.codes.size();
        arrays_.codes.push_back(file.language);
        arrays_.month_first.push_back(file.month_first);
        for (const auto& [meaning, phrases] : file.concepts) {
            for (const std::string& phrase : phrases) {
                phrases_.add(phrase, Lexicon::phrase_id(language, meaning));
            }
        }
        for (const std::string& word : file.function_words) {
            small_words_.emplace_back(phrases_.add_word(word), language);
        }
        for (std::size_t month = 0; month < file.months.size(); ++month) {
            for (const std::string& name : file.months[month]) {
                add_month(name, language, month + 1);
            }
        }
    }

    LexiconArrays build()
    {
        arrays_.phrases = phrases_.build();
        arrays_.small_words_of.resize(arrays_.phrases.atoms.size());
        for (const auto& [atom, language] : small_words_) {
            arrays_.small_words_of[atom] |= std::uint64_t{1} << language;
        }
        std::sort(arrays_.months.begin(), arrays_.months.end(), [](const LexiconMonth& a, const LexiconMonth& b) {
            return std::tie(a.atom, a.next, a.language, a.month) < std::tie(b.atom, b.next, b.language, b.month);
        });
        for (std::size_t i = 0; i < arrays_.codes.size(); ++i) {
            arrays_.languages.push_back({arrays_.codes[i], arrays_.month_first[i]});
        }
        return std::move(arrays_);
    }

private:
    // "5月" is a number and a unit to the date reader, not a name.
    void add_month(const std::string& name, std::size_t language, std::size_t month)
    {
        const Words words(name);
        const bool number = words.size() == 2 && is_character_word(words[1].folded);
        if (words.size() == 0 || words.size() > 2 || number) {
            return;
        }
        LexiconMonth added;
        added.atom = phrases_.add_word(words.size() == 1 ? std::string_view(name) : words[0].folded);
        added.next = words.size() == 2 ? phrases_.add_word(words[1].folded) : LexiconMonth::one_word;
        added.language = static_cast<std::uint8_t>(language);
        added.month = static_cast<std::uint8_t>(month);
        arrays_.months.push_back(added);
    }

    PhraseBuilder phrases_;
    LexiconArrays arrays_;
    std::vector<std::pair<std::uint16_t, std::size_t>> small_words_;
};

} // namespace

LexiconArrays build_lexicon(std::vector<LexiconFile> files)
{
    std::sort(files.begin(), files.end(), [](const LexiconFile& a, const LexiconFile& b) { return a.language < b.language; });
    if (files.size() > Lexicon::most_languages) {
        throw Error(ErrorCode::too_large, "there are more than " + std::to_string(Lexicon::most_languages) + " lexicons");
    }
    Builder builder;
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (i > 0 && files[i].language == files[i - 1].language) {
            throw in_language(files[i].language, "there are two files of this language");
        }
        try {
            builder.add(files[i]);
        } catch (const Error& error) {
            throw in_language(files[i].language, error.what());
        }
    }
    return builder.build();
}

Lexicon LexiconArrays::lexicon() const
{
    return {phrases.tables(), languages, small_words_of, months};
}

} // namespace demur
