// What a flow pack is made of (flow-pack.schema.json says the same for those who write packs).
#pragma once

#include "flow/field_role.h"

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace demur {

// The flow demands this of the person. `stated` and `enforced` differ in practice, so both are kept.
struct Demand {
    std::string kind;   // email country name phone reason details prompts evidence code login choice per_account min_length page_open mail
    std::string stated; // required | optional | not_stated
    std::string enforced; // yes | no | untested
    std::optional<std::int64_t> min_length;
    std::optional<std::string> note;
    std::optional<std::string> enforced_after = std::nullopt; // submit | code: the page says so only then
    std::optional<std::int64_t> minutes = std::nullopt;       // how long a code is valid
};
BOOST_DESCRIBE_STRUCT(Demand, (), (kind, stated, enforced, min_length, note, enforced_after, minutes))

// How to find a step's control on the page, in the order of design: address, role and name, place.
struct StepAnchor {
    std::vector<std::string> href;      // parts of the link's address, language-free
    std::optional<std::string> role;    // ARIA role; its names are the words of the step's target (menu_words.json, pack.words)
    std::optional<std::int64_t> order;  // of several that fit: this one, from 1
    std::optional<std::string> becomes; // on | off: what the switch says when the step is done
};
BOOST_DESCRIBE_STRUCT(StepAnchor, (), (href, role, order, becomes))

// One step of the way by hand, as a person without Demur goes it; with its anchor, a step of the guide.
struct ByHandStep {
    std::string action;               // click | keys | choose | file | code | read
    std::string target;               // language-free name of the control ("menu", "privacy_centre", "objection_link", "email", "submit")
    std::string screen;               // id of a FlowScreen
    std::optional<std::int64_t> keys; // key presses, when action is keys (typical length, stated in the pack's sources)
    std::optional<StepAnchor> anchor = std::nullopt;
};
BOOST_DESCRIBE_STRUCT(ByHandStep, (), (action, target, screen, keys, anchor))

// Menu by menu from where a person is to the answer; what comes before the form is the entry path.
struct ByHandPath {
    std::string surface; // web | app | notice | mail
    std::string source;  // where the path was read
    std::string dated;   // ISO date, or month or year where no day is known
    std::vector<ByHandStep> steps;
    std::optional<std::string> start = std::nullopt; // the page on which it begins
    std::optional<std::string> note = std::nullopt;
    std::vector<std::string> regions = {}; // the only ones it is for; none: the pack's
};
BOOST_DESCRIBE_STRUCT(ByHandPath, (), (surface, source, dated, steps, start, note, regions))

struct FlowScreen {
    std::string id;                        // notice | feed | privacy_centre | login | form | setting | code | confirmation ...
    std::vector<std::string> url_contains; // path anchors, language-free
};
BOOST_DESCRIBE_STRUCT(FlowScreen, (), (id, url_contains))

struct OptionCount {
    std::int64_t least = 1;
    std::int64_t most = 1;
};
BOOST_DESCRIBE_STRUCT(OptionCount, (), (least, most))

struct FlowField {
    FieldRole role = FieldRole::unknown;
    bool required = false;
    std::optional<std::string> anchor_name; // name attribute known for this field, a hint
    std::optional<std::string> fill;        // profile value or constant option this role gets in this flow ("object_or_restrict")
    std::optional<std::vector<std::string>> option_words; // for choice: what the right option says, per language in the lexicon of fields
    std::optional<std::vector<std::string>> offers;       // for choice: what this generation's options say, where none is to be chosen
    std::optional<OptionCount> options;                   // for choice: how many this generation offers
    std::optional<std::string> basis;                     // reported (absent means this) | assumed
};
BOOST_DESCRIBE_STRUCT(FlowField, (), (role, required, anchor_name, fill, option_words, offers, options, basis))

struct FlowTitle {
    std::string language; // ISO 639-1
    std::string text;
};
BOOST_DESCRIBE_STRUCT(FlowTitle, (), (language, text))

// What a control of the service's menus is called.
struct MenuWords {
    std::string target; // of a ByHandStep
    std::string language;
    std::vector<std::string> names;
};
BOOST_DESCRIBE_STRUCT(MenuWords, (), (target, language, names))

struct FlowMail {
    std::string to;
    std::string subject;
};
BOOST_DESCRIBE_STRUCT(FlowMail, (), (to, subject))

struct FlowDate {
    std::string event; // opened | notices | paused | resumed | effective | training | replaced | reported
    std::string date;  // ISO date, or month or year where no day is known
    std::vector<std::string> regions;
};
BOOST_DESCRIBE_STRUCT(FlowDate, (), (event, date, regions))

struct FlowSource {
    std::string kind; // company_page | company_mail | regulator | press | consumer_body | user_report | app_code | mirror | catalogue
    std::optional<std::string> url;
    std::optional<std::string> dated;
    std::optional<std::string> says; // what it was read for
};
BOOST_DESCRIBE_STRUCT(FlowSource, (), (kind, url, dated, says))

} // namespace demur
