#include "base/error.h"
#include "base/limits.h"
#include "base/utf8.h"
#include "journal/step.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace demur {
namespace {

constexpr std::int64_t largest = 9'007'199'254'740'991; // 2^53 - 1: what JSON can carry without loss
constexpr std::int64_t largest_amount = 1'000'000'000;  // of anything counted: sums of many stay far from overflow

// Roles of form fields and kinds of demands: a closed set, so that nothing typed can stand in their place.
constexpr std::array<std::string_view, 21> fields = {
    "choice", "code",  "country",     "declaration", "details", "email",  "evidence", "first_name", "last_name", "login",  "min_length",
    "name",   "phone", "per_account", "profile_url", "prompts", "reason", "submit",   "unknown",    "username",  "captcha"};

constexpr std::array<std::string_view, 9> surfaces = {"notification", "dialog",    "banner",  "email",  "page",
                                                      "form",         "user_post", "article", "unknown"};

[[noreturn]] void refuse(std::string_view member, std::string_view expected)
{
    throw Error(ErrorCode::bad_input, "step." + std::string(member) + ": expected " + std::string(expected),
                "A step never carries what a person typed, read or is called.");
}

bool is_lower(char c)
{
    return c >= 'a' && c <= 'z';
}
bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

void check_token(std::string_view member, std::string_view value)
{
    const auto allowed = [](char c) {
        return is_lower(c) || (c >= 'A' && c <= 'Z') || is_digit(c) || std::string_view("._:/-").find(c) != std::string_view::npos;
    };
    if (value.empty() || value.size() > limits::step_token || !std::all_of(value.begin(), value.end(), allowed)) {
        refuse(member, "a token of letters, digits and ._:/- (at most " + std::to_string(limits::step_token) + ")");
    }
}

void check_word(std::string_view member, const std::optional<std::string>& value, std::string_view marks = "_-.")
{
    constexpr std::size_t longest = 40;
    const auto allowed = [marks](char c) { return is_lower(c) || is_digit(c) || marks.find(c) != std::string_view::npos; };
    if (value && (value->empty() || value->size() > longest || !std::all_of(value->begin(), value->end(), allowed))) {
        refuse(member, "a lower-case word of at most 40 characters");
    }
}

template <std::size_t N>
void check_member(std::string_view member, const std::optional<std::string>& value, const std::array<std::string_view, N>& set)
{
    if (value && std::find(set.begin(), set.end(), *value) == set.end()) {
        refuse(member, "one of the words of its closed set");
    }
}

void check_number(std::string_view member, const std::optional<std::int64_t>& value, std::int64_t most = largest)
{
    if (value && (*value < 0 || *value > most)) {
        refuse(member, "an integer from 0 to " + std::to_string(most));
    }
}

// The page's own name of a control. What looks like an address, a number of somebody or a line of prose is none.
void check_label(const Step& step)
{
    if (!step.label) {
        return;
    }
    constexpr std::array<StepKind, 8> named = {StepKind::click, StepKind::choose, StepKind::keys,  StepKind::file,
                                               StepKind::code,  StepKind::paste,  StepKind::hover, StepKind::focus};
    const std::string& label = *step.label;
    const auto is_control = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; };
    const auto digits = std::count_if(label.begin(), label.end(), is_digit);
    constexpr std::ptrdiff_t most_digits = 4; // a year; telephone numbers have more
    if (std::find(named.begin(), named.end(), step.kind) == named.end()) {
        refuse("label", "none on a step of this kind");
    }
    if (label.empty() || label.size() > limits::step_label || !valid_utf8(label) || std::any_of(label.begin(), label.end(), is_control)
        || label.find('@') != std::string::npos || digits > most_digits) {
        refuse("label",
               "the name of a control: one line of at most " + std::to_string(limits::step_label) + " bytes, no address, no number");
    }
}

void check_sight(const Sight& sight)
{
    constexpr std::int64_t farthest = 1'000'000; // pixels
    for (const std::int64_t place : {sight.x, sight.y}) {
        if (place < -farthest || place > farthest) {
            refuse("sight", "places within a million pixels");
        }
    }
    check_number("sight.width", sight.width, farthest);
    check_number("sight.height", sight.height, farthest);
    check_number("sight.font", sight.font, farthest);
    check_number("sight.contrast", sight.contrast, 2100); // 21:1 is the greatest that there is
}

void check_seen(const Step& step)
{
    if (step.sight) {
        check_number("sight.view_width", step.sight->view_width, largest_amount);
        check_number("sight.view_height", step.sight->view_height, largest_amount);
        check_sight(step.sight->box);
        for (const std::optional<Sight>& control : {step.sight->link, step.sight->button}) {
            if (control) {
                check_sight(*control);
            }
        }
    }
    if (step.text) {
        const TextSize& text = *step.text;
        for (const std::int64_t amount : {text.words, text.sentences, text.letters, text.syllables, text.long_words}) {
            check_number("text", amount, largest_amount);
        }
    }
    if ((step.sight && step.kind != StepKind::notice) || (step.text && step.kind != StepKind::notice && step.kind != StepKind::screen)) {
        refuse(step.sight ? "sight" : "text", "none on a step of this kind");
    }
    if (step.region
        && (step.kind != StepKind::journey_start || step.region->size() != 2
            || !std::all_of(step.region->begin(), step.region->end(), [](char c) { return c >= 'A' && c <= 'Z'; }))) {
        refuse("region", "a country's two capital letters, on journey_start only");
    }
}

// "email:21.reason:340": what a sent form held, each role with a length.
void check_lengths(std::string_view detail)
{
    constexpr std::string_view expected = "roles with lengths, such as email:21.reason:340";
    if (detail.empty() || detail.size() > limits::step_token) {
        refuse("detail", expected);
    }
    while (!detail.empty()) {
        const std::string_view pair = detail.substr(0, detail.find('.'));
        const std::size_t colon = std::min(pair.find(':'), pair.size());
        const std::string_view length = pair.substr(std::min(colon + 1, pair.size()));
        const bool known = std::find(fields.begin(), fields.end(), pair.substr(0, colon)) != fields.end();
        if (!known || length.empty() || !std::all_of(length.begin(), length.end(), is_digit) || pair.size() + 1 == detail.size()) {
            refuse("detail", expected);
        }
        detail.remove_prefix(std::min(pair.size() + 1, detail.size()));
    }
}

} // namespace

void check_step(const Step& step)
{
    check_token("session", step.session);
    if (!step.journey.empty()) { // a session's start, or a fault outside any journey
        check_token("journey", step.journey);
    }
    if (step.screen) {
        check_token("screen", *step.screen);
    }
    if (step.objection) {
        check_token("objection", *step.objection);
    }
    check_word("host", step.host, "-.:"); // with its port, where it has one
    check_word("role", step.role);
    check_word("flow", step.flow);
    if (step.kind == StepKind::submit && step.detail) {
        check_lengths(*step.detail);
    } else {
        check_word("detail", step.detail);
    }
    check_member("field", step.field, fields);
    check_member("surface", step.surface, surfaces);
    check_number("seq", step.seq);
    check_number("t", step.t);
    check_number("wall", step.wall);
    check_number("count", step.count, largest_amount);
    check_number("duration", step.duration, largest_amount);
    check_number("words", step.words, largest_amount);
    check_word("language", step.language, "-");
    check_label(step);
    check_seen(step);
    if (step.wall && step.kind != StepKind::session_start) {
        refuse("wall", "no wall-clock time outside session_start");
    }
}

} // namespace demur
