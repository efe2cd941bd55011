// Hostile lexicon files: an error that names the fault, or tables that any text can be looked up in.
#include "base/error.h"
#include "fuzz.h"
#include "lexicon/lexicon_builder.h"
#include "text/phrases.h"

#include <string>

namespace {

using demur::fuzz::promise;

void check_lookups(const demur::Lexicon& lexicon, std::string_view text)
{
    const demur::Words words(text);
    const demur::WordAtoms atoms(lexicon.phrases, words);
    for (std::size_t i = 0; i < words.size(); ++i) {
        for (const std::uint16_t atom : atoms.of(i)) {
            promise(atom < lexicon.phrases.atoms.size(), "a word's atoms are atoms");
        }
    }
    for (const demur::PhraseHit& hit : find_phrases(lexicon.phrases, words, atoms)) {
        promise(hit.first < hit.last && hit.last <= words.size(), "a hit stands in the text");
        promise(demur::Lexicon::concept_of(hit.id) < static_cast<int>(demur::concept_count), "a hit is a concept's");
    }
    static_cast<void>(lexicon.dates_in(words, atoms, 0));
}

} // namespace

// What follows the first line feed after the file is the text.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view input = demur::fuzz::text_of(data, size);
    const std::size_t end = std::min(input.find('\0'), input.size());
    try {
        const demur::LexiconArrays arrays = demur::build_lexicon({demur::read_lexicon_file(input.substr(0, end))});
        check_lookups(arrays.lexicon(), input.substr(0, end));
        check_lookups(arrays.lexicon(), end < input.size() ? input.substr(end + 1) : std::string_view("27 May 2025"));
    } catch (const demur::Error&) {
        return 0; // a fault that is named
    }
    return 0;
}
