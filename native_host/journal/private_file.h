// Files that only their owner may read: evidence and exports.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace demur {

// Durable and complete on return, or not there at all. Throws Error(disk_full | not_writable | io).
void write_private_file(const std::filesystem::path& file, std::string_view bytes);
// At most `most` bytes from `offset`. Throws Error(not_found | io).
std::string read_file_range(const std::filesystem::path& file, std::int64_t offset, std::size_t most);

} // namespace demur
