#include "journal/fixture.h"
#include "journal/migration.h"

namespace demur {
namespace {

using testing::click;
using testing::error_of;

class MigrationTest : public testing::DataDir {
protected:
    MigrationTest()
    {
        std::filesystem::create_directories(dir);
        file = dir / "journal.sqlite";
    }
    std::filesystem::path file;
};

constexpr const char* one[] = {"CREATE TABLE a (x INTEGER) STRICT; INSERT INTO a VALUES (1);"};
constexpr const char* two[] = {one[0], "ALTER TABLE a ADD COLUMN y INTEGER; UPDATE a SET y = x + 1;"};
constexpr const char* failing[] = {one[0], "UPDATE a SET x = 5; CREATE TABLE broken (;"};

TEST_F(MigrationTest, EachStepRunsOnce)
{
    {
        Database db(file);
        migrate(db, one);
        migrate(db, one);
        EXPECT_EQ(db.pragma("PRAGMA user_version"), 1);
        EXPECT_EQ(db.pragma("PRAGMA application_id"), journal_application_id);
    }
    Database db(file);
    migrate(db, two);
    EXPECT_EQ(db.pragma("PRAGMA user_version"), 2);
    EXPECT_EQ(db.pragma("SELECT y FROM a"), 2);
    EXPECT_EQ(db.pragma("SELECT count(*) FROM a"), 1);
}

TEST_F(MigrationTest, AFailedStepChangesNothing)
{
    Database db(file);
    migrate(db, one);
    error_of([&] { migrate(db, failing); });
    EXPECT_EQ(db.pragma("PRAGMA user_version"), 1);
    EXPECT_EQ(db.pragma("SELECT x FROM a"), 1);
}

TEST_F(MigrationTest, ANewerJournalIsRefusedAndNotTouched)
{
    Journal(dir).append({click(0)});
    Database(file).execute("PRAGMA user_version=99");
    const std::string before = testing::read_file(file);
    std::string what;
    EXPECT_EQ(error_of([&] { Journal journal(dir); }, &what), ErrorCode::version_newer);
    EXPECT_NE(what.find("Update Demur"), std::string::npos) << what;
    EXPECT_EQ(testing::read_file(file), before);
}

TEST_F(MigrationTest, ASchemaThatNobodyWroteIsDamageAndNotACrash)
{
    Journal(dir).append({click(0)});
    Database(file).execute("PRAGMA user_version=-3");
    EXPECT_EQ(error_of([&] { Journal journal(dir); }), ErrorCode::corrupt);
}

TEST_F(MigrationTest, AnotherProgramsFileIsRefusedAndNotTouched)
{
    Database(file).execute("CREATE TABLE bookmarks (url TEXT)");
    const std::string before = testing::read_file(file);
    EXPECT_EQ(error_of([&] { Journal journal(dir); }), ErrorCode::corrupt);
    EXPECT_EQ(testing::read_file(file), before);
}

TEST_F(MigrationTest, SettingsThatDurabilityRestsOn)
{
    Database db(file);
    migrate(db);
    EXPECT_EQ(db.pragma("PRAGMA synchronous"), 2);
    EXPECT_EQ(db.pragma("PRAGMA foreign_keys"), 1);
    EXPECT_EQ(db.pragma("PRAGMA trusted_schema"), 0);
    Query mode = db.query("PRAGMA journal_mode");
    ASSERT_TRUE(mode.next());
    EXPECT_EQ(mode.text_at(0), "wal");
}

} // namespace
} // namespace demur
