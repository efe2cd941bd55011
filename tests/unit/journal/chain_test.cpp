#include "base/canonical_json.h"
#include "base/described.h"
#include "base/hex.h"
#include "base/sha256.h"
#include "journal/chain.h"
#include "journal/database.h"
#include "journal/fixture.h"

namespace demur {
namespace {

using testing::click;

class ChainTest : public testing::DataDir {};

// The formula, written out by hand once.
TEST_F(ChainTest, IsTheFormula)
{
    Journal journal(dir);
    EXPECT_EQ(journal.head(), std::string(64, '0'));
    const Appended appended = journal.append({click(0), click(1)});
    const std::string first = R"({"actor":"user","host":"www.facebook.com","journey":"j1","kind":"click","role":"button","seq":0,)"
                              R"("session":"s1","t":0,"type":"step"})";
    const std::string second = R"({"actor":"user","host":"www.facebook.com","journey":"j1","kind":"click","role":"button","seq":1,)"
                               R"("session":"s1","t":100,"type":"step"})";
    const std::string h1 = sha256(std::string(32, '\0') + sha256(first));
    EXPECT_EQ(appended.head, to_hex(sha256(h1 + sha256(second))));
    EXPECT_EQ(journal.head(), appended.head);
    EXPECT_EQ(journal.events(), 2);
    const std::vector<ChainedEvent> chain = journal.chain();
    ASSERT_EQ(chain.size(), 2U);
    EXPECT_EQ(chain[0].seq, 1);
    EXPECT_EQ(chain[0].hash, to_hex(h1));
    EXPECT_EQ(canonical_json(chain[1].event), second);
    EXPECT_EQ(journal.broken_at(), std::nullopt);
}

TEST_F(ChainTest, StepsComeBackAsTheyWent)
{
    Step step = click(7);
    step.kind = StepKind::session_start;
    step.actor = Actor::page;
    step.wall = 1'764'000'000'000;
    step.screen = "f00";
    step.field = "email";
    step.flow = "facebook-2025";
    step.objection = "o1";
    step.surface = "dialog";
    step.detail = "form";
    step.count = 3;
    step.duration = 4;
    step.words = 5;
    Journal journal(dir);
    journal.append({step});
    const std::vector<Step> steps = journal.steps("j1");
    ASSERT_EQ(steps.size(), 1U);
    EXPECT_EQ(to_json(steps[0]), to_json(step));
}

TEST_F(ChainTest, EveryKindOfTamperingIsFoundAtItsPlace)
{
    const std::pair<const char*, std::int64_t> cases[] = {
        {"UPDATE event SET body = replace(body, '\"t\":200', '\"t\":201') WHERE seq = 3", 3},
        {"UPDATE event SET hash = zeroblob(32) WHERE seq = 2", 2},
        {"PRAGMA foreign_keys=OFF; DELETE FROM event WHERE seq = 3", 3},
        {"PRAGMA foreign_keys=OFF; DELETE FROM event WHERE seq = 1", 1},
        {"PRAGMA foreign_keys=OFF; UPDATE event SET seq = 99 WHERE seq = 2; UPDATE event SET seq = 2 WHERE seq = 3;"
         "UPDATE event SET seq = 3 WHERE seq = 99",
         2},
        // What was said to be deleted, and was not; and what was exchanged before something deleted.
        {"UPDATE event SET body = '', digest = zeroblob(32) WHERE seq = 3", 3},
        {"UPDATE event SET body = '' WHERE seq = 3", 3},
        {"INSERT INTO event VALUES (6, '{}', randomblob(32), NULL)", 6},
    };
    for (const auto& [sql, place] : cases) {
        std::filesystem::remove_all(dir);
        Journal(dir).append({click(0), click(1), click(2), click(3), click(4)});
        Database(dir / "journal.sqlite").execute(sql);
        EXPECT_EQ(Journal(dir).broken_at(), place) << sql;
    }
}

} // namespace
} // namespace demur
