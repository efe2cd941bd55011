// One visit to the public pages of the flow packs: fetch, read, compare with the last visit, remember.
#pragma once

#include "flow/flow_pack.h"
#include "journal/journal.h"
#include "watch/compare.h"
#include "watch/net_client.h"

#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <vector>

namespace demur::watch {

enum class PageState {
    first,
    unchanged,
    changed,
    not_modified,
    error
};
BOOST_DESCRIBE_ENUM(PageState, first, unchanged, changed, not_modified, error)

struct PageError {
    std::string code; // a net::FetchFault, or login_required, or unreadable
    std::string message;
    std::string hint;
};
BOOST_DESCRIBE_STRUCT(PageError, (), (code, message, hint))

struct WatchedPage {
    std::string url;
    std::string flow;
    PageState state = PageState::error;
    std::vector<Change> changes;
    std::optional<std::string> last_visit; // ISO 8601 UTC, of the visit it is compared with
    std::optional<PageError> error;
};
BOOST_DESCRIBE_STRUCT(WatchedPage, (), (url, flow, state, changes, last_visit, error))

struct WatchResult {
    std::vector<WatchedPage> pages;
};
BOOST_DESCRIBE_STRUCT(WatchResult, (), (pages))

// A page that fails is told in its own entry, and what was seen before is kept; a fault of demur-net or of the journal
// throws Error. A page named by several packs is visited once, for the first of them.
WatchResult visit(const std::vector<const FlowPack*>& packs, NetClient& net, Journal& journal);

} // namespace demur::watch
