#include "watch/summary.h"

#include "base/utf8.h"
#include "lexicon/lexicon.h"
#include "notice/verdict.h"
#include "text/dates.h"

#include <algorithm>
#include <set>
#include <string_view>

namespace demur::watch {

namespace {

constexpr std::size_t text_bytes = 200;
constexpr std::size_t forms_kept = 50;
constexpr std::size_t fields_kept = 200; // of one form
constexpr std::size_t links_kept = 1000;
constexpr std::size_t dates_kept = 200;
// A login page says little else; a page with content often has login fields in its header.
constexpr std::int64_t login_page_words = 250;

std::string clip(const std::string& text)
{
    return std::string(clip_utf8(text, text_bytes));
}

SeenForm see(const FormView& view)
{
    SeenForm form;
    form.title = clip(view.title);
    form.kind = view.kind;
    for (const FormField& field : view.fields) {
        if (form.fields.size() == fields_kept) {
            break;
        }
        form.fields.push_back({field.role, clip(field.type), clip(field.name), clip(field.label), field.required});
    }
    return form;
}

// "https://Host/path?query#fragment" -> "Host/path"; empty for what is no web address.
std::string host_and_path(std::string_view href)
{
    const std::size_t scheme = href.find("://");
    if (scheme == std::string_view::npos || !href.starts_with("http")) {
        return {};
    }
    href.remove_prefix(scheme + 3);
    href = href.substr(0, href.find_first_of("?#"));
    while (href.ends_with('/')) {
        href.remove_suffix(1);
    }
    return std::string(clip_utf8(href, text_bytes));
}

// ISO dates, read by the months of the page's language, or as numbers alone when that is not known.
std::set<std::string> dates_in(const Page& page)
{
    const Lexicon& lexicon = compiled_lexicon();
    const std::optional<std::size_t> language = lexicon.find(classify(page).language);
    std::set<std::string> dates;
    for (const Block& block : page.blocks) {
        const Words words(block.text);
        for (FoundDate& date : lexicon.dates_in(words, WordAtoms(lexicon.phrases, words), language)) {
            dates.insert(std::move(date.iso));
        }
    }
    return dates;
}

template <class Set> std::vector<std::string> kept(const Set& items, std::size_t most)
{
    return {items.begin(), std::next(items.begin(), static_cast<std::ptrdiff_t>(std::min(items.size(), most)))};
}

} // namespace

PageSummary summarise(const Page& page)
{
    PageSummary summary;
    summary.title = clip(page.title);
    summary.words = page.words;
    for (const FormView& view : view_forms(page)) {
        if (summary.forms.size() == forms_kept) {
            break;
        }
        summary.forms.push_back(see(view));
    }
    std::set<std::string> links;
    for (const Link& link : page.links) {
        links.insert(host_and_path(link.href));
    }
    links.erase("");
    summary.links = kept(links, links_kept);
    summary.dates = kept(dates_in(page), dates_kept);
    return summary;
}

bool is_login_gate(const Page& page)
{
    const std::string place = host_and_path(page.url);
    if (place.find("/login") != std::string::npos) {
        return true;
    }
    const bool asks = std::any_of(page.forms.begin(), page.forms.end(), [](const Form& form) {
        return std::any_of(form.controls.begin(), form.controls.end(),
                           [](const Control& control) { return control.type == "password" && !control.hidden; });
    });
    const std::vector<FormView> views = view_forms(page);
    return asks && page.words < login_page_words
           && std::none_of(views.begin(), views.end(), [](const FormView& view) { return view.kind != FormKind::other; });
}

} // namespace demur::watch
