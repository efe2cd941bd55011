// A step: one event of a journey. Value-free by construction: every string is a short token, and the journal refuses
// anything that could be prose, an address or a name (see check_step).
#pragma once

#include <boost/describe.hpp>

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
                   // `detail`: again, when the account had objected before and the notice came back in a later visit
    screen,        // a new screen; `screen`, `words` visible on it, `detail` names the flow's screen when known
    navigate,      // the tab went to another document or history state; `host`
    click,
    keys,   // a burst of key presses; `count`, `duration`
    choose, // select, radio, checkbox
    file,   // a file was picked or attached
    code,   // a one-time code was typed; `count`
    scroll, // `count`: pixels
    paste,
    hidden, // the tab went out of sight
    shown,
    load,   // from an action to the next stable screen; `duration`
    dialog, // the page opened a dialog
    error,  // the page showed an error
    fill,   // the tool filled a field; `field`
    open,   // the tool opened a page directly
    submit, // the form was sent; `count`: how many roles held something, `detail`: their lengths, as "email:21.reason:340"
    demand, // the form asks for this: `field`, `detail`: required | optional
    code_request,
    confirmation,
    rejection,
    dead_end,
    dismiss,     // a notice was closed without objecting
    tool_fault,  // Demur's own failure: never counted as the page's
    journey_end, // `detail`: confirmed | denied | abandoned
    session_end
};
BOOST_DESCRIBE_ENUM(StepKind, session_start, journey_start, notice, screen, navigate, click, keys, choose, file, code, scroll, paste,
                    hidden, shown, load, dialog, error, fill, open, submit, demand, code_request, confirmation, rejection, dead_end,
                    dismiss, tool_fault, journey_end, session_end)

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
};
BOOST_DESCRIBE_STRUCT(Step, (),
                      (session, seq, journey, actor, kind, t, wall, screen, host, role, field, flow, objection, surface, detail, count,
                       duration, words))

// Throws Error(bad_input) naming the member that holds more than a token ([A-Za-z0-9._:/-], at most limits::step_token).
void check_step(const Step& step);

} // namespace demur
