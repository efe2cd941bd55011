// Steps with labels that every format has to survive, and readers that hold them against what was recorded.
#pragma once

#include "report/fixture.h"

#include <string>
#include <vector>

namespace demur::testing {

// Quotes, markup, formulas, right-to-left and bidirectional marks, emoji, what XML has no way to write, the longest there is.
inline std::vector<std::string> awkward_labels()
{
    return {"\"Quoted\" and 'quoted'",
            "<b onclick=\"x\">&amp;</b></script><!--",
            "=HYPERLINK(\"http://x\",\"y\")",
            "+1,2;3\\n",
            "-2-3",
            "\xEF\xBC\x9D"
            "1+1", // in full width
            "\u0627\u0639\u062A\u0631\u0627\u0636 \u202Eevil\u202C \u200F",
            "\U0001F468\u200D\U0001F469\u200D\U0001F467 ok",
            "[role=\"link\"] \\ [x]",
            "\uFFFE\uFFFF\u0085\u2028",
            std::string("\xEF\xBF\xBD") + std::string(157, 'a')};
}

class AwkwardJournal : public RecordedJournal {
protected:
    AwkwardJournal()
    {
        journal.reset();
        std::filesystem::remove_all(dir());
        journal = std::make_unique<Journal>(dir());
        Step start = next("", StepKind::session_start);
        start.wall = 1'764'000'000'000;
        std::vector<Step> steps = {start};
        for (const std::string& label : awkward_labels()) {
            Step click = next("../../etc/passwd", StepKind::click);
            click.label = label;
            click.role = "button";
            click.host = "www.facebook.com";
            click.flow = "facebook-2025";
            steps.push_back(click);
        }
        journal->append(steps);
    }
    Step next(const std::string& journey, StepKind kind)
    {
        Step step;
        step.session = "session-9";
        step.seq = next_++;
        step.journey = journey;
        step.kind = kind;
        step.t = step.seq * 1000;
        return step;
    }

private:
    std::int64_t next_ = 0;
};

} // namespace demur::testing
