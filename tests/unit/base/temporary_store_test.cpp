// Pieces in memory and in a nameless file.
#include "base/temporary_store.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

namespace demur {
namespace {

namespace fs = std::filesystem;

std::string text(std::size_t number)
{
    return std::string(number % 50, static_cast<char>('a' + number % 26)) + std::to_string(number);
}

// The folder for temporary files, for as long as it stands.
class TemporaryFolder {
public:
    explicit TemporaryFolder(const std::string& path) : before_(std::getenv("TMPDIR") == nullptr ? "" : std::getenv("TMPDIR"))
    {
        setenv("TMPDIR", path.c_str(), 1);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder() { before_.empty() ? unsetenv("TMPDIR") : setenv("TMPDIR", before_.c_str(), 1); }

private:
    std::string before_;
};

TEST(TemporaryStore, PiecesComeBackFromMemoryAndFromTheFile)
{
    TemporaryStore store(200);
    std::vector<std::size_t> numbers;
    for (std::size_t i = 0; i < 300; ++i) {
        numbers.push_back(store.keep(i % 7 == 0 ? std::string() : text(i)));
    }
    EXPECT_GT(store.in_file(), 0U);
    for (std::size_t i = 300; i-- > 0;) {
        EXPECT_EQ(store.piece(numbers[i]), i % 7 == 0 ? std::string() : text(i));
    }
}

TEST(TemporaryStore, WhatFitsIsWrittenNowhere)
{
    TemporaryStore store(1000);
    store.keep(std::string(1000, 'x'));
    EXPECT_EQ(store.in_file(), 0U);
    store.keep("y");
    EXPECT_EQ(store.in_file(), 1U);
}

TEST(TemporaryStore, TheFileHasNoName)
{
    std::string pattern = (fs::temp_directory_path() / "demur-test-XXXXXX").string();
    const fs::path folder = mkdtemp(pattern.data());
    {
        const TemporaryFolder temporary(folder.string());
        TemporaryStore store(0);
        store.keep("secret");
        EXPECT_EQ(store.in_file(), 6U);
        EXPECT_TRUE(fs::is_empty(folder));
    }
    fs::remove(folder);
}

TEST(TemporaryStore, WithoutAFolderEverythingStaysInMemory)
{
    const TemporaryFolder temporary("/nowhere/at/all");
    TemporaryStore store(10);
    std::vector<std::size_t> numbers;
    for (std::size_t i = 0; i < 100; ++i) {
        numbers.push_back(store.keep(text(i)));
    }
    EXPECT_EQ(store.in_file(), 0U);
    for (std::size_t i = 0; i < 100; ++i) {
        EXPECT_EQ(store.piece(numbers[i]), text(i));
    }
}

} // namespace
} // namespace demur
