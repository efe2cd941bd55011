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
           + block.text;
}

std::string describe(const Link& link)
{
    return link.href + " " + std::to_string(link.block) + " " + link.text;
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

std::string difference(const Page& expected, const Page& found)
{
    std::string all = both("url", expected.url, found.url) + both("language", expected.language, found.language)
                      + both("title", expected.title, found.title)
                      + both("words", std::to_string(expected.words), std::to_string(found.words))
                      + both("forms", std::to_string(expected.forms.size()), std::to_string(found.forms.size()))
                      + both("caps", std::to_string(expected.caps.size()), std::to_string(found.caps.size()));
    return all + parts("block", expected.blocks, found.blocks) + parts("link", expected.links, found.links);
}

} // namespace demur::test
