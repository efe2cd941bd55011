#include "care_fixture.h"
#include "messaging/calendar_terms.h"

using namespace demur;
using namespace demur::rpc;
using demur::rpc::test::Care;

TEST_F(Care, ADenialOfAnUnknownDayHasNoTerm)
{
    ObjectionRow row = open("facebook-2025", "anna");
    advance(journal, row, ObjectionStatus::submitted);
    const LetterTexts texts("en");
    const auto terms = [&] {
        std::vector<net::CalendarEvent> events;
        add_terms(events, view_of(journal, row, profile, *row.submitted), texts, false);
        return events;
    };
    EXPECT_EQ(terms().size(), 2U) << "the answer, and the complaint after it";
    advance(journal, row, ObjectionStatus::denied);
    EXPECT_TRUE(terms().empty()) << "today is not the day of an answer that nobody wrote down";
    EXPECT_TRUE(record_answer(journal, row, {"mail", "rejection", "2026-05-31T10:00:00Z", {}, {}, {}, {}}));
    ASSERT_EQ(terms().size(), 1U);
    EXPECT_EQ(terms()[0].date, "2026-06-01");
}
