// A process that appends is killed without warning: whatever it acknowledged must be there.
#include "journal/fixture.h"

#include <csignal>

namespace demur {
namespace {

using testing::click;

class CrashTest : public testing::DataDir {
protected:
    // Appends until killed, telling each acknowledged number through the pipe. Returns the last one told.
    std::int64_t append_until_killed(std::int64_t first, int after)
    {
        int ends[2];
        EXPECT_EQ(pipe(ends), 0);
        const pid_t child = testing::start_child([this, first, &ends] {
            Journal journal(dir);
            for (std::int64_t seq = first;; ++seq) {
                journal.append({click(seq)});
                if (write(ends[1], &seq, sizeof seq) != sizeof seq) {
                    return 1;
                }
            }
            return 0;
        });
        close(ends[1]);
        std::int64_t last = first - 1;
        std::int64_t seq = 0;
        for (int told = 0; read(ends[0], &seq, sizeof seq) == sizeof seq; ++told) {
            last = seq;
            if (told == after) {
                kill(child, SIGKILL);
            }
        }
        close(ends[0]);
        EXPECT_EQ(testing::wait_for(child), 1000 + SIGKILL);
        return last;
    }
};

TEST_F(CrashTest, WhatWasAcknowledgedIsThereAndTheChainHolds)
{
    std::int64_t next = 0;
    for (const int after : {0, 1, 7, 23, 60, 150}) {
        const std::int64_t last = append_until_killed(next, after);
        Journal journal(dir);
        EXPECT_EQ(journal.broken_at(), std::nullopt);
        const std::vector<Step> steps = journal.steps("j1");
        // One more may have reached the disk before its acknowledgement was read.
        ASSERT_GE(static_cast<std::int64_t>(steps.size()), last + 1);
        ASSERT_LE(static_cast<std::int64_t>(steps.size()), last + 2);
        for (std::size_t i = 0; i < steps.size(); ++i) {
            EXPECT_EQ(steps[i].seq, static_cast<std::int64_t>(i));
        }
        next = static_cast<std::int64_t>(steps.size());
    }
}

} // namespace
} // namespace demur
