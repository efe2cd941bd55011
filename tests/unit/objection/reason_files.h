// The reason texts as they stand in the source tree.
#pragma once

#include "schema_faults.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace demur::test {

inline const std::filesystem::path objection_data = DEMUR_REASONS;

inline std::vector<std::string> reason_files() // "de", "en", "pt-br", ...
{
    std::vector<std::string> names;
    for (const auto& file : json_files(objection_data / "reasons")) {
        names.push_back(file.stem().string());
    }
    return names;
}

inline boost::json::value read_reasons(const std::string& name)
{
    return read_json(objection_data / "reasons" / (name + ".json"));
}

// A country whose people write under this law.
inline std::string country_under(std::string_view law)
{
    const boost::json::value laws = read_json(objection_data / "laws.json");
    for (const auto& known : laws.at("laws").as_array()) {
        if (std::string_view(known.at("id").as_string()) == law) {
            return std::string(known.at("countries").at(0).as_string());
        }
    }
    return "US";
}

// All the strings below a value, but not the labels, names and languages.
inline void collect_sentences(const boost::json::value& value, std::vector<std::string>& into)
{
    if (value.is_object()) {
        for (const auto& member : value.as_object()) {
            collect_sentences(member.value(), into);
        }
    } else if (value.is_array()) {
        for (const auto& element : value.as_array()) {
            if (element.is_string()) {
                into.emplace_back(element.as_string());
            }
        }
    }
}

inline std::vector<std::string> sentences_of(const boost::json::value& value)
{
    std::vector<std::string> sentences;
    collect_sentences(value, sentences);
    return sentences;
}

inline std::string test_name(const ::testing::TestParamInfo<std::string>& tested)
{
    std::string name = tested.param;
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
}

} // namespace demur::test
