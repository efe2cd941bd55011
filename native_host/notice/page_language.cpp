#include "notice/page_language.h"

namespace demur {

namespace {

std::string declared_language(const Page& page)
{
    std::string declared = primary_language(page.language);
    for (std::size_t i = 0; declared.empty() && i < page.blocks.size(); ++i) {
        declared = primary_language(page.blocks[i].language);
    }
    return declared;
}

} // namespace

std::string language_of(const PageWords& words)
{
    const Lexicon& lexicon = words.lexicon();
    std::string declared = declared_language(words.page());
    const std::optional<std::size_t> guessed = words.guesser().best();
    if (!guessed) {
        return declared;
    }
    const std::optional<std::size_t> known = lexicon.find(declared);
    const bool contradicts = words.guesser().score(*guessed) > 3 * (known ? words.guesser().score(*known) : 0);
    return declared.empty() || contradicts ? std::string(lexicon.languages[*guessed].code) : declared;
}

} // namespace demur
