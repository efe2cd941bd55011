#include "base/hex.h"
#include "journal/chain.h"
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

// A file as the first version wrote it: its objections and files are still there, and know nothing of what came later.
TEST_F(MigrationTest, AFileOfTheFirstVersionGetsItsNewColumns)
{
    ObjectionRow row;
    row.id = "0b1d9a3e-6c1f-4f0e-9d55-0d8b7c6a5e4f";
    row.service = "facebook";
    row.username = "anna";
    row.flow = "facebook-2025";
    row.status = "submitted";
    row.next = "wait_for_answer";
    row.reason = "Because.";
    row.grounds = {"family"};
    std::string hash;
    {
        Journal journal(dir);
        journal.save_objection(row);
        hash = journal.add_evidence("a.png", "\x89PNG\r\n\x1a\n....IEND").sha256;
    }
    Database(file).execute("ALTER TABLE objection DROP COLUMN variant; ALTER TABLE objection DROP COLUMN extended;"
                           "ALTER TABLE objection DROP COLUMN answer; ALTER TABLE evidence DROP COLUMN cleaned; DROP TABLE stamp;"
                           "DROP TABLE removed; DROP INDEX journey_by_first; ALTER TABLE event DROP COLUMN digest; PRAGMA user_version=1");
    std::string before;
    { // the chain as it was written then
        Database db(file);
        before = chain_start();
        std::vector<std::string> bodies;
        Query query = db.query("SELECT body FROM event ORDER BY seq");
        while (query.next()) {
            bodies.push_back(query.text_at(0));
        }
        for (std::size_t i = 0; i < bodies.size(); ++i) {
            before = chain_next_before(before, bodies[i]);
            db.query("UPDATE event SET hash = ? WHERE seq = ?").blob(before).integer(static_cast<std::int64_t>(i) + 1).run();
        }
    }
    Journal journal(dir);
    EXPECT_EQ(journal.chain().back().event.at("head").as_string(), to_hex(before)) << "the new chain names the head of the old one";
    ObjectionRow read = *journal.objection(row.id);
    EXPECT_EQ(read.reason, "Because.");
    EXPECT_EQ(read.variant, 0);
    EXPECT_FALSE(read.extended);
    EXPECT_FALSE(read.answer);
    EXPECT_FALSE(journal.evidence(hash)->cleaned);
    EXPECT_FALSE(journal.broken_at());
    read.variant = 3;
    read.extended = true;
    read.answer = R"({"source":"mail"})";
    journal.save_objection(read);
    read = *Journal(dir).objection(row.id);
    EXPECT_EQ(read.variant, 3);
    EXPECT_TRUE(read.extended);
    EXPECT_EQ(read.answer, R"({"source":"mail"})");
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
