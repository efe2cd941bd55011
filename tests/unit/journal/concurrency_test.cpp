#include "journal/fixture.h"

namespace demur {
namespace {

using testing::click;

class ConcurrencyTest : public testing::DataDir {};

TEST_F(ConcurrencyTest, SeveralProcessesCreateAndAppendAtOnce)
{
    constexpr int processes = 4;
    constexpr int batches = 40;
    std::vector<pid_t> children;
    for (int p = 0; p < processes; ++p) {
        children.push_back(testing::start_child([this, p] {
            Journal journal(dir);
            const std::string session = "s" + std::to_string(p);
            for (int i = 0; i < batches; ++i) {
                if (journal.append({click(2 * i, session), click(2 * i + 1, session)}).stored != 2) {
                    return 1;
                }
                if (i % 10 == 0) {
                    journal.save_memo("from", session);
                }
            }
            return 0;
        }));
    }
    for (const pid_t child : children) {
        EXPECT_EQ(testing::wait_for(child), 0);
    }
    Journal journal(dir);
    EXPECT_EQ(journal.events(), processes * batches * 2);
    EXPECT_EQ(journal.broken_at(), std::nullopt);
    EXPECT_EQ(journal.journeys()[0].steps, processes * batches * 2);
}

TEST_F(ConcurrencyTest, TheSameStepsFromTwoProcessesAreStoredOnce)
{
    std::vector<pid_t> children;
    for (int p = 0; p < 2; ++p) {
        children.push_back(testing::start_child([this] {
            Journal journal(dir);
            for (int i = 0; i < 50; ++i) {
                journal.append({click(i)});
            }
            return 0;
        }));
    }
    for (const pid_t child : children) {
        EXPECT_EQ(testing::wait_for(child), 0);
    }
    Journal journal(dir);
    EXPECT_EQ(journal.events(), 50);
    EXPECT_EQ(journal.broken_at(), std::nullopt);
}

} // namespace
} // namespace demur
