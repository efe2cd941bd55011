// What each metric is, once: the documents print it, and the measures name none that is not here.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace demur {

struct MetricText {
    std::string_view name;
    std::string_view group;
    std::string_view unit;
    std::string_view definition;
    std::string_view source;
};

namespace metric_sources {

inline constexpr std::string_view habib = "Habib et al., SOUPS 2019";
inline constexpr std::string_view symmetry = "11 CCR 7004(a)(2)";
inline constexpr std::string_view maze = "EDPB Guidelines 03/2022, 4.1.2";
inline constexpr std::string_view hidden = "EDPB Guidelines 03/2022, 4.3.2";
inline constexpr std::string_view dead_end = "EDPB Guidelines 03/2022, 4.4.1";
inline constexpr std::string_view longer = "GDPR Art. 12(2); EDPB Guidelines 03/2022, 4.4.2";
inline constexpr std::string_view model = "Card, Moran and Newell, CACM 23(7), 1980; Kieras 2001";
inline constexpr std::string_view burden = "Herd and Moynihan, Administrative Burden, 2018";
inline constexpr std::string_view demur = "Demur";

inline constexpr auto metric_table = std::to_array<MetricText>({
    {"steps", "path", "steps",
     "What the person did from the start of the journey (the first sight of a notice, or the opening of the form) to its outcome: "
     "clicks, bursts of keys, choices, picked files, codes and pastes.",
     "11 CCR 7004(a)(2); Habib et al., SOUPS 2019"},
    {"steps_from_notice", "path", "steps", "Of these, from the first sight of a notice on. Unknown when none was seen.", symmetry},
    {"steps_from_link", "path", "steps",
     "Of these, from the click on the notice's link to object on, that click included. Modelled when the record does not mark the "
     "click: then the last click on a link before the person left the notice.",
     "11 CCR 7004(a)(2)(A)"},
    {"clicks", "path", "clicks", "Clicks and taps of the person, on the pages and on Demur itself.", habib},
    {"keys", "path", "keys", "Keys the person pressed, codes included. Unknown when a burst came without its count.", habib},
    {"hovers", "path", "hovers", "Rests of the pointer that opened a menu.", habib},
    {"copies", "path", "copies", "Copies to the clipboard. No step: nothing is given to the page.", demur},
    {"pastes", "path", "pastes", "Pastes from the clipboard; they are part of steps.", demur},
    {"focus_moves", "path", "moves", "Controls reached by keyboard.", demur},
    {"scroll_px", "path", "px", "Distance scrolled by the person.", habib},
    {"scroll_screens", "path", "views", "The same in heights of the view, as it was when the notice was first seen.", habib},
    {"screens", "path", "screens",
     "Screens one after the other, returns included, told apart by history state and landmarks, not by URL: unique_screens + loops.", maze},
    {"unique_screens", "path", "screens", "Different screens among them.", maze},
    {"hosts", "path", "hosts", "Different hosts of these screens.", maze},
    {"loops", "path", "screens", "Returns to a screen that was already seen.", maze},
    {"detours", "path", "screens", "Screens less those of the declared path by hand; negative when there were fewer.", maze},
    {"dead_ends", "path", "screens", "Links that led to an error, a login or nothing to go on with.", dead_end},
    {"notices_again", "path", "notices",
     "Notices of AI training shown to an account whose objection had been sent or answered before, once for each visit: half an hour "
     "or more after the last sight of one, the sending or the answer.",
     "EDPB Guidelines 03/2022, 4.1.1; half an hour chosen by Demur"},

    {"steps_object", "symmetry", "steps",
     "Steps from the first sight of the notice to the last step of the journey, those of a dismissal left out. Known once the form "
     "was sent.",
     symmetry},
    {"t_object", "symmetry", "ms", "The time that they took in sight: working, reading, waiting for the page and for Demur.", symmetry},
    {"steps_dismiss", "symmetry", "steps",
     "Steps from the first sight of the notice until it was closed without objecting, in the same journey. Modelled as one click when "
     "the person never closed it and its button was in sight.",
     "11 CCR 7004(a)(2); Mills et al., Behavioural Public Policy 2023"},
    {"t_dismiss", "symmetry", "ms", "The time that they took in sight; modelled as one click of the keystroke-level model likewise.",
     symmetry},
    {"asym_steps", "symmetry", "ratio", "steps_object / steps_dismiss: both from the first sight of the notice.",
     "11 CCR 7004(a)(2); Mills et al., Behavioural Public Policy 2023"},
    {"asym_steps_from_link", "symmetry", "ratio", "steps_from_link / steps_dismiss: objecting counted from the click on the link.",
     "11 CCR 7004(a)(2)(A)"},
    {"asym_time", "symmetry", "ratio", "t_object / t_dismiss.", symmetry},

    {"t_active", "time", "ms",
     "Time at work: acts of the person and the pauses under 5 s between them, while the page was visible and neither page nor tool was "
     "busy.",
     "Cut-off of 5 s chosen by Demur"},
    {"t_read", "time", "ms", "Longer pauses in sight, each at most three times what the screen's words take at 238 words a minute.",
     "Brysbaert, Journal of Memory and Language 109, 2019; factor chosen by Demur"},
    {"t_system", "time", "ms", "Waiting for the page in sight: from an act to the next stable screen.",
     "Response time of Card, Moran and Newell, CACM 23(7), 1980"},
    {"t_tool", "time", "ms", "Time in sight in which Demur filled fields and opened pages.", demur},
    {"t_away", "time", "ms", "Time out of sight, between sessions, or beyond what reading accounts for. Never a cost.", demur},
    {"t_paused", "time", "ms", "Time in which the person had paused the recording: nobody knows what happened.", demur},
    {"t_total", "time", "ms",
     "From the start of the journey to its outcome: t_active + t_read + t_system + t_tool + t_away + t_paused, each moment once (a "
     "pause before time out of sight, before the tool's, before the page's). When the clock does not tell how long a break between "
     "two sessions was, this is unknown, and so is t_paused if a pause went on through that break, else t_away; the other of the two "
     "is modelled, since the order of the sessions is then the record's.",
     symmetry},
    {"t_code", "time", "ms", "From each request for a one-time code until a code was typed; part of the other times.", demur},
    {"klm_by_hand_ms", "time", "ms",
     "The declared path by hand in the keystroke-level model (K 280, P 1100, B 100, H 400, M 1350 ms): an expert who errs never, a "
     "floor.",
     model},
    {"klm_done_ms", "time", "ms",
     "What the person did, in the same model; a hover is P, a copy and a paste are two keys, a move by keyboard is among the keys.", model},

    {"words_on_path", "reading", "words",
     "Visible words of the screens, each screen once, at its longest. Unknown when one came without its words.",
     "EDPB Guidelines 03/2022, 4.1.3"},
    {"words_before_link", "reading", "words",
     "Words of the notice that stand before its link to the objection, on the first of its screens that has one.", hidden},
    {"link_position", "reading", "share", "The same as a share of the notice's words: 0 at its beginning, 1 at its end.", hidden},
    {"grade", "reading", "score",
     "How hard the notice is to read, by the formula of its language that is named beside it. Scores of two formulas are not "
     "comparable. Unknown for languages without a published formula and for texts of fewer than 30 words.",
     "The formulas' sources stand below; 30 words chosen by Demur"},
    {"grade_path", "reading", "score",
     "The same for the screens' texts together, each screen once. Unknown when they are in several languages.",
     "The formulas' sources stand below"},

    {"demands", "demand", "demands", "Kinds of things the flow asked for; declared by the flow pack where the journey met none.", longer},
    {"demands_required", "demand", "demands", "Of these, stated to be required.", longer},
    {"demands_enforced", "demand", "demands",
     "Of these, enforced: a sending was refused at the field and a later one that held it was taken; or a code was asked for.", longer},
    {"demands_unstated", "demand", "demands", "Of these enforced, not stated to be required.", "EDPB Guidelines 03/2022, 4.6.1"},

    {"link_area", "visibility", "px2", "Width times height of the notice's link to object, CSS pixels, as it was first in sight.", hidden},
    {"button_area", "visibility", "px2", "The same of its largest control that accepts or closes.", hidden},
    {"link_to_button_area", "visibility", "ratio", "link_area / button_area.", "Gray et al., CHI 2024: visual prominence"},
    {"link_contrast", "visibility", "ratio", "Contrast of the link's text and ground. Unknown over a picture.", "WCAG 2.1, 1.4.3"},
    {"button_contrast", "visibility", "ratio", "The same of the button.", "WCAG 2.1, 1.4.3"},
    {"link_font", "visibility", "px", "Size of the link's letters.", hidden},
    {"button_font", "visibility", "px", "Size of the button's letters.", hidden},
    {"link_below_fold", "visibility", "yes or no", "1 when the link began below the view's lower edge, else 0.", hidden},
    {"link_hit_box", "visibility", "px", "The shorter side of the link's box.", "WCAG 2.2, 2.5.8"},
    {"link_under_44", "visibility", "yes or no", "1 when that is under 44 px, else 0.", "WCAG 2.1, 2.5.5"},
    {"link_under_24", "visibility", "yes or no",
     "1 when that is under 24 px, else 0. WCAG lets links within a sentence be smaller; whether this one is, a person says.",
     "WCAG 2.2, 2.5.8"},

    {"lang_breaks", "language", "screens",
     "Different screens in another language than the service's interface, among those that told theirs.", "EDPB Guidelines 03/2022, 4.5.4"},

    {"errors", "failure", "errors", "Errors shown by the page.", dead_end},
    {"refused", "failure", "errors", "Of these, answers to a sending.", dead_end},
    {"resubmits", "failure", "submits", "Sendings of the form after the first, taken or refused.", "Schaffner et al., CSCW 2022"},
    {"abandon_screen", "failure", "number",
     "Which of its screens, counted from 1, an abandoned journey ended on; beside it the flow's name of that screen.",
     "Schaffner et al., CSCW 2022"},

    {"t_outcome", "outcome", "ms", "From the last sending of the form that the page did not refuse to the company's answer.",
     "GDPR Art. 12(3)"},

    {"tool_steps", "tool", "steps", "What Demur did in the person's place: fields filled and pages opened.", demur},
    {"steps_on_tool", "tool", "steps", "Steps of the person that Demur itself cost; they are part of steps.", demur},
    {"added_ms", "tool", "ms", "These steps in the keystroke-level model, and t_tool: what Demur added.", demur},
    {"tool_faults", "tool", "faults", "Failures of Demur. Never counted as the page's.", demur},
    {"spared_steps", "tool", "steps",
     "Steps of the declared path by hand less the steps taken; negative when Demur cost more. Known once the form was sent.",
     "Flow pack; 11 CCR 7004(a)(2)"},
    {"spared_keys", "tool", "keys", "Keys of the declared path by hand less the keys pressed, likewise.", "Flow pack"},
    {"spared_ms", "tool", "ms", "klm_by_hand_ms - klm_done_ms - t_tool, likewise.", model},

    {"cost", "cost", "currency",
     "(t_active + t_read) x what an hour is worth. Only when the person said so; beside it whose figure that is.",
     "New South Wales Government, sludge audit method"},

    {"learning_screens", "burden", "screens", "Learning: screens before the form.", burden},
    {"learning_ms", "burden", "ms", "Learning: t_read.", burden},
    {"compliance_steps", "burden", "steps", "Compliance: steps from the form on.", burden},
    {"compliance_demands", "burden", "demands", "Compliance: demands.", burden},
    {"compliance_ms", "burden", "ms", "Compliance: t_system.", burden},
    {"psychological", "burden", "1 to 5",
     "What the person answers to \"Overall, how easy or difficult was this?\", from 1 (very easy) to 5 (very difficult), asked "
     "once a journey is over. Declared. Unknown when nobody answered: it is never inferred from what was recorded.",
     "Single Ease Question: Sauro and Dumas, CHI 2009; here with five points, turned so that more is harder"},
});

} // namespace metric_sources

using metric_sources::metric_table;

} // namespace demur
