// The gate before the parser: what it answers with `none`, the parser and the classifier call none as well.
#include "fuzz.h"
#include "notice/gate.h"
#include "notice/verdict.h"
#include "page/skim.h"

#include <array>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0) {
        return 0;
    }
    using demur::Surface;
    constexpr std::array surfaces = {Surface::unknown, Surface::page, Surface::dialog, Surface::email};
    const std::string_view html = demur::fuzz::text_of(data + 1, size - 1);
    const demur::PageContext context{(data[0] & 4U) != 0 ? "https://www.facebook.com/privacy/genai/" : "",
                                     surfaces.at(data[0] % surfaces.size())};
    const auto skimmed = demur::skim_html(html, context);
    if (skimmed && demur::skim_verdict(*skimmed)) {
        const demur::Page page = demur::read_html(html, context);
        demur::fuzz::promise(page.forms.empty(), "a skimmed page has no form");
        demur::fuzz::promise(demur::classify(page).kind == demur::NoticeKind::none, "no page that would be named is gated away");
    }
    return 0;
}
