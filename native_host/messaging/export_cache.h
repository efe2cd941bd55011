// Exports that are being read in pieces: the pieces of one id fit together even while the journal grows.
#pragma once

#include <deque>
#include <string>
#include <string_view>

namespace demur::rpc {

struct CachedExport {
    std::string id;   // UUID
    std::string name; // file name to offer
    std::string type; // media type
    std::string bytes;
};

class ExportCache {
public:
    // Forgets the oldest when there are too many or they hold too much. Throws Error(too_large) when this one alone does.
    const CachedExport& keep(CachedExport made);
    // Throws Error(not_found) for an id that was never made or is forgotten.
    const CachedExport& find(std::string_view id) const;

private:
    std::deque<CachedExport> kept_;
};

} // namespace demur::rpc
