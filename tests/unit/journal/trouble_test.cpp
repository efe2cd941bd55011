// Full disks, damaged files, directories that are not ours.
#include "journal/fixture.h"

#include <csignal>
#include <sys/resource.h>

namespace demur {
namespace {

using testing::click;
using testing::error_of;

class TroubleTest : public testing::DataDir {
protected:
    void write_file(const std::filesystem::path& file, const std::string& bytes)
    {
        std::filesystem::create_directories(file.parent_path());
        std::ofstream(file, std::ios::binary) << bytes;
    }
};

void limit_files_to(rlim_t bytes)
{
    // Over the limit, write() then fails instead of ending the process.
    static_cast<void>(signal(SIGXFSZ, SIG_IGN));
    rlimit limit{};
    getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = bytes;
    setrlimit(RLIMIT_FSIZE, &limit);
}

// Files that cannot grow stand for a disk that is full: SQLite and the kernel take the same path.
TEST_F(TroubleTest, AFullDiskLosesNothingAndTheJournalGoesOn)
{
    const pid_t child = testing::start_child([this] {
        Journal journal(dir);
        limit_files_to(256 * 1024);
        std::int64_t acknowledged = 0;
        ErrorCode code = ErrorCode::internal;
        try {
            for (;; ++acknowledged) {
                journal.append({click(acknowledged)});
            }
        } catch (const Error& error) {
            code = error.code();
        }
        if (code != ErrorCode::disk_full) {
            return 2;
        }
        if (journal.events() != acknowledged || journal.broken_at()) {
            return 3;
        }
        limit_files_to(RLIM_INFINITY);
        journal.append({click(acknowledged), click(acknowledged + 1)});
        return journal.events() == acknowledged + 2 && !journal.broken_at() ? 0 : 4;
    });
    EXPECT_EQ(testing::wait_for(child), 0);
    EXPECT_EQ(Journal(dir).broken_at(), std::nullopt);
}

TEST_F(TroubleTest, EvidenceOnAFullDiskLeavesNothingBehind)
{
    const std::string png = std::string("\x89PNG\r\n\x1a\n") + std::string(100'000, 'p');
    const pid_t child = testing::start_child([&] {
        Journal journal(dir);
        limit_files_to(64 * 1024);
        const ErrorCode code = error_of([&] { journal.add_evidence("a.png", png); });
        return code == ErrorCode::disk_full && journal.evidence().empty() ? 0 : 1;
    });
    EXPECT_EQ(testing::wait_for(child), 0);
    EXPECT_TRUE(std::filesystem::is_empty(dir / "evidence"));
}

TEST_F(TroubleTest, ADirectoryThatCannotBeWrittenIsNamed)
{
    std::filesystem::create_directories(dir);
    std::filesystem::permissions(dir, std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec);
    std::filesystem::permissions(dir.parent_path(), std::filesystem::perms::all);
    const pid_t child = testing::start_child([this] {
        if (geteuid() == 0 && setuid(65534) != 0) {
            return 9;
        }
        std::string what;
        const ErrorCode code = error_of([this] { Journal journal(dir); }, &what);
        return code == ErrorCode::not_writable && what.find(dir.string()) != std::string::npos ? 0 : 1;
    });
    EXPECT_EQ(testing::wait_for(child), 0);
    std::filesystem::permissions(dir, std::filesystem::perms::owner_all);
}

TEST_F(TroubleTest, AFileInTheDirectorysPlaceIsNotWritable)
{
    write_file(dir, "in the way");
    std::string what;
    EXPECT_EQ(error_of([this] { Journal journal(dir); }, &what), ErrorCode::not_writable);
    EXPECT_NE(what.find(dir.string()), std::string::npos) << what;
    EXPECT_NE(what.find("Not a directory"), std::string::npos) << what;
    EXPECT_EQ(error_of([this] { Journal journal(dir / "below"); }), ErrorCode::not_writable);
}

TEST_F(TroubleTest, RubbishIsCorrupt)
{
    write_file(dir / "journal.sqlite", std::string(8192, 'x'));
    EXPECT_EQ(error_of([this] { Journal journal(dir); }), ErrorCode::corrupt);
}

TEST_F(TroubleTest, ADamagedPageIsCorruptAndNotACrash)
{
    {
        Journal journal(dir);
        for (int i = 0; i < 200; ++i) {
            journal.append({click(i)});
        }
    }
    std::string bytes = testing::read_file(dir / "journal.sqlite");
    ASSERT_GT(bytes.size(), 16'384U);
    for (std::size_t i = 8192; i < bytes.size(); ++i) {
        bytes[i] = static_cast<char>(bytes[i] ^ 0x5A);
    }
    write_file(dir / "journal.sqlite", bytes);
    EXPECT_EQ(error_of([this] {
                  const Journal journal(dir);
                  static_cast<void>(journal.chain());
              }),
              ErrorCode::corrupt);
}

TEST_F(TroubleTest, ATruncatedFileIsCorruptAndNotACrash)
{
    {
        Journal journal(dir);
        for (int i = 0; i < 200; ++i) {
            journal.append({click(i)});
        }
    }
    std::filesystem::resize_file(dir / "journal.sqlite", 9000);
    EXPECT_EQ(error_of([this] {
                  const Journal journal(dir);
                  static_cast<void>(journal.chain());
              }),
              ErrorCode::corrupt);
}

} // namespace
} // namespace demur
