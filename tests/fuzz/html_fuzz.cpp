// Hostile HTML and text to a Page: the linear pre-pass, the tree, the builder.
#include "base/error.h"
#include "pages.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text = demur::fuzz::text_of(data, size);
    const demur::PageContext context{"https://www.facebook.com/help/contact/1?x=y", demur::Surface::page};
    demur::fuzz::check_page(demur::read_html(text, context));
    demur::fuzz::check_page(demur::read_any(text, context));
    return 0;
}
