#include "flow/form_marks.h"

#include "flow/field_words.h"
#include "flow/option_words.h"

#include <algorithm>
#include <set>

namespace demur {

namespace {

constexpr std::size_t most_options = 20; // a choice of the request has a handful

bool holds_words(const Words& text, const Words& wanted)
{
    const auto same = [](const Word& a, const Word& b) { return a.folded == b.folded; };
    return wanted.size() > 0
           && std::search(text.list().begin(), text.list().end(), wanted.list().begin(), wanted.list().end(), same) != text.list().end();
}

template <class Fits> bool any_text(const FormView& form, Fits fits)
{
    return fits(form.title) || std::any_of(form.fields.begin(), form.fields.end(), [&](const FormField& field) {
               return fits(field.label)
                      || (field.role == FieldRole::choice && field.options.size() <= most_options
                          && std::any_of(field.options.begin(), field.options.end(),
                                         [&](const Choice& option) { return fits(option.label); }));
           });
}

bool fits_choice(const FormField& field, const FlowField& known, LanguageSet languages)
{
    // "Please select" is no answer.
    const auto count = std::count_if(field.options.begin(), field.options.end(),
                                     [&](const Choice& option) { return field.type != "select" || !option.value.empty(); });
    if (field.options.size() > most_options) {
        return false;
    }
    if (known.options && (count < known.options->least || count > known.options->most)) {
        return false;
    }
    const std::optional<std::vector<std::string>>& said = known.offers ? known.offers : known.option_words;
    return !said || std::any_of(said->begin(), said->end(), [&](const std::string& wanted) {
        return std::any_of(field.options.begin(), field.options.end(),
                           [&](const Choice& option) { return option_says(field, option, wanted, languages); });
    });
}

} // namespace

bool says_marks(const FormView& form, const std::vector<FlowTitle>& marks)
{
    return std::any_of(marks.begin(), marks.end(), [&](const FlowTitle& mark) {
        const Words wanted(mark.text);
        return any_text(form, [&](const std::string& text) { return holds_words(Words(text), wanted); });
    });
}

bool bears_title(const FormView& form, const std::vector<FlowTitle>& titles)
{
    constexpr std::size_t share = 5; // one word in so many may differ
    const Words own(form.title);
    std::set<std::string_view> words;
    for (const Word& word : own.list()) {
        words.insert(word.folded);
    }
    return std::any_of(titles.begin(), titles.end(), [&](const FlowTitle& title) {
        const Words known(title.text);
        const auto met = static_cast<std::size_t>(
            std::count_if(known.list().begin(), known.list().end(), [&](const Word& word) { return words.contains(word.folded); }));
        const std::size_t longer = std::max(known.size(), own.size());
        return longer > 0 && longer - std::min(met, longer) <= longer / share;
    });
}

bool choice_fits(const FormView& form, const FlowPack& pack)
{
    const auto known =
        std::find_if(pack.fields.begin(), pack.fields.end(), [](const FlowField& field) { return field.role == FieldRole::choice; });
    return known != pack.fields.end() && std::any_of(form.fields.begin(), form.fields.end(), [&](const FormField& field) {
               return field.role == FieldRole::choice && !field.hidden && fits_choice(field, *known, form.languages);
           });
}

bool speaks_of_objection(const FormView& form)
{
    const auto objects = [&](const std::string& text) { return read_said(text).in(form.languages).has(FieldMeaning::objection); };
    return objects(form.title) || std::any_of(form.fields.begin(), form.fields.end(), [&](const FormField& field) {
               return field.role == FieldRole::choice && field.options.size() <= most_options
                      && std::any_of(field.options.begin(), field.options.end(),
                                     [&](const Choice& option) { return objects(option.label); });
           });
}

} // namespace demur
