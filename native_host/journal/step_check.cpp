#include "base/error.h"
#include "base/limits.h"
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
    if (step.wall && step.kind != StepKind::session_start) {
        refuse("wall", "no wall-clock time outside session_start");
    }
}

} // namespace demur
