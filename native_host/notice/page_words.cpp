#include "notice/page_words.h"

#include <algorithm>

namespace demur {

namespace {

constexpr std::uint16_t most_places = 1000; // of one concept on a page: no rule asks for more than a few
constexpr std::size_t options_read = 12;    // of one control: a country list says nothing here

// Other people's posts beside what the company says: in a dialog that shows a photo with its caption, in a feed. A page
// that is one single article is itself meant.
bool shows_posts(const Page& page)
{
    constexpr std::int64_t something_said = 3; // words outside
    std::int64_t posts = 0;
    std::int64_t words_outside = 0;
    for (const Block& block : page.blocks) {
        posts = std::max(posts, block.post);
        words_outside += block.post == 0 ? count_words(block.text) : 0;
    }
    const bool whole_page = page.surface == Surface::page || page.surface == Surface::unknown;
    return posts > (whole_page ? 1 : 0) && words_outside >= something_said;
}

} // namespace

PageWords::PageWords(const Page& page, const Lexicon& lexicon, Thoroughness thoroughness)
    : page_(page), lexicon_(lexicon), hits_(lexicon.languages.size()), guesser_(lexicon.small_words_of, lexicon.languages.size()),
      left_(Lexicon::most_languages * Lexicon::concepts_per_language, thoroughness == Thoroughness::presence ? 1 : most_places)
{
    const bool posts_of_others = shows_posts(page);
    for (std::size_t i = 0; i < page.blocks.size(); ++i) {
        const Block& block = page.blocks[i];
        // What somebody quotes is not what the page says; a mail quotes the notice itself.
        const bool quoted = block.kind == BlockKind::quote && page.surface != Surface::email;
        if (!quoted && (block.post == 0 || !posts_of_others)) {
            add(static_cast<std::int64_t>(i), block.kind, block.text);
        }
    }
    for (const Form& form : page.forms) {
        add(-1, BlockKind::heading, form.title);
        for (const Control& control : form.controls) {
            add(-1, BlockKind::label, control.label);
            add(-1, BlockKind::label, control.hint);
            for (std::size_t o = 0; o < std::min(control.options.size(), options_read); ++o) {
                add(-1, BlockKind::label, control.options[o].label);
            }
        }
    }
}

void PageWords::add(std::int64_t block, BlockKind kind, std::string_view text)
{
    if (text.empty()) {
        return;
    }
    const Passage& passage = passages_.emplace_back(block, kind, text, lexicon_);
    guesser_.read(passage.atoms);
    for (PhraseHit hit : find_phrases(lexicon_.phrases, passage.words, passage.atoms, left_)) {
        std::vector<Hit>& hits = hits_[Lexicon::language_of(hit.id)];
        hit.id = Lexicon::concept_of(hit.id);
        hits.push_back({passages_.size() - 1, hit});
    }
}

} // namespace demur
