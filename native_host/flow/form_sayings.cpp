#include "flow/form_sayings.h"

#include <algorithm>

namespace demur {

namespace {

constexpr std::size_t texts_before = 10; // further up stands what belongs to something else
constexpr std::size_t text_bytes = 1200; // of one text
constexpr std::size_t intro_bytes = 4000;
constexpr std::size_t texts_read = 80; // blocks looked at, labels and all
constexpr std::size_t options_read = 12;

std::string_view cut(std::string_view text, std::size_t most)
{
    return text.substr(0, most);
}

bool is_prose(const Block& block)
{
    return block.kind == BlockKind::text || block.kind == BlockKind::item || block.kind == BlockKind::heading
           || block.kind == BlockKind::label;
}

// Labels are read where they belong.
bool is_a_label(const std::string& text, const Form& form)
{
    return std::any_of(form.controls.begin(), form.controls.end(), [&](const Control& control) { return control.label == text; });
}

std::vector<Saying> read_intro(std::string_view title, const Form& form, const Page& page, LanguageSet languages)
{
    std::vector<Saying> intro;
    const std::size_t inside = std::clamp(form.texts_first, form.texts_begin, form.texts_end);
    const std::size_t begin = std::max(form.texts_begin, inside - std::min(inside, texts_before));
    std::size_t read = 0;
    for (std::size_t i = begin; i < std::min({form.texts_end, page.blocks.size(), begin + texts_read}) && read < intro_bytes; ++i) {
        const Block& block = page.blocks[i];
        if (is_prose(block) && block.text != title && !is_a_label(block.text, form)) {
            intro.push_back(read_saying(cut(block.text, text_bytes), languages));
            read += std::min(block.text.size(), text_bytes);
        }
    }
    return intro;
}

} // namespace

FormSayings read_form_sayings(std::string_view title, const Form& form, const Page& page, const std::vector<FormField>& fields,
                              const std::vector<ControlWords>& words, const FormLanguages& languages)
{
    FormSayings sayings;
    sayings.title = read_saying(title, languages.plausible);
    sayings.intro = read_intro(title, form, page, languages.plausible);
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (fields[i].hidden) {
            continue;
        }
        const Saying label = read_saying(cut(fields[i].label, text_bytes), words[i].label, languages.plausible);
        if (fields[i].role == FieldRole::submit) {
            sayings.sends.add(label);
        } else if (fields[i].role == FieldRole::choice) {
            sayings.choices.add(label);
            for (std::size_t o = 0; o < std::min(fields[i].options.size(), options_read); ++o) {
                sayings.choices.add(read_saying(cut(fields[i].options[o].label, text_bytes), languages.plausible));
            }
        } else {
            sayings.labels.add(label);
        }
    }
    return sayings;
}

} // namespace demur
