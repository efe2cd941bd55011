#include "flow/field_words.h"

#include "flow_data.h"
#include "text/phrase_builder.h"
#include "text/phrases.h"

#include <boost/json.hpp>

#include <algorithm>
#include <array>

namespace demur {

namespace {

struct Phrase {
    WordTable table;
    std::string name;
    std::string language;
    std::size_t letters;
};

std::size_t count_letters(std::string_view phrase)
{
    const Words words(phrase);
    std::size_t letters = 0;
    for (const Word& word : words.list()) {
        letters += word.folded.size();
    }
    return letters;
}

class Dictionary {
public:
    Dictionary()
    {
        PhraseBuilder builder;
        for (const flow_data::File& file : flow_data::files()) {
            if (file.name.size() == 2 || file.name == "und") { // packs and tables have longer names
                read_language(file.text, builder);
            }
        }
        arrays_ = builder.build();
    }

    [[nodiscard]] std::vector<WordMeaning> meanings_of(const Words& text) const
    {
        std::vector<WordMeaning> meanings;
        const PhraseTables tables = arrays_.tables();
        for (const PhraseHit& hit : find_phrases(tables, text, WordAtoms(tables, text))) {
            const Phrase& phrase = phrases_[static_cast<std::size_t>(hit.id)];
            meanings.push_back({phrase.table, phrase.name, phrase.language, phrase.letters, hit.first, hit.last});
        }
        return meanings;
    }
    [[nodiscard]] const auto& identifier_letters() const { return inside_; }
    [[nodiscard]] const auto& languages() const { return languages_; }

private:
    void read_language(std::string_view text, PhraseBuilder& builder)
    {
        const boost::json::value parsed = boost::json::parse(boost::json::string_view(text.data(), text.size()));
        const boost::json::object& file = parsed.as_object();
        languages_.emplace_back(file.at("language").as_string());
        constexpr std::array tables{std::pair{"fields", WordTable::fields}, std::pair{"titles", WordTable::titles},
                                    std::pair{"choices", WordTable::choices}};
        for (const auto& [member, table] : tables) {
            if (const boost::json::value* found = file.if_contains(member)) {
                read_table(found->as_object(), table, builder);
            }
        }
        if (const boost::json::value* inside = file.if_contains("inside")) {
            for (const auto& entry : inside->as_object()) {
                for (const auto& letters : entry.value().as_array()) {
                    inside_.emplace_back(std::string(entry.key()), std::string(letters.as_string()));
                }
            }
        }
    }

    void read_table(const boost::json::object& entries, WordTable table, PhraseBuilder& builder)
    {
        for (const auto& entry : entries) {
            for (const auto& phrase : entry.value().as_array()) {
                const std::string_view words(phrase.as_string().data(), phrase.as_string().size());
                builder.add(words, static_cast<std::int32_t>(phrases_.size()));
                phrases_.push_back({table, std::string(entry.key()), languages_.back(), count_letters(words)});
            }
        }
    }

    PhraseBuilder::Arrays arrays_;
    std::vector<Phrase> phrases_; // by the phrase's id
    std::vector<std::pair<std::string, std::string>> inside_;
    std::vector<std::string> languages_;
};

const Dictionary& dictionary()
{
    static const Dictionary read;
    return read;
}

} // namespace

std::vector<WordMeaning> meanings_of(const Words& text)
{
    return dictionary().meanings_of(text);
}

bool says(WordTable table, std::string_view name, std::string_view text)
{
    const Words words(text);
    const std::vector<WordMeaning> meanings = meanings_of(words);
    return std::any_of(meanings.begin(), meanings.end(),
                       [&](const WordMeaning& meaning) { return meaning.table == table && meaning.name == name; });
}

const std::vector<std::pair<std::string, std::string>>& identifier_letters()
{
    return dictionary().identifier_letters();
}

bool knows_language(std::string_view language)
{
    const auto& known = dictionary().languages();
    return language != "und" && std::find(known.begin(), known.end(), language) != known.end();
}

} // namespace demur
