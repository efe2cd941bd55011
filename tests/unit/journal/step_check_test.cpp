#include "base/error.h"
#include "flow/field_role.h"
#include "journal/fixture.h"

#include <boost/mp11.hpp>

namespace demur {
namespace {

using testing::click;
using testing::error_of;

TEST(StepCheckTest, AcceptsTokens)
{
    Step step = click(0);
    step.screen = "a1B2:/-."; // a fingerprint
    step.field = "email";
    step.surface = "dialog";
    step.detail = "privacy_centre";
    step.count = 0;
    EXPECT_NO_THROW(check_step(step));
}

TEST(StepCheckTest, EveryFieldRoleIsInTheClosedSet)
{
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<FieldRole>>([](auto d) {
        Step step = click(0);
        step.field = d.name;
        EXPECT_NO_THROW(check_step(step)) << d.name;
    });
}

TEST(StepCheckTest, ASentFormIsToldByRolesAndLengths)
{
    Step step = click(0);
    step.kind = StepKind::submit;
    for (const char* fits : {"email:21", "email:21.reason:340", "first_name:4.last_name:6.email:25.prompts:60.reason:400"}) {
        step.detail = fits;
        EXPECT_NO_THROW(check_step(step)) << fits;
    }
    for (const char* refused : {"", "email", "email:", "email:21.", ".email:21", "email:21..reason:3", "email:x", "anna:4",
                                "email:21 reason:3", "email:21:3", "anna.muster", "email:-1"}) {
        step.detail = refused;
        EXPECT_EQ(error_of([&] { check_step(step); }), ErrorCode::bad_input) << refused;
    }
    step.kind = StepKind::click;
    step.detail = "email:21";
    EXPECT_EQ(error_of([&] { check_step(step); }), ErrorCode::bad_input);
}

TEST(StepCheckTest, RefusesWhatCouldBeAValueAndNamesTheMember)
{
    const std::pair<const char*, std::function<void(Step&)>> cases[] = {
        {"step.session", [](Step& s) { s.session = ""; }},
        {"step.session", [](Step& s) { s.session = "a b"; }},
        {"step.journey", [](Step& s) { s.journey = "Anna Muster"; }},
        {"step.screen", [](Step& s) { s.screen = "anna@example.org"; }},
        {"step.host", [](Step& s) { s.host = "www.facebook.com/anna.muster"; }},
        {"step.role", [](Step& s) { s.role = "Anna"; }},
        {"step.field", [](Step& s) { s.field = "anna"; }},
        {"step.surface", [](Step& s) { s.surface = "anna"; }},
        {"step.detail", [](Step& s) { s.detail = "I object because of my family"; }},
        {"step.detail", [](Step& s) { s.detail = ""; }},
        {"step.detail", [](Step& s) { s.detail = std::string(41, 'a'); }},
        {"step.flow", [](Step& s) { s.flow = "+43123456"; }},
        {"step.objection", [](Step& s) { s.objection = std::string(81, 'a'); }},
        {"step.screen", [](Step& s) { s.screen = "m\xC3\xBCller"; }},
        {"step.count", [](Step& s) { s.count = -1; }},
        {"step.seq", [](Step& s) { s.seq = -1; }},
        {"step.t", [](Step& s) { s.t = std::int64_t{1} << 53U; }},
        {"step.wall", [](Step& s) { s.wall = 1'700'000'000'000; }},
    };
    for (const auto& [member, spoil] : cases) {
        Step step = click(0);
        spoil(step);
        std::string what;
        EXPECT_EQ(error_of([&] { check_step(step); }, &what), ErrorCode::bad_input);
        EXPECT_TRUE(what.starts_with(member)) << what << " should name " << member;
    }
}

} // namespace
} // namespace demur
