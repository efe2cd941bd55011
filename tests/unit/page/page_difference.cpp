#include "page_difference.h"

#include <algorithm>

namespace demur::test {

namespace {

std::string both(const std::string& what, const std::string& expected, const std::string& found)
{
    return expected == found ? std::string() : what + ": \"" + expected + "\" and \"" + found + "\"";
}

std::string describe(const Block& block)
{
    return std::to_string(static_cast<int>(block.kind)) + " " + block.language + " " + std::to_string(block.words_before) + " "
           + std::to_string(block.post) + " " + block.text;
}

std::string describe(const Link& link)
{
    return link.href + " " + std::to_string(link.block) + " " + link.text;
}

std::string describe(const Control& c)
{
    std::string text = c.type + "|" + c.name + "|" + c.id + "|" + c.label + "|" + c.hint + "|" + c.autocomplete + "|" + c.accept + "|"
                       + c.ref + "|" + c.hidden.value_or("seen") + "|" + std::to_string(c.index) + "|" + std::to_string(c.required)
                       + std::to_string(c.prefilled) + "|" + std::to_string(c.max_length) + "|" + std::to_string(c.min_length);
    for (const Choice& choice : c.options) {
        text += "|" + choice.value + "=" + choice.label + "=" + choice.ref.value_or("");
    }
    return text;
}

std::string describe(const Form& form)
{
    std::string text = form.title + "|" + form.action + "|" + std::to_string(form.is_form_element);
    for (const Control& control : form.controls) {
        text += "\n" + describe(control);
    }
    return text;
}

template <class Part> std::string parts(const char* what, const std::vector<Part>& expected, const std::vector<Part>& found)
{
    for (std::size_t i = 0; i < std::max(expected.size(), found.size()); ++i) {
        const std::string difference = both(what + (" " + std::to_string(i)), i < expected.size() ? describe(expected[i]) : "none",
                                            i < found.size() ? describe(found[i]) : "none");
        if (!difference.empty()) {
            return difference;
        }
    }
    return {};
}

} // namespace

std::string difference(const Page& expected, const Page& found, LinkWords link_words)
{
    std::string all = both("url", expected.url, found.url) + both("language", expected.language, found.language)
                      + both("title", expected.title, found.title)
                      + both("words", std::to_string(expected.words), std::to_string(found.words))
                      + both("caps", std::to_string(expected.caps.size()), std::to_string(found.caps.size()));
    for (std::size_t i = 0; link_words == LinkWords::exact && i < std::min(expected.links.size(), found.links.size()); ++i) {
        all += both("words before link " + std::to_string(i), std::to_string(expected.links[i].words_before),
                    std::to_string(found.links[i].words_before));
    }
    return all + parts("block", expected.blocks, found.blocks) + parts("link", expected.links, found.links)
           + parts("form", expected.forms, found.forms);
}

} // namespace demur::test
