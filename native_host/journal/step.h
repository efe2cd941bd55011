// A step: one event of a journey. Value-free by construction: every string is a short token, and the journal refuses
// anything that could be prose, an address or a name (see check_step).
#pragma once

#include <boost/describe.hpp>

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace demur {

enum class Actor {
    user,
    tool,
    page,
    company
};
BOOST_DESCRIBE_ENUM(Actor, user, tool, page, company)

enum class StepKind {
    session_start, // carries `wall`, the only wall-clock time of a session
    journey_start, // `detail`: notice | form | popup
    notice,        // a notice came into view; `surface`, `words` (of the notice), `count` (words before the objection link),
                   // `detail`: again, when the account had objected before and the notice came back in a later visit; `sight`, `text`
    screen,        // a new screen; `screen`, `words` visible on it, `detail` names the flow's screen when known; `language`
    navigate,      // the tab went to another document or history state; `host`, `detail`: document | history | reload | back
    click,         // `detail`: objection_link, when it was on a link that leads to the objection
    keys,          // a burst of key presses; `count`, `duration`
    choose,        // select, radio, checkbox
    file,          // a file was picked or attached
    code,          // a one-time code was typed; `count`
    scroll,        // `count`: pixels
    paste,
    copy,   // the fact alone
    hover,  // the pointer rested on something that opened a menu; `duration`
    focus,  // a control was reached by keyboard
    hidden, // out of sight: `detail`: tab (another, or the window is covered) | window (another program) | site (another, in this tab)
    shown,
    load,   // from an action to the next stable screen; `duration`, `detail`: spinner, when the page showed that it was busy
    dialog, // the page opened a dialog
    error,  // the page showed an error; `detail`: refused, when it answered a sending; `field`, when it stands at one
    fill,   // the tool filled a field; `field`
    open,   // the tool opened a page directly
    submit, // the person sent the form (refused, when such an error follows); `count`: roles filled, `detail`: "email:21.reason:340"
    demand, // the form asks for this: `field`, `detail`: required | optional
    code_request,
    confirmation,
    rejection,
    dead_end,
    dismiss,    // a notice was closed without objecting
    tool_fault, // Demur's own failure: never counted as the page's
    pause,      // the person paused the recording; what happens until `resume` is not recorded
    resume,
    journey_end, // `detail`: confirmed | denied | abandoned
    session_end
};
BOOST_DESCRIBE_ENUM(StepKind, session_start, journey_start, notice, screen, navigate, click, keys, choose, file, code, scroll, paste, copy,
                    hover, focus, hidden, shown, load, dialog, error, fill, open, submit, demand, code_request, confirmation, rejection,
                    dead_end, dismiss, tool_fault, pause, resume, journey_end, session_end)

// A control as it was first seen. Places and sizes in CSS pixels, (0, 0) the view's upper left corner.
struct Sight {
    std::int64_t x = 0;
    std::int64_t y = 0; // beyond the view's height: below the fold
    std::int64_t width = 0;
    std::int64_t height = 0;
    std::int64_t font = 0;                          // size, tenths of a pixel
    std::optional<std::int64_t> contrast;           // of text and ground, hundredths of the WCAG 2.1 ratio; absent over a picture
    auto operator<=>(const Sight&) const = default; // NOLINT(modernize-use-nullptr)
};
BOOST_DESCRIBE_STRUCT(Sight, (), (x, y, width, height, font, contrast))

// How a notice showed its way to object beside its main button.
struct NoticeSight {
    std::int64_t view_width = 0;
    std::int64_t view_height = 0;
    Sight box;                                            // the notice itself; `font`: of its running text
    std::optional<Sight> link;                            // to the objection
    std::optional<Sight> button;                          // the largest control that accepts or closes
    auto operator<=>(const NoticeSight&) const = default; // NOLINT(modernize-use-nullptr)
};
BOOST_DESCRIBE_STRUCT(NoticeSight, (), (view_width, view_height, box, link, button))

// Counts that readability formulas need; no word of the text.
struct TextSize {
    std::int64_t words = 0;
    std::int64_t sentences = 0;
    std::int64_t letters = 0;
    std::int64_t syllables = 0;                        // groups of vowels, an estimate
    std::int64_t long_words = 0;                       // of more than six letters
    auto operator<=>(const TextSize&) const = default; // NOLINT(modernize-use-nullptr)
};
BOOST_DESCRIBE_STRUCT(TextSize, (), (words, sentences, letters, syllables, long_words))

struct Step {
    std::string session;  // UUID of one recording session (a browser's run)
    std::int64_t seq = 0; // counts up from 0 within the session: a step sent twice is stored once
    std::string journey;  // UUID
    Actor actor = Actor::user;
    StepKind kind = StepKind::click;
    std::int64_t t = 0;                   // milliseconds since the session began, monotonic clock
    std::optional<std::int64_t> wall;     // milliseconds since 1970, on session_start only
    std::optional<std::string> screen;    // fingerprint
    std::optional<std::string> host;      // "www.facebook.com"
    std::optional<std::string> role;      // ARIA role of the element
    std::optional<std::string> field;     // field role
    std::optional<std::string> flow;      // flow id
    std::optional<std::string> objection; // objection id
    std::optional<std::string> surface;
    std::optional<std::string> detail; // from a closed set per kind, see the comments above
    std::optional<std::int64_t> count;
    std::optional<std::int64_t> duration; // milliseconds from t on
    std::optional<std::int64_t> words;
    std::optional<std::string> label;    // the page's own name of a control that the person used; never of what people wrote or are called
    std::optional<std::string> language; // BCP 47 primary tag of the screen or notice; on journey_start: of the service's interface
    std::optional<std::string> region;   // ISO 3166-1 alpha-2, on journey_start only: the country of the profile
    std::optional<NoticeSight> sight;    // on notice only
    std::optional<TextSize> text;        // on notice and screen only
};
BOOST_DESCRIBE_STRUCT(Step, (),
                      (session, seq, journey, actor, kind, t, wall, screen, host, role, field, flow, objection, surface, detail, count,
                       duration, words, label, language, region, sight, text))

// Throws Error(bad_input) naming the member that holds more than a token ([A-Za-z0-9._:/-], at most limits::step_token), or a
// label (at most limits::step_label bytes of UTF-8 on one line) where none may stand.
void check_step(const Step& step);

} // namespace demur
