#include "flow/field_words.h"

#include "base/error.h"
#include "flow_data.h"

#include <boost/json.hpp>

#include <algorithm>

namespace demur
{

namespace
{

using Table = std::map<std::string, PhraseSet, std::less<>>;

void read_table(const boost::json::object& file, std::string_view member, Table& table)
{
    const boost::json::value* found = file.if_contains(member);
    if (found == nullptr) {
        return;
    }
    for (const auto& entry : found->as_object()) {
        PhraseSet& set = table[std::string(entry.key())];
        for (const auto& phrase : entry.value().as_array()) {
            set.add(std::string_view(phrase.as_string()));
        }
    }
}

FieldWords read_language(std::string_view text)
{
    const boost::json::value parsed = boost::json::parse(boost::json::string_view(text.data(), text.size()));
    const boost::json::object& file = parsed.as_object();
    FieldWords words;
    words.language = std::string(file.at("language").as_string());
    read_table(file, "fields", words.fields);
    read_table(file, "titles", words.titles);
    read_table(file, "choices", words.choices);
    if (const boost::json::value* inside = file.if_contains("inside")) {
        for (const auto& entry : inside->as_object()) {
            for (const auto& letters : entry.value().as_array()) {
                words.inside[std::string(entry.key())].emplace_back(letters.as_string());
            }
        }
    }
    return words;
}

std::vector<FieldWords> read_languages()
{
    std::vector<FieldWords> all;
    for (const flow_data::File& file : flow_data::files()) {
        if (file.name.size() == 2 || file.name == "und") { // packs and tables have longer names
            all.push_back(read_language(file.text));
        }
    }
    std::stable_partition(all.begin(), all.end(), [](const FieldWords& words) { return words.language == "und"; });
    return all;
}

} // namespace

const std::vector<FieldWords>& field_words()
{
    static const std::vector<FieldWords> all = read_languages();
    return all;
}

std::string_view primary_language(std::string_view tag)
{
    return tag.substr(0, tag.find_first_of("-_"));
}

bool says(const Table FieldWords::*table, std::string_view concept_name, std::string_view text)
{
    const Words words(text);
    const auto& all = field_words();
    return std::any_of(all.begin(), all.end(), [&](const FieldWords& language) {
        const auto found = (language.*table).find(concept_name);
        return found != (language.*table).end() && found->second.found_in(words);
    });
}

} // namespace demur
