#include "messaging/export_cache.h"

#include "base/error.h"

#include <algorithm>

namespace demur::rpc {

namespace {

constexpr std::size_t most_kept = 4;
constexpr std::size_t most_bytes = 64UL * 1024 * 1024;

std::size_t total(const std::deque<CachedExport>& kept)
{
    std::size_t bytes = 0;
    for (const CachedExport& one : kept) {
        bytes += one.bytes.size();
    }
    return bytes;
}

} // namespace

const CachedExport& ExportCache::keep(CachedExport made)
{
    if (made.bytes.size() > most_bytes) {
        throw Error(ErrorCode::too_large, "the export is too large for the browser", "Use `demur export` in a terminal.");
    }
    while (kept_.size() >= most_kept || (!kept_.empty() && total(kept_) + made.bytes.size() > most_bytes)) {
        kept_.pop_front();
    }
    kept_.push_back(std::move(made));
    return kept_.back();
}

const CachedExport& ExportCache::find(std::string_view id) const
{
    const auto found = std::ranges::find(kept_, id, &CachedExport::id);
    if (found == kept_.end()) {
        throw Error(ErrorCode::not_found, "this export is no longer kept", "Begin again at offset 0.");
    }
    return *found;
}

} // namespace demur::rpc
