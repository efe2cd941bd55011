#include "objection/choose_option.h"

#include "flow/countries.h"
#include "flow/option_words.h"

#include <algorithm>
#include <iterator>

namespace demur {

namespace {

std::string quoted(std::string_view text)
{
    constexpr std::size_t shown = 120;
    return "\"" + std::string(text.substr(0, shown)) + (text.size() > shown ? "...\"" : "\"");
}

template <class Fits> std::vector<const Choice*> options_that(const std::vector<Choice>& options, Fits fits)
{
    std::vector<const Choice*> found;
    for (const Choice& option : options) {
        if (fits(option)) {
            found.push_back(&option);
        }
    }
    return found;
}

// A list that asks which objection it is may name others beside the one about AI.
std::vector<const Choice*> about_ai(const std::vector<const Choice*>& found, LanguageSet languages)
{
    std::vector<const Choice*> narrower;
    std::copy_if(found.begin(), found.end(), std::back_inserter(narrower),
                 [&](const Choice* option) { return read_said(option->label).in(languages).has(FieldMeaning::ai); });
    return narrower.empty() ? found : narrower;
}

} // namespace

OptionChoice choose_country(const std::vector<Choice>& options, std::string_view code)
{
    const Country* country = find_country(code);
    const auto fits = [&](const Choice& option) { return country != nullptr ? is_country_option(option, *country) : option.value == code; };
    const auto found = options_that(options, fits);
    if (found.empty()) {
        return {nullptr, "the list has no option for the country " + std::string(code)};
    }
    if (found.size() > 1) {
        return {nullptr, std::to_string(found.size()) + " options stand for the country " + std::string(code)
                             + ": which one is meant is yours to say"};
    }
    return {found.front(), "the option " + quoted(found.front()->label) + " stands for " + std::string(code)};
}

OptionChoice choose_request(const FormField& field, const std::vector<std::string>& concepts, LanguageSet languages)
{
    for (const std::string& wanted : concepts) {
        const auto objecting =
            options_that(field.options, [&](const Choice& option) { return option_says(field, option, wanted, languages); });
        const auto found = wanted == "object_own_information" ? about_ai(objecting, languages) : objecting;
        if (found.size() == 1) {
            return {found.front(), "the option " + quoted(found.front()->label) + " is the one that objects"};
        }
        if (found.size() > 1) {
            return {nullptr, "several options object: which one is meant is yours to say"};
        }
    }
    return {nullptr, "no option says that it objects"};
}

} // namespace demur
