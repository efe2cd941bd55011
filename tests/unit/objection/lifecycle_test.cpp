#include "objection/lifecycle.h"

#include <gtest/gtest.h>

#include <chrono>

namespace demur {

namespace {

using enum ObjectionStatus;

constexpr std::int64_t noon(int year, unsigned month, unsigned day)
{
    const std::chrono::sys_days date =
        std::chrono::year_month_day(std::chrono::year(year), std::chrono::month(month), std::chrono::day(day));
    return (date.time_since_epoch().count() * 24 + 12) * 3'600'000LL;
}

TEST(Lifecycle, GoesForwardOnly)
{
    EXPECT_TRUE(may_become(noticed, prepared));
    EXPECT_TRUE(may_become(noticed, submitted)) << "the person may do it by hand";
    EXPECT_TRUE(may_become(submitted, confirmed));
    EXPECT_TRUE(may_become(submitted, denied));
    EXPECT_FALSE(may_become(submitted, filled));
    EXPECT_FALSE(may_become(filled, prepared));
    EXPECT_FALSE(may_become(prepared, noticed));
    EXPECT_TRUE(may_become(filled, filled));
}

TEST(Lifecycle, AnswersStay)
{
    for (const ObjectionStatus to : {noticed, prepared, filled, submitted, expired, needs_user, denied}) {
        EXPECT_FALSE(may_become(confirmed, to));
    }
    EXPECT_FALSE(may_become(denied, confirmed));
}

TEST(Lifecycle, SilenceIsNoAnswerButALateAnswerIs)
{
    EXPECT_FALSE(may_become(prepared, expired)) << "what was never sent cannot expire";
    EXPECT_TRUE(may_become(submitted, expired));
    EXPECT_TRUE(may_become(expired, confirmed));
    EXPECT_TRUE(may_become(expired, denied));
    EXPECT_FALSE(may_become(expired, submitted));
}

TEST(Lifecycle, AsksThePersonAndGoesOn)
{
    EXPECT_TRUE(may_become(submitted, needs_user));
    EXPECT_TRUE(may_become(needs_user, submitted));
    EXPECT_TRUE(may_become(needs_user, confirmed));
    EXPECT_FALSE(may_become(needs_user, noticed));
}

TEST(Lifecycle, WhatComesNext)
{
    const FlowPack* flow = find_flow("facebook-2025");
    EXPECT_EQ(next_step(prepared, flow, std::nullopt), NextStep::open_form);
    EXPECT_EQ(next_step(prepared, flow, "email"), NextStep::prepare);
    EXPECT_EQ(next_step(prepared, flow, "evidence"), NextStep::attach_evidence);
    EXPECT_EQ(next_step(prepared, nullptr, std::nullopt), NextStep::prepare);
    EXPECT_EQ(next_step(filled, flow, std::nullopt), NextStep::check_and_send);
    EXPECT_EQ(next_step(submitted, flow, std::nullopt), NextStep::wait_for_answer);
    EXPECT_EQ(next_step(confirmed, flow, std::nullopt), NextStep::done);
    EXPECT_EQ(next_step(denied, flow, std::nullopt), NextStep::complain);
    EXPECT_EQ(next_step(expired, flow, std::nullopt), NextStep::complain);
    EXPECT_EQ(next_step(needs_user, flow, "code"), NextStep::enter_code);
    EXPECT_EQ(next_step(needs_user, flow, "login"), NextStep::log_in);
}

TEST(Lifecycle, OneCalendarMonth)
{
    EXPECT_EQ(answer_due_date(noon(2026, 4, 21)), "2026-05-21");
    EXPECT_EQ(answer_due_date(noon(2026, 1, 31)), "2026-02-28");
    EXPECT_EQ(answer_due_date(noon(2028, 1, 31)), "2028-02-29");
    EXPECT_EQ(answer_due_date(noon(2026, 12, 31)), "2027-01-31");
}

TEST(Lifecycle, OverdueWhenTheDayIsOver)
{
    const std::int64_t sent = noon(2026, 4, 21);
    EXPECT_FALSE(is_overdue(submitted, {sent}, noon(2026, 5, 21)));
    EXPECT_TRUE(is_overdue(submitted, {sent}, noon(2026, 5, 22)));
    EXPECT_FALSE(is_overdue(confirmed, {sent}, noon(2027, 1, 1)));
    EXPECT_FALSE(is_overdue(submitted, {}, noon(2027, 1, 1)));
    EXPECT_EQ(status_at(submitted, {sent}, noon(2026, 6, 1)), expired);
    EXPECT_EQ(status_at(submitted, {sent}, noon(2026, 5, 1)), submitted);
}

TEST(Lifecycle, TwoMonthsMoreWhenTheCompanySaysSo)
{
    EXPECT_EQ(answer_due_date(noon(2026, 4, 21), true), "2026-07-21");
    EXPECT_EQ(answer_due_date(noon(2026, 11, 30), true), "2027-02-28") << "the last day of a shorter month";
    const AnswerTerm term{noon(2026, 4, 21), true};
    EXPECT_FALSE(is_overdue(submitted, term, noon(2026, 6, 1)));
    EXPECT_TRUE(is_overdue(submitted, term, noon(2026, 7, 22)));
    EXPECT_EQ(status_at(expired, term, noon(2026, 6, 1)), submitted) << "it was overdue before the extension was known";
    EXPECT_EQ(status_at(expired, {term.submitted_ms, false}, noon(2026, 6, 1)), expired);
}

TEST(Lifecycle, AComplaintNeedsARefusalOrSilence)
{
    EXPECT_EQ(complaint_reason(denied), "denied");
    EXPECT_EQ(complaint_reason(expired), "no_answer");
    for (const ObjectionStatus status : {noticed, prepared, filled, submitted, confirmed, needs_user}) {
        EXPECT_FALSE(complaint_reason(status));
    }
}

} // namespace

} // namespace demur
