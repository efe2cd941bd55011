// Files that only their owner may read: evidence and exports.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <ostream>
#include <string>
#include <string_view>

namespace demur {

// Durable and complete on return, or not there at all. Throws Error(disk_full | not_writable | io).
void write_private_file(const std::filesystem::path& file, std::string_view bytes);
// The same written piece by piece: until finish() nothing stands at `file`, and without it nothing ever does.
class PrivateFile {
public:
    // Throws Error(disk_full | not_writable | not_found | io), as writing to stream() and finish() do.
    explicit PrivateFile(const std::filesystem::path& file);
    ~PrivateFile();
    PrivateFile(const PrivateFile&) = delete;
    PrivateFile& operator=(const PrivateFile&) = delete;

    std::ostream& stream();
    void finish();

private:
    struct Unfinished;
    std::unique_ptr<Unfinished> unfinished_;
};
// At most `most` bytes from `offset`. Throws Error(not_found | io).
std::string read_file_range(const std::filesystem::path& file, std::int64_t offset, std::size_t most);

} // namespace demur
