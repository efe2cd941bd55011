#include "base/limits.h"
#include "base/time.h"
#include "journal/database.h"
#include "journal/fixture.h"
#include "journal/journal.h"

#include <cstdlib>
#include <sys/stat.h>

namespace demur {
namespace {

using testing::click;
using testing::error_of;

class JournalTest : public testing::DataDir {};

TEST_F(JournalTest, AStepSentTwiceIsStoredOnce)
{
    Journal journal(dir);
    Appended appended = journal.append({click(0), click(1), click(1)});
    EXPECT_EQ(appended.stored, 2);
    EXPECT_EQ(appended.duplicates, 1);
    const std::string head = appended.head;
    appended = journal.append({click(1), click(0)});
    EXPECT_EQ(appended.stored, 0);
    EXPECT_EQ(appended.duplicates, 2);
    EXPECT_EQ(appended.head, head);
    EXPECT_EQ(journal.events(), 2);
    EXPECT_EQ(journal.append({click(0, "s2")}).stored, 1);
}

TEST_F(JournalTest, ABatchIsAllOrNothing)
{
    Journal journal(dir);
    Step bad = click(1);
    bad.detail = "words that were typed";
    EXPECT_EQ(error_of([&] { journal.append({click(0), bad}); }), ErrorCode::bad_input);
    EXPECT_EQ(journal.events(), 0);
    EXPECT_EQ(journal.append({}).head, std::string(64, '0'));
    EXPECT_EQ(error_of([&] { journal.append(std::vector<Step>(limits::steps_per_batch + 1, click(0))); }), ErrorCode::too_large);
}

TEST_F(JournalTest, JourneysAreListedInOrderWithTheirFlowAndStart)
{
    Journal journal(dir);
    Step start = click(0, "s1", "");
    start.kind = StepKind::session_start;
    start.wall = 1'764'000'000'000;
    start.t = 50;
    Step flow = click(2, "s1", "jb");
    flow.flow = "facebook-2025";
    flow.objection = "o1";
    journal.append({start, click(1, "s1", "jb"), flow, click(3, "s1", "ja"), click(4, "s1", "jb")});
    const std::vector<JourneyRow> rows = journal.journeys();
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0].id, "jb");
    EXPECT_EQ(rows[0].flow, "facebook-2025");
    EXPECT_EQ(rows[0].objection, "o1");
    EXPECT_EQ(rows[0].steps, 3);
    EXPECT_EQ(rows[0].started, 1'764'000'000'000 - 50 + 100);
    EXPECT_EQ(rows[1].id, "ja");
    EXPECT_EQ(rows[1].flow, "unknown");
    EXPECT_EQ(journal.anchors(), (std::unordered_map<std::string, std::int64_t>{{"s1", 1'764'000'000'000 - 50}}));
    EXPECT_EQ(journal.journeys_of_objection("o1"), std::vector<std::string>{"jb"});
    EXPECT_TRUE(journal.journeys_of_objection("o2").empty());
    EXPECT_TRUE(journal.steps("nobody").empty());
    EXPECT_EQ(journal.steps("jb").size(), 3U);
}

TEST_F(JournalTest, JourneysAreGoneThroughInTheSameOrderWhileTheJournalIsRead)
{
    Journal journal(dir);
    std::vector<Step> steps;
    for (int i = 0; i < 200; ++i) {
        steps.push_back(click(i, "s1", "j" + std::to_string(i * 37 % 90)));
    }
    journal.append(steps);
    journal.remove_journey("j37");
    std::vector<std::string> listed;
    for (const JourneyRow& row : journal.journeys()) {
        listed.push_back(row.id);
    }
    std::vector<std::string> visited;
    journal.each_journey([&](const std::string& id) {
        EXPECT_FALSE(journal.steps(id).empty());
        visited.push_back(id);
    });
    EXPECT_EQ(visited, listed);
    EXPECT_EQ(visited.size(), 89U);
    EXPECT_TRUE(journal.has_journey("j74"));
    EXPECT_FALSE(journal.has_journey("j37"));
}

TEST_F(JournalTest, AJourneyIsReadInItsOrderWhetherAnotherLiesBetweenOrNot)
{
    Journal journal(dir);
    journal.append({click(0, "s1", "ja"), click(1, "s1", "ja"), click(2, "s1", "jb"), click(3, "s1", "jc"), click(4, "s1", "jb")});
    const auto read = [&journal](const char* id) {
        std::vector<std::int64_t> numbers;
        for (const Step& step : journal.steps(id)) {
            numbers.push_back(step.seq);
        }
        std::vector<std::int64_t> events;
        journal.each_step(id, [&events](std::int64_t event, std::string_view /*body*/) { events.push_back(event); });
        return std::pair(numbers, events);
    };
    using Numbers = std::vector<std::int64_t>;
    EXPECT_EQ(read("ja"), std::pair(Numbers({0, 1}), Numbers({1, 2})));
    EXPECT_EQ(read("jb"), std::pair(Numbers({2, 4}), Numbers({3, 5})));
    EXPECT_EQ(read("jc"), std::pair(Numbers({3}), Numbers({4})));
    EXPECT_EQ(read("jd"), std::pair(Numbers(), Numbers()));
}

TEST_F(JournalTest, AListOfJourneysThatIsDamagedTakesNoStepOfAnotherAndLeavesNoneOut)
{
    {
        Journal journal(dir);
        journal.append({click(0, "s1", "ja"), click(1, "s1", "jb"), click(2, "s1", "jb"), click(3, "s1", "jb")});
    }
    const auto damage_list = [this](const std::string& what) {
        Database database(dir / "journal.sqlite");
        database.execute("UPDATE journey SET first = 2, steps = 3 WHERE id = 'jb'");
        database.execute(("UPDATE journey SET " + what + " WHERE id = 'jb'").c_str());
    };
    for (const char* damage :
         {"first = 2", "first = 1, steps = 3", "first = 1, steps = 4", "steps = 2", "steps = 4", "steps = 0", "first = 9"}) {
        damage_list(damage);
        std::vector<std::string> events;
        for (const Step& step : Journal(dir).steps("jb")) {
            events.push_back(step.journey + std::to_string(step.seq));
        }
        EXPECT_EQ(events, (std::vector<std::string>{"jb1", "jb2", "jb3"})) << damage;
    }
    Database(dir / "journal.sqlite").execute("UPDATE step SET event = 1 WHERE seq = 3");
    EXPECT_EQ(error_of([&] { static_cast<void>(Journal(dir).steps("jb")); }), ErrorCode::corrupt);
}

TEST_F(JournalTest, AJourneyWithoutAWallClockStartsWhenItIsStored)
{
    Journal journal(dir);
    const std::int64_t before = now_ms();
    journal.append({click(0)});
    EXPECT_GE(journal.journeys()[0].started, before);
    EXPECT_LE(journal.journeys()[0].started, now_ms());
}

TEST_F(JournalTest, EverythingIsThereAfterReopening)
{
    {
        Journal journal(dir);
        journal.append({click(0)});
        journal.save_memo("watch", "seen");
        journal.save_profile({{"email", "a@example.org"}});
    }
    Journal journal(dir);
    EXPECT_EQ(journal.events(), 1);
    EXPECT_EQ(journal.memo("watch"), "seen");
    EXPECT_EQ(journal.memo("other"), std::nullopt);
    EXPECT_EQ(journal.profile()->at("email").as_string(), "a@example.org");
    EXPECT_EQ(journal.append({click(0), click(1)}).stored, 1);
    EXPECT_EQ(journal.broken_at(), std::nullopt);
}

TEST_F(JournalTest, OnlyTheOwnerCanReadIt)
{
    const mode_t before = umask(0);
    {
        Journal journal(dir);
        journal.append({click(0)});
        for (const auto& entry : std::filesystem::directory_iterator(dir)) {
            EXPECT_EQ(entry.status().permissions() & std::filesystem::perms(0077), std::filesystem::perms::none) << entry.path();
        }
        EXPECT_EQ(std::filesystem::status(dir).permissions(), std::filesystem::perms::owner_all);
    }
    umask(before);
}

TEST(DefaultDataDirTest, FollowsXdg)
{
    ASSERT_EQ(setenv("XDG_DATA_HOME", "/x/share", 1), 0);
    EXPECT_EQ(default_data_dir(), "/x/share/demur");
    ASSERT_EQ(setenv("XDG_DATA_HOME", "relative", 1), 0);
    ASSERT_EQ(setenv("HOME", "/home/a", 1), 0);
    EXPECT_EQ(default_data_dir(), "/home/a/.local/share/demur");
    ASSERT_EQ(unsetenv("XDG_DATA_HOME"), 0);
    EXPECT_EQ(default_data_dir(), "/home/a/.local/share/demur");
}

} // namespace
} // namespace demur
