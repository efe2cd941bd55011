#include "journal/data_dir.h"

#include "base/error.h"
#include "journal/journal.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <sys/stat.h>
#include <unistd.h>

namespace demur {

std::filesystem::path default_data_dir()
{
    // The XDG base directory specification: relative paths are to be ignored.
    const char* data_home = std::getenv("XDG_DATA_HOME");
    if (data_home != nullptr && *data_home == '/') {
        return std::filesystem::path(data_home) / "demur";
    }
    const char* home = std::getenv("HOME");
    if (home == nullptr || *home != '/') {
        throw Error(ErrorCode::not_writable, "no data directory: neither XDG_DATA_HOME nor HOME is set", "Name one with --data-dir.");
    }
    return std::filesystem::path(home) / ".local/share/demur";
}

void make_private_directory(const std::filesystem::path& directory)
{
    std::error_code ec;
    if (directory.has_parent_path()) {
        std::filesystem::create_directories(directory.parent_path(), ec);
    }
    const int made = mkdir(directory.c_str(), S_IRWXU);
    const int why = errno;
    const bool there = made == 0 || why == EEXIST;
    const bool is_directory = std::filesystem::is_directory(directory, ec);
    if (!there || !is_directory || access(directory.c_str(), R_OK | W_OK | X_OK) != 0) {
        const int reason = !there ? why : is_directory ? errno : ENOTDIR;
        throw Error(reason == ENOSPC || reason == EDQUOT ? ErrorCode::disk_full : ErrorCode::not_writable,
                    "cannot write to the data directory " + directory.string() + ": " + std::strerror(reason),
                    "Make it writable, or choose another with --data-dir.");
    }
}

} // namespace demur
