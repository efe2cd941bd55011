#include "report/verify.h"

#include "base/described.h"
#include "base/limits.h"
#include "report/foreign_format.h"
#include "report/json_outline.h"
#include "report/page_search.h"
#include "report/proof.h"
#include "report/refusal.h"
#include "report/report_page.h"
#include "report/verify_report.h"

namespace demur {

namespace {

Verification without_chain(std::string_view format)
{
    Verification result;
    result.format = format;
    result.level = level_name(ProofLevel::none);
    result.why = "an export in the format " + std::string(format)
                 + " carries no hash chain: nothing in it can be checked; export as json or html instead";
    result.does_not_prove = does_not_prove(ProofLevel::none);
    return result;
}

// The page that this Demur writes, around the data.
bool is_our_page(Window& html, ByteRange data)
{
    const PageAround page = report_page_around();
    return data.begin - html.begin() == page.before.size() && html.end() - data.end == page.after.size()
           && html.holds(html.begin(), page.before) && html.holds(data.end, page.after);
}

Verification verify_html(const ByteSource& file, Window& html, const std::vector<FlowPack>& flows, const Trust& trust)
{
    const std::optional<PagePlaces> page = find_page_places(html);
    if (!page) {
        refuse_export("the file is a web page, but not a whole export of Demur");
    }
    if (page->has_bracket) {
        refuse_export(
            "the page's data holds a \"<\", which Demur never writes there: a browser may end the data at it and show what follows");
    }
    if (page->has_twin) {
        refuse_export("the page has more than one place for its data: a browser may show another one than was checked");
    }
    Window data(file, page->data);
    Verification result = verify_report({file, page->data, outline_json(data), "html"}, flows, trust);
    if (!is_our_page(html, page->data)) {
        result.notes.emplace_back("The page around the data is not the one that this Demur writes. The data was checked, not what the page "
                                  "makes of it.");
    }
    return result;
}

Verification verify_json(const ByteSource& file, Window& text, const std::vector<FlowPack>& flows, const Trust& trust)
{
    const JsonOutline outline = outline_json(text);
    const std::optional<std::string_view> foreign = json_without_chain(outline);
    return foreign ? without_chain(*foreign) : verify_report({file, {text.begin(), text.end()}, outline, "json"}, flows, trust);
}

// The first that is no white space.
std::optional<char> first_letter(Window& text)
{
    std::uint64_t at = text.begin();
    for (std::string_view here = text.from(at); !here.empty(); here = text.from(at)) {
        const std::size_t first = here.find_first_not_of(" \t\r\n");
        if (first != std::string_view::npos) {
            return here[first];
        }
        at += here.size();
    }
    return std::nullopt;
}

Verification verify_bytes(const ByteSource& file, const std::vector<FlowPack>& flows, const Trust& trust, const VerifyProgress& progress)
{
    if (file.size() > limits::export_file) {
        throw Error(ErrorCode::too_large, "the file is larger than " + std::to_string(limits::export_file / 1024 / 1024) + " MiB");
    }
    CountedBytes counted(file, progress);
    Window text(counted, {0, file.size()});
    const std::optional<char> first = first_letter(text);
    if (!first) {
        refuse_export("the file is empty");
    }
    if (const std::optional<std::string_view> foreign =
            text_without_chain(text.from(0, looked_at_for_format).substr(0, looked_at_for_format))) {
        return without_chain(*foreign);
    }
    // All of it is read for its form, then its chain, and its journeys with their places in the chain; a page is searched before.
    const bool is_html = first == '<';
    counted.expect(file.size() / 2 * (is_html ? 7 : 5));
    return is_html ? verify_html(counted, text, flows, trust) : verify_json(counted, text, flows, trust);
}

} // namespace

Verification verify_export(const ByteSource& file, const std::vector<FlowPack>& flows, const Trust& trust, const VerifyProgress& progress)
{
    try {
        return verify_bytes(file, flows, trust, progress);
    } catch (const Error& error) {
        throw with_hint(error);
    }
}

Verification verify_export(std::string_view file, const std::vector<FlowPack>& flows, const Trust& trust)
{
    return verify_export(MemoryBytes(file), flows, trust);
}

} // namespace demur
