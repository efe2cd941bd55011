// Puts field_words files together to one FieldTables: at build time.
#pragma once

#include "flow/field_words.h"
#include "text/phrase_builder.h"

#include <boost/json/object.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace demur {

class FieldWordsBuilder {
public:
    // The text of one file, of one language or (form_signs.json) with a list of them. Throws Error(bad_input), or what
    // Boost.JSON throws, saying what is wrong with it.
    void add(std::string_view json);

    struct Phrase {
        FieldMeaning meaning = FieldMeaning::other;
        std::string language;
        std::uint16_t letters = 0;
    };
    struct Inside {
        FieldMeaning meaning = FieldMeaning::other;
        std::string letters;
    };
    [[nodiscard]] PhraseBuilder::Arrays arrays() const { return builder_.build(); }
    [[nodiscard]] const std::vector<Phrase>& phrases() const { return phrases_; } // by the phrase's id
    [[nodiscard]] const std::vector<Inside>& inside() const { return inside_; }

private:
    void add_language(const boost::json::object& words);

    PhraseBuilder builder_;
    std::vector<Phrase> phrases_;
    std::vector<Inside> inside_;
};

} // namespace demur
