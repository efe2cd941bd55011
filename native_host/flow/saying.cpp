#include "flow/saying.h"

#include "lexicon/lexicon.h"
#include "text/phrases.h"

#include <vector>

namespace demur {

namespace {

// The lexicon's languages as those of the field words.
const std::vector<LanguageSet>& lexicon_languages()
{
    static const std::vector<LanguageSet> all = [] {
        std::vector<LanguageSet> sets;
        for (const LexiconLanguage& language : compiled_lexicon().languages) {
            sets.push_back(LanguageSet::of({language.code}));
        }
        return sets;
    }();
    return all;
}

Concepts concepts_in(std::string_view text, LanguageSet languages)
{
    const Lexicon& lexicon = compiled_lexicon();
    const Words words(text);
    Concepts concepts;
    for (const PhraseHit& hit : find_phrases(lexicon.phrases, words, WordAtoms(lexicon.phrases, words))) {
        if (languages.has_any(lexicon_languages()[Lexicon::language_of(hit.id)])) {
            concepts.set(static_cast<std::size_t>(Lexicon::concept_of(hit.id)));
        }
    }
    return concepts;
}

} // namespace

Saying read_saying(std::string_view text, LanguageSet languages)
{
    return text.empty() ? Saying{} : read_saying(text, read_said(text), languages);
}

Saying read_saying(std::string_view text, const Said& words, LanguageSet languages)
{
    return {words.in(languages), text.empty() ? Concepts() : concepts_in(text, languages)};
}

bool speaks_of_ai(const Saying& said)
{
    return said.words.has(FieldMeaning::ai) || said.has_any({Concept::ai, Concept::ai_at_meta});
}

bool speaks_of_refusing(const Saying& said)
{
    return said.words.has(FieldMeaning::objection) || said.words.has(FieldMeaning::object_or_restrict)
           || said.words.has(FieldMeaning::object_own_information)
           || said.has_any({Concept::object, Concept::right_to_object, Concept::objection_if, Concept::opt_out, Concept::wont_use});
}

bool speaks_of_third_parties(const Saying& said)
{
    return said.words.has(FieldMeaning::third_party) || said.has_any({Concept::third_party_info, Concept::data_rights});
}

bool speaks_of_own_data(const Saying& said)
{
    return said.has_any({Concept::your_information, Concept::public_posts, Concept::ai_interactions, Concept::we_use});
}

bool speaks_of_training(const Saying& said)
{
    return said.has_any({Concept::legitimate_interests, Concept::train, Concept::generative_ai, Concept::public_posts});
}

} // namespace demur
