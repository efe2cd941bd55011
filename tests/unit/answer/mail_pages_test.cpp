#include "answer/answer_kind.h"
#include "answer/mail_pages.h"
#include "base/error.h"

#include <gtest/gtest.h>

namespace demur {
namespace {

std::string_view kind_of(std::string_view given)
{
    return understand_mail(read_given_mail(given, true)).kind;
}

TEST(MailPages, WordsAndHtmlNeedNoOtherProgram)
{
    EXPECT_EQ(kind_of("Hi,\n\nWe will honour your objection. Your public information will not be used to improve AI at Meta."),
              "confirmation");
    EXPECT_EQ(kind_of("<html><body><p>We have looked at your objection to AI at Meta. We can't honour your objection.</p></body></html>"),
              "rejection");
    EXPECT_EQ(kind_of("We have received your objection to AI at Meta. It is complex: we need two further months to answer."), "extension");
    EXPECT_EQ(kind_of("Dear: friend\nsee you on Monday"), "none");
}

TEST(MailPages, NothingIsNoMail)
{
    EXPECT_THROW(read_given_mail("", true), Error);
    EXPECT_THROW(read_given_mail(" \r\n\t", false), Error);
}

TEST(MailPages, WordsSayNothingOfTheirSender)
{
    const std::vector<MailPage> mails = read_given_mail("We will honour your objection.", false);
    ASSERT_EQ(mails.size(), 1U);
    EXPECT_FALSE(mails[0].sender.domain);
    EXPECT_FALSE(mails[0].sender.doubtful);
    EXPECT_TRUE(mails[0].sender.vouched_by.empty());
}

TEST(MailPages, QuotedLinesOfWordsAreNotTheirAnswer)
{
    EXPECT_EQ(kind_of("> We will honour your objection. Your public information\n> will not be used to improve AI at Meta.\n"), "none");
    EXPECT_EQ(
        kind_of("> I object to AI at Meta\nWe will honour your objection. Your public information will not be used to improve AI at Meta."),
        "confirmation");
}

} // namespace
} // namespace demur
