#include "answer/letter_texts.h"

#include "answer/data_file.h"

#include <algorithm>

namespace demur {

namespace {

namespace json = boost::json;

const json::object* member(const json::object& object, std::string_view name)
{
    const json::value* found = object.if_contains(name);
    return found == nullptr ? nullptr : found->if_object();
}

std::string_view text(const json::object* object, std::string_view name)
{
    const json::value* found = object == nullptr ? nullptr : object->if_contains(name);
    return found == nullptr || !found->is_string() ? std::string_view() : std::string_view(found->get_string());
}

bool has_law(std::string_view language, std::string_view law)
{
    return has_letter(language) && read_data(language).at("laws").as_object().contains(law);
}

} // namespace

bool has_letter(std::string_view language)
{
    return language.size() == 2 && data_text(language).has_value();
}

std::string letter_language(const std::vector<std::string>& wanted, std::string_view law)
{
    const auto found = std::find_if(wanted.begin(), wanted.end(), [law](const std::string& language) { return has_law(language, law); });
    return found == wanted.end() ? "en" : *found;
}

LetterTexts::LetterTexts(std::string_view language)
    : language_(language), own_(read_data(language).as_object()), english_(read_data("en").as_object())
{
    reviewed_ = own_.at("reviewed_by_lawyer").as_bool();
}

std::string LetterTexts::letter(std::string_view part) const
{
    const std::string_view own = text(member(own_, "letter"), part);
    return std::string(own.empty() ? text(member(english_, "letter"), part) : own);
}

std::string LetterTexts::law(std::string_view law, std::string_view part) const
{
    const json::object* own = member(*member(own_, "laws"), law);
    const json::object& english = *member(english_, "laws");
    const json::object* other = english.contains(law) ? member(english, law) : member(english, "general");
    return std::string(text(own != nullptr ? own : other, part));
}

std::string LetterTexts::word(std::string_view key) const
{
    const std::string_view own = text(member(own_, "words"), key);
    const std::string_view english = own.empty() ? text(member(english_, "words"), key) : own;
    return std::string(english.empty() ? key : english);
}

std::string filled_in(std::string_view text, const std::vector<std::pair<std::string_view, std::string>>& values)
{
    std::string out;
    while (!text.empty()) {
        const std::size_t open = std::min(text.find('{'), text.size());
        out += text.substr(0, open);
        text.remove_prefix(open);
        const std::size_t close = text.find('}');
        const std::string_view name = close == std::string_view::npos ? std::string_view() : text.substr(1, close - 1);
        const auto value = std::find_if(values.begin(), values.end(), [name](const auto& one) { return one.first == name; });
        const bool known = !text.empty() && value != values.end();
        out += known ? value->second : text.empty() ? "" : "{";
        text.remove_prefix(known ? close + 1 : std::min<std::size_t>(1, text.size()));
    }
    return out;
}

} // namespace demur
