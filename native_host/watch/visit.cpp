#include "watch/visit.h"

#include "base/base64.h"
#include "base/described.h"
#include "base/error.h"
#include "base/time.h"
#include "base/utf8.h"
#include "watch/summary.h"

#include <set>

namespace demur::watch {

namespace {

// What the journal keeps of the last visit, under "watch:" and the URL.
struct LastVisit {
    std::string seen; // ISO 8601 UTC
    std::optional<std::string> etag;
    std::optional<std::string> last_modified;
    PageSummary summary;
};
BOOST_DESCRIBE_STRUCT(LastVisit, (), (seen, etag, last_modified, summary))

std::string key_of(const std::string& url)
{
    return "watch:" + url;
}

// A memo that an older or newer Demur wrote differently counts as none: the page is then seen for the first time.
std::optional<LastVisit> recall(const Journal& journal, const std::string& url)
{
    const std::optional<std::string> memo = journal.memo(key_of(url));
    boost::system::error_code fault;
    const json::value value = memo ? json::parse(*memo, fault) : json::value();
    if (!memo || fault) {
        return std::nullopt;
    }
    try {
        return from_json<LastVisit>(value);
    } catch (const Error&) {
        return std::nullopt;
    }
}

std::string body_of(const net::FetchAnswer& answer)
{
    return answer.body ? *answer.body : sanitize_utf8(base64_decode(answer.body_base64.value_or("")).value_or(""));
}

WatchedPage failed(WatchedPage page, PageError error)
{
    page.state = PageState::error;
    page.error = std::move(error);
    return page;
}

WatchedPage visit_page(WatchedPage page, NetClient& net, Journal& journal)
{
    const std::optional<LastVisit> last = recall(journal, page.url);
    net::FetchRequest request{page.url, page.url, std::nullopt, std::nullopt, std::nullopt};
    if (last) {
        request.etag = last->etag;
        request.last_modified = last->last_modified;
        page.last_visit = last->seen;
    }
    const net::FetchAnswer answer = net.fetch(request);
    if (answer.error) {
        return failed(std::move(page), {std::string(enum_name(answer.error->code)), answer.error->message, answer.error->hint});
    }
    if (answer.not_modified) {
        page.state = PageState::not_modified;
        return page;
    }

    Page content;
    try {
        content = read_html(body_of(answer), {answer.final_url, Surface::page});
    } catch (const Error& error) {
        return failed(std::move(page), {"unreadable", error.what(), error.hint()});
    }
    if (is_login_gate(content)) {
        return failed(std::move(page), {"login_required", "the page asks for a login instead of showing its content",
                                        "It cannot be watched without an account; open it in your browser."});
    }
    const LastVisit now{iso_utc(now_ms()), answer.etag, answer.last_modified, summarise(content)};
    if (last) {
        page.changes = compare(last->summary, now.summary);
        page.state = page.changes.empty() ? PageState::unchanged : PageState::changed;
    } else {
        page.state = PageState::first;
    }
    journal.save_memo(key_of(page.url), json::serialize(to_json(now)));
    return page;
}

} // namespace

WatchResult visit(const std::vector<const FlowPack*>& packs, NetClient& net, Journal& journal)
{
    WatchResult result;
    std::set<std::string> visited;
    for (const FlowPack* pack : packs) {
        for (const std::string& url : pack->public_pages) {
            if (visited.insert(url).second) {
                WatchedPage page;
                page.url = url;
                page.flow = pack->id;
                result.pages.push_back(visit_page(std::move(page), net, journal));
            }
        }
    }
    return result;
}

} // namespace demur::watch
