// Files that are arriving in pieces. They live as long as the session and are bounded in number and size.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace demur::rpc {

class Uploads {
public:
    // Adds a piece; gives the number of bytes received so far. Piece 0 begins an upload (again). Throws Error: bad_input
    // for a piece out of order or beyond the size, too_large, conflict when too many uploads are open.
    std::int64_t add(const std::string& upload, std::int64_t size, std::int64_t offset, std::string_view bytes);
    // The whole file of a completed upload, which is forgotten.
    std::string take(const std::string& upload);

private:
    struct Upload {
        std::int64_t size = 0;
        std::string bytes;
    };
    std::map<std::string, Upload> open_;
};

} // namespace demur::rpc
