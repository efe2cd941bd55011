#include "objection/reason_texts.h"

#include "objection/embedded_file.h"
#include "text/language.h"

#include <mutex>

namespace demur {

namespace {

namespace json = boost::json;

Variants read_variants(const json::value& array)
{
    Variants variants;
    for (const json::value& text : array.as_array()) {
        variants.emplace_back(text.as_string());
    }
    return variants;
}

Places read_places(const json::value& object)
{
    Places places;
    for (const auto& place : object.as_object()) {
        if (place.value().is_array()) { // a ground's label is none
            places.emplace(place.key(), read_variants(place.value()));
        }
    }
    return places;
}

LawTexts read_law(const json::value& file)
{
    LawTexts law;
    for (const char* kind : {"objection", "third_party"}) {
        law.kinds.emplace(kind, read_places(file.at(kind)));
    }
    law.closing = read_variants(file.at("closing"));
    law.extra = read_variants(file.at("extra"));
    if (const json::value* grounds = file.as_object().if_contains("grounds")) {
        law.grounds = read_places(*grounds);
    }
    return law;
}

ReasonTexts read_texts(const json::value& file)
{
    ReasonTexts texts;
    texts.language = std::string(file.at("language").as_string());
    texts.law = std::string(file.at("law").as_string());
    texts.reviewed = file.at("reviewed_by_lawyer").as_bool();
    texts.lead = read_variants(file.at("lead"));
    for (const char* kind : {"objection", "third_party"}) {
        texts.kinds.emplace(kind, read_places(file.at(kind)));
    }
    for (const auto& law : file.at("laws").as_object()) {
        texts.laws.emplace(law.key(), read_law(law.value()));
    }
    for (const auto& ground : file.at("grounds").as_object()) {
        const Ground shown{std::string(ground.key()), std::string(ground.value().at("label").as_string())};
        texts.grounds.push_back({shown, read_places(ground.value())});
    }
    return texts;
}

// Null when there is no such file. Each is parsed once, when it is first asked for: a person needs one or two of them.
const ReasonTexts* file_named(std::string_view name)
{
    static std::mutex guard;
    static std::map<std::string, ReasonTexts, std::less<>> read;
    const std::lock_guard lock(guard);
    if (const auto known = read.find(name); known != read.end()) {
        return &known->second;
    }
    for (const objection_data::File& file : objection_data::files()) {
        if (file.name == name && (name.size() == 2 || name.find('-') == 2)) {
            return &read.emplace(name, read_texts(parse_embedded(file.text))).first->second;
        }
    }
    return nullptr;
}

std::string lower(std::string_view tag)
{
    std::string lowered(tag.substr(0, 16));
    for (char& c : lowered) {
        c = c == '_' ? '-' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return lowered;
}

} // namespace

const ReasonTexts& texts_in(std::string_view language)
{
    const std::string tag = lower(language);
    if (const ReasonTexts* regional = file_named(tag)) {
        return *regional;
    }
    const ReasonTexts* plain = file_named(primary_language(tag));
    return plain != nullptr ? *plain : *file_named("en");
}

const ReasonTexts& texts_under(std::string_view law, std::string_view language)
{
    const std::string primary(primary_language(lower(language)));
    const ReasonTexts* plain = file_named(primary);
    if (plain == nullptr || plain->laws.contains(law)) {
        return plain != nullptr ? *plain : *file_named("en");
    }
    for (const objection_data::File& file : objection_data::files()) {
        if (file.name.starts_with(primary + "-") && file_named(file.name)->laws.contains(law)) {
            return *file_named(file.name);
        }
    }
    return *plain;
}

} // namespace demur
