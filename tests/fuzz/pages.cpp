#include "pages.h"

#include "base/limits.h"
#include "base/utf8.h"

namespace demur::fuzz {

namespace {

void check_form(const Form& form)
{
    promise(valid_utf8(form.title), "a form's title is UTF-8");
    std::int64_t index = 0;
    for (const Control& control : form.controls) {
        promise(control.index == index++, "controls are numbered in order");
        promise(valid_utf8(control.label) && valid_utf8(control.hint) && valid_utf8(control.name), "a control's texts are UTF-8");
        for (const Choice& choice : control.options) {
            promise(valid_utf8(choice.value) && valid_utf8(choice.label), "an option is UTF-8");
        }
    }
}

} // namespace

void check_page(const Page& page)
{
    promise(valid_utf8(page.title), "the title is UTF-8");
    promise(page.blocks.size() <= limits::page_blocks, "blocks are capped");
    promise(page.links.size() <= limits::page_links, "links are capped");
    std::int64_t words = 0;
    for (const Block& block : page.blocks) {
        promise(valid_utf8(block.text), "a block is UTF-8");
        if (block.kind != BlockKind::title) { // a title is no visible text, wherever the markup has it
            promise(block.words_before >= words && block.words_before <= page.words, "words before a block count up");
            words = block.words_before;
        }
    }
    for (const Link& link : page.links) {
        promise(valid_utf8(link.text) && valid_utf8(link.href), "a link is UTF-8");
        promise(link.block >= -1 && link.block < static_cast<std::int64_t>(page.blocks.size()), "a link's block exists");
    }
    std::size_t controls = 0;
    for (const Form& form : page.forms) {
        check_form(form);
        controls += form.controls.size();
    }
    promise(controls <= limits::page_controls, "controls are capped");
}

} // namespace demur::fuzz
