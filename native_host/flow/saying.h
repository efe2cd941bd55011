// What a text says in the words of fields and in those of notices: a form tells in more words than its labels what it is for.
#pragma once

#include "flow/field_words.h"
#include "lexicon/concepts.h"

#include <initializer_list>
#include <string_view>

namespace demur {

struct Saying {
    FieldMeanings words;
    Concepts concepts;

    void add(const Saying& other)
    {
        words.add(other.words);
        concepts |= other.concepts;
    }
    [[nodiscard]] bool has_any(std::initializer_list<Concept> wanted) const { return (concepts & any_of(wanted)).any(); }
};

// By the phrases of these languages alone.
Saying read_saying(std::string_view text, LanguageSet languages);
// The same for a text whose field words were looked up before.
Saying read_saying(std::string_view text, const Said& words, LanguageSet languages);

bool speaks_of_ai(const Saying& said);
// Of objecting, opting out, not being used: in whatever words.
bool speaks_of_refusing(const Saying& said);
// Of information that came from others.
bool speaks_of_third_parties(const Saying& said);
// Of the person's own information, and of what is done with it.
bool speaks_of_own_data(const Saying& said);
// Of what services give as the reason for their training.
bool speaks_of_training(const Saying& said);

} // namespace demur
