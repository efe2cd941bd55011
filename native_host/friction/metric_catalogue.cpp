#include "friction/metrics.h"

namespace demur {

const std::vector<MetricDefinition>& metric_catalogue()
{
    static const std::vector<MetricDefinition> catalogue = {
        {"steps", "path", "steps",
         "What the person did from the start of the journey to its outcome: clicks, bursts of keys, choices, picked files, codes and "
         "pastes.",
         "11 CCR 7004(a)(2); Habib et al., SOUPS 2019"},
        {"clicks", "path", "clicks", "Clicks and taps of the person, on the pages and on Demur itself.", "Habib et al., SOUPS 2019"},
        {"keys", "path", "keys", "Keys the person pressed, codes included. Unknown when a burst came without its count.",
         "Habib et al., SOUPS 2019"},
        {"scroll_px", "path", "px", "Distance scrolled by the person.", "Habib et al., SOUPS 2019"},
        {"screens", "path", "screens", "Different screens, told apart by history state and landmarks, not by URL.",
         "EDPB Guidelines 03/2022, 4.1.2"},
        {"hosts", "path", "hosts", "Different hosts of these screens.", "EDPB Guidelines 03/2022, 4.1.2"},
        {"loops", "path", "screens", "Returns to a screen that was already seen.", "EDPB Guidelines 03/2022, 4.1.2"},
        {"detours", "path", "screens", "Different screens beyond those of the declared path by hand; negative when there were fewer.",
         "EDPB Guidelines 03/2022, 4.1.2"},
        {"words_on_path", "reading", "words",
         "Visible words of the screens, each screen once, at its longest. Unknown when one came without its words.",
         "EDPB Guidelines 03/2022, 4.1.3"},
        {"words_before_link", "reading", "words",
         "Words of the notice that stand before its link to the objection, on the first of its screens that has one.",
         "EDPB Guidelines 03/2022, 4.3.2"},
        {"t_active", "time", "ms",
         "Time at work: acts of the person and the pauses under 5 s between them, while the page was visible and neither page nor tool was "
         "busy.",
         "Cut-off of 5 s chosen by Demur"},
        {"t_read", "time", "ms", "Longer pauses in sight, each at most three times what the screen's words take at 238 words a minute.",
         "Brysbaert, Journal of Memory and Language 109, 2019; factor chosen by Demur"},
        {"t_system", "time", "ms", "Waiting for the page: from an act to the next stable screen.",
         "Response time of Card, Moran and Newell, CACM 23(7), 1980"},
        {"t_tool", "time", "ms", "Time in which Demur filled fields and opened pages.", "Demur"},
        {"t_away", "time", "ms", "Time out of sight, between sessions, or beyond what reading accounts for. Never a cost.", "Demur"},
        {"t_total", "time", "ms", "From the start of the journey to its outcome, time away included.", "11 CCR 7004(a)(2)"},
        {"t_outcome", "outcome", "ms", "From the last sending of the form to the company's answer.", "GDPR Art. 12(3)"},
        {"demands", "demand", "demands", "Kinds of things the flow asked for; declared by the flow pack where the journey met none.",
         "GDPR Art. 12(2); EDPB Guidelines 03/2022, 4.4.2"},
        {"errors", "failure", "errors", "Errors shown by the page.", "EDPB Guidelines 03/2022, 4.4.1"},
        {"notices_again", "path", "notices",
         "Notices of AI training shown to an account whose objection had been sent or answered before, once for each visit: half an hour "
         "or more after the last sight of one, the sending or the answer.",
         "EDPB Guidelines 03/2022, 4.1.1; half an hour chosen by Demur"},
        {"resubmits", "failure", "submits", "Sendings of the form after the first.", "Schaffner et al., CSCW 2022"},
        {"dead_ends", "path", "screens", "Links that led to an error, a login or nothing to go on with.", "EDPB Guidelines 03/2022, 4.4.1"},
        {"tool_steps", "tool", "steps", "What Demur did in the person's place: fields filled and pages opened.", "Demur"},
        {"steps_on_tool", "tool", "steps", "Steps of the person that Demur itself cost; they are part of steps.", "Demur"},
        {"tool_faults", "tool", "faults", "Failures of Demur. Never counted as the page's.", "Demur"},
        {"spared_steps", "tool", "steps",
         "Steps of the declared path by hand less the steps taken; negative when Demur cost more. Known once the form was sent.",
         "Flow pack; 11 CCR 7004(a)(2)"},
        {"klm_by_hand_ms", "time", "ms",
         "The declared path by hand in the keystroke-level model (K 280, P 1100, B 100, H 400, M 1350 ms): an expert who errs never, a "
         "floor.",
         "Card, Moran and Newell, CACM 23(7), 1980; Kieras 2001"},
        {"klm_done_ms", "time", "ms", "The steps taken, in the same model.", "Card, Moran and Newell, CACM 23(7), 1980; Kieras 2001"},
    };
    return catalogue;
}

} // namespace demur
