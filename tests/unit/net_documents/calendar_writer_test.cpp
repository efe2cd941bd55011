#include "base/error.h"
#include "net/calendar_writer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace demur::net {
namespace {

using testing::HasSubstr;

CalendarRequest request_of(const CalendarEvent& event)
{
    return {"1", "calendar", "Demur", "2026-05-01T08:09:10.123Z", {event}};
}

TEST(Calendar, WritesWholeDaysWithAnAlarmInTheMorning)
{
    const std::string ics = write_calendar(request_of({"one@demur", "2026-12-31", "Due", "Look", 3}));
    EXPECT_THAT(ics, HasSubstr("DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n"));
    EXPECT_THAT(ics, HasSubstr("DTSTAMP:20260501T080910Z\r\n"));
    EXPECT_THAT(ics, HasSubstr("TRIGGER:-P2DT15H\r\n")) << "three days before, at nine";
    EXPECT_THAT(write_calendar(request_of({"one@demur", "2026-12-31", "Due", "Look", 0})), HasSubstr("TRIGGER:PT9H\r\n"));
    EXPECT_EQ(ics.find("METHOD"), std::string::npos) << "a file, not an invitation";
}

TEST(Calendar, EscapesAndFoldsWhatItIsGiven)
{
    const std::string ics = write_calendar(request_of({"u@demur", "2026-01-31", "a,b;c\\d\nEND:VEVENT", std::string(300, 'x'), 1}));
    EXPECT_THAT(ics, HasSubstr("SUMMARY:a\\,b\\;c\\\\d\\nEND:VEVENT\r\n"));
    std::size_t begin = 0;
    for (std::size_t end = ics.find("\r\n"); end != std::string::npos; end = ics.find("\r\n", begin)) {
        EXPECT_LE(end - begin, 75U);
        begin = end + 2;
    }
}

TEST(Calendar, RefusesWhatIsNoDate)
{
    for (const char* date : {"", "soon", "2026-13-01", "2026-02-30", "20260101T000000Z"}) {
        EXPECT_THROW(write_calendar(request_of({"u@demur", date, "Due", "", 1})), Error) << date;
    }
    EXPECT_THROW(write_calendar(request_of({"", "2026-01-01", "Due", "", 1})), Error);
    CalendarRequest many = request_of({"u@demur", "2026-01-01", "Due", "", 1});
    many.events.resize(1001, many.events.front());
    EXPECT_THROW(write_calendar(many), Error);
}

} // namespace
} // namespace demur::net
