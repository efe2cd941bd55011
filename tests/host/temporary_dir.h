// A directory of its own for each test.
#pragma once

#include <filesystem>

namespace demur::test {

// Removed with everything in it.
class TemporaryDir {
public:
    TemporaryDir();
    ~TemporaryDir();
    TemporaryDir(const TemporaryDir&) = delete;
    TemporaryDir& operator=(const TemporaryDir&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const noexcept { return path_; }

private:
    std::filesystem::path path_;
};

} // namespace demur::test
