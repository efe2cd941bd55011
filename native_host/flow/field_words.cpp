#include "flow/field_words.h"

#include "flow/field_tables.h"
#include "text/phrases.h"

#include <algorithm>
#include <optional>

namespace demur {

namespace {

template <class Visit> void for_each_hit(const Words& text, Visit visit)
{
    const FieldTables& tables = compiled_field_tables();
    for (const PhraseHit& hit : find_phrases(tables.phrases, text, WordAtoms(tables.phrases, text))) {
        visit(hit, tables.meanings[static_cast<std::size_t>(hit.id)]);
    }
}

} // namespace

std::vector<WordMeaning> meanings_of(const Words& text)
{
    std::vector<WordMeaning> meanings;
    for_each_hit(text, [&](const PhraseHit& hit, const FieldPhrase& phrase) {
        meanings.push_back({phrase.meaning, phrase.language, phrase.letters, hit.first, hit.last});
    });
    return meanings;
}

Said read_said(std::string_view text)
{
    if (text.empty()) {
        return {};
    }
    const Words words(text);
    const auto characters =
        std::count_if(words.list().begin(), words.list().end(), [](const Word& word) { return is_character_word(word.folded); });
    return {words.size() - static_cast<std::size_t>(characters) / 2, meanings_of(words)};
}

FieldMeanings Said::in(LanguageSet languages) const
{
    FieldMeanings said;
    for (const WordMeaning& meaning : meanings) {
        if (languages.has(meaning.language)) {
            said.add(meaning.meaning);
        }
    }
    return said;
}

FieldMeanings what_is_said(std::string_view text)
{
    FieldMeanings said;
    for_each_hit(Words(text), [&](const PhraseHit& /*hit*/, const FieldPhrase& phrase) { said.add(phrase.meaning); });
    return said;
}

bool says(FieldMeaning meaning, std::string_view text)
{
    return what_is_said(text).has(meaning);
}

bool says(std::string_view meaning, std::string_view text)
{
    const auto known = field_meaning(meaning);
    return known && says(*known, text);
}

std::optional<FieldMeaning> meaning_inside(std::string_view identifier_word)
{
    for (const IdentifierLetters& entry : compiled_field_tables().inside) {
        if (identifier_word.find(entry.letters) != std::string_view::npos) {
            return entry.meaning;
        }
    }
    return std::nullopt;
}

LanguageSet LanguageSet::of(std::initializer_list<std::string_view> languages)
{
    LanguageSet set;
    const auto known = compiled_field_tables().languages;
    for (const std::string_view language : languages) {
        const auto found = std::lower_bound(known.begin(), known.end(), language);
        if (found != known.end() && *found == language) {
            set.add(static_cast<std::size_t>(found - known.begin()));
        }
    }
    return set;
}

LanguageSet LanguageSet::all()
{
    LanguageSet set;
    set.bits_ = ~std::uint64_t{0};
    return set;
}

std::size_t language_count()
{
    return compiled_field_tables().languages.size();
}

std::string_view name_of_language(std::size_t language)
{
    return compiled_field_tables().languages[language];
}

bool knows_language(std::string_view language)
{
    const auto known = compiled_field_tables().languages;
    return language != "und" && std::binary_search(known.begin(), known.end(), language);
}

} // namespace demur
