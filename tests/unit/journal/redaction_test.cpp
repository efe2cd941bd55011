#include "base/hex.h"
#include "journal/chain.h"
#include "journal/fixture.h"

namespace demur {
namespace {

using testing::click;
using testing::error_of;

class RedactionTest : public testing::DataDir {
protected:
    // Whether any file of the data directory holds these bytes.
    [[nodiscard]] bool on_disk(const std::string& bytes) const
    {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(dir)) {
            if (entry.is_regular_file() && testing::read_file(entry.path()).find(bytes) != std::string::npos) {
                return true;
            }
        }
        return false;
    }
    static std::vector<std::vector<std::int64_t>> runs(const Journal& journal, std::size_t event)
    {
        std::vector<std::vector<std::int64_t>> pairs;
        const std::vector<EventRun> found = redacted_by(journal.chain().at(event).event).value();
        for (const EventRun& run : found) {
            pairs.push_back({run.first, run.last});
        }
        return pairs;
    }
};

TEST_F(RedactionTest, DeletesTheContentAndKeepsTheHashes)
{
    Journal journal(dir);
    Step secret = click(1, "s1", "secret-journey");
    secret.label = "Secret label";
    secret.objection = "o1";
    journal.append({click(0), secret, click(2, "s1", "secret-journey"), click(3), click(4, "s1", "secret-journey")});
    const std::vector<ChainedEvent> before = journal.chain();
    const Removed removed = journal.remove_journey("secret-journey");
    EXPECT_EQ(removed.events, 3);
    EXPECT_TRUE(removed.wiped);
    const std::vector<ChainedEvent> after = journal.chain();
    ASSERT_EQ(after.size(), 6U);
    for (std::size_t i = 0; i < before.size(); ++i) {
        EXPECT_EQ(after[i].hash, before[i].hash);
    }
    EXPECT_TRUE(after[1].event.empty() && after[2].event.empty() && after[4].event.empty());
    EXPECT_FALSE(after[0].event.empty() || after[3].event.empty());
    EXPECT_EQ(runs(journal, 5), (std::vector<std::vector<std::int64_t>>{{2, 3}, {5, 5}}));
    EXPECT_EQ(journal.broken_at(), std::nullopt);
    EXPECT_TRUE(journal.steps("secret-journey").empty());
    ASSERT_EQ(journal.journeys().size(), 1U);
    EXPECT_EQ(journal.journeys()[0].id, "j1");
    EXPECT_TRUE(journal.journeys_of_objection("o1").empty());
}

TEST_F(RedactionTest, TheBytesAreGoneFromEveryFileWhileAnotherHostHasTheJournalOpen)
{
    Journal other(dir);
    Journal journal(dir);
    std::vector<Step> steps;
    for (int i = 0; i < 400; ++i) { // many pages, some of them split
        steps.push_back(click(i, "s1", i % 3 == 0 ? "secret-journey" : "j" + std::to_string(i % 7)));
        steps.back().label = i % 3 == 0 ? "Secret label" : "Open label";
    }
    journal.append(steps);
    EXPECT_EQ(other.steps("secret-journey").size(), 134U);
    EXPECT_TRUE(on_disk("secret-journey"));
    EXPECT_TRUE(journal.remove_journey("secret-journey").wiped);
    EXPECT_FALSE(on_disk("secret-journey"));
    EXPECT_FALSE(on_disk("Secret label"));
    EXPECT_TRUE(on_disk("Open label"));
    EXPECT_TRUE(other.steps("secret-journey").empty());
    EXPECT_EQ(other.append({click(1000)}).stored, 1);
    EXPECT_EQ(other.broken_at(), std::nullopt);
}

TEST_F(RedactionTest, StepsThatComeLateAreNotStored)
{
    Journal journal(dir);
    journal.append({click(0, "s1", "gone"), click(1)});
    journal.remove_journey("gone");
    const Appended appended = journal.append({click(0, "s1", "gone"), click(7, "s1", "gone"), click(8)});
    EXPECT_EQ(appended.forgotten, 2);
    EXPECT_EQ(appended.stored, 1);
    EXPECT_EQ(journal.events(), 4);
    EXPECT_FALSE(on_disk("\"gone\""));
}

TEST_F(RedactionTest, IsDoneOnceAndOnlyForAJourneyThatIsThere)
{
    Journal journal(dir);
    journal.append({click(0, "s1", "gone"), click(1, "s1", "")});
    EXPECT_EQ(error_of([&] { journal.remove_journey("nobody"); }), ErrorCode::not_found);
    EXPECT_EQ(error_of([&] { journal.remove_journey(""); }), ErrorCode::bad_input) << "what belongs to no journey";
    EXPECT_EQ(error_of([&] { journal.remove_journey("a\" OR 1=1"); }), ErrorCode::bad_input);
    EXPECT_EQ(journal.remove_journey("gone").events, 1);
    EXPECT_EQ(journal.remove_journey("gone").events, 0) << "only what is left of it in the files is wiped again";
    EXPECT_EQ(journal.events(), 3);
}

TEST_F(RedactionTest, AJourneyWhoseNameBeginsAnothersLeavesItAlone)
{
    Journal journal(dir);
    journal.append({click(0, "s1", "journey-1"), click(1, "s1", "journey-10")});
    journal.remove_journey("journey-1");
    EXPECT_EQ(journal.steps("journey-10").size(), 1U);
}

TEST_F(RedactionTest, RunsThatNobodyWroteAreRefused)
{
    using boost::json::value;
    for (const value& runs : {value(5), value(nullptr), value{{1}}, value{{1, 2, 3}}, value{{2, 1}}, value{{0, 1}}, value{{1, 3}, {3, 4}},
                              value{{"1", "2"}}, value{{-1, 2}}}) {
        EXPECT_EQ(error_of([&] { redacted_by({{"type", "redaction"}, {"runs", runs}}); }), ErrorCode::bad_input) << runs;
    }
    EXPECT_FALSE(redacted_by({{"type", "step"}, {"runs", 5}}));
}

} // namespace
} // namespace demur
