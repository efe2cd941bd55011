// The quick ways to read a page against the parser: they answer the same or nothing.
#include "base/error.h"
#include "page/parse.h"
#include "page/skim.h"
#include "page_difference.h"
#include "pages.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using demur::test::LinkWords;
    const std::string_view text = demur::fuzz::text_of(data, size);
    const demur::PageContext context{"https://www.facebook.com/help/contact/1?x=y", demur::Surface::page};
    const demur::Page parsed = demur::parse_html(text, context);
    demur::fuzz::promise(demur::test::difference(parsed, demur::read_html(text, context), LinkWords::exact).empty(),
                         "a page is the same with and without the parser");
    if (const std::optional<demur::Page> skimmed = demur::skim_html(text, context)) {
        demur::fuzz::check_page(*skimmed);
        demur::fuzz::promise(demur::test::difference(parsed, *skimmed, LinkWords::estimated).empty(), "a skimmed page is the parsed one");
    }
    return 0;
}
