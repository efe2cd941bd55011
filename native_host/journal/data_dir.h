// Where the journal lives.
#pragma once

#include <filesystem>

namespace demur {

// Creates the directory for its owner only when it is missing. Throws Error(not_writable | disk_full) with its name.
void make_private_directory(const std::filesystem::path& directory);

} // namespace demur
