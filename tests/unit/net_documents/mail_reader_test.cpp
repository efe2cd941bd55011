#include "base/base64.h"
#include "base/error.h"
#include "base/utf8.h"
#include "net/mail_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace demur::net {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const std::string head = "From: Support <answer@support.facebook.com>\r\nSubject: =?iso-8859-1?Q?R=FCckmeldung?=\r\n"
                         "Date: Mon, 2 Jun 2025 12:00:00 +0200\r\nMIME-Version: 1.0\r\n";

std::string with_text(const std::string& type, const std::string& encoding, const std::string& body)
{
    return head + "Content-Type: " + type + "\r\nContent-Transfer-Encoding: " + encoding + "\r\n\r\n" + body;
}

std::string text_of(const std::string& eml)
{
    const std::vector<MailMessage> messages = read_mail(eml);
    return messages.size() == 1 ? messages[0].text.value_or("(none)") : "(several)";
}

TEST(MailReader, ReadsTheHeader)
{
    const MailMessage mail = read_mail(with_text("text/plain; charset=utf-8", "8bit", "Hi\r\n")).at(0);
    EXPECT_EQ(mail.subject, "Rückmeldung");
    EXPECT_EQ(mail.from_domain, "support.facebook.com");
    EXPECT_EQ(mail.sent, "2025-06-02T10:00:00.000Z");
    EXPECT_FALSE(mail.many_senders);
    EXPECT_FALSE(mail.carried);
}

TEST(MailReader, ReadsEncodingsAndCharsets)
{
    EXPECT_EQ(text_of(with_text("text/plain; charset=iso-8859-1", "quoted-printable", "f=FCr=\r\n dich")), "für dich");
    EXPECT_EQ(text_of(with_text("text/plain; charset=windows-1252", "8bit", "\x84ja\x93")), "„ja“");
    EXPECT_EQ(text_of(with_text("text/plain; charset=iso-8859-2", "8bit", "\xb1\xea")), "ąę");
    EXPECT_EQ(text_of(with_text("text/plain; charset=iso-8859-7", "8bit", "\xcd\xe1\xe9")), "Ναι");
    EXPECT_EQ(text_of(with_text("text/plain; charset=koi8-r", "8bit", "\xe4\xc1")), "Да");
    EXPECT_EQ(text_of(with_text("text/plain; charset=iso-2022-jp", "7bit", "\x1b$BF|\x1b(B")), "日");
    EXPECT_EQ(text_of(with_text("text/plain; charset=euc-kr", "8bit", "\xc7\xd1")), "한");
    EXPECT_EQ(text_of(with_text("text/plain; charset=utf-8", "base64", base64_encode("für dich"))), "für dich");
    EXPECT_EQ(text_of(with_text("text/plain; charset=us-ascii", "8bit", "für")), "für") << "called by a wrong name";
    EXPECT_EQ(text_of(with_text("text/plain", "8bit", "f\xfcr")), "für") << "not called at all";
    EXPECT_TRUE(valid_utf8(text_of(with_text("text/plain; charset=no-such-thing", "8bit", "f\xfcr"))));
    EXPECT_EQ(text_of(with_text("text/plain; charset=utf-8; format=flowed", "7bit", "We will \r\nhonour\r\n")), "We will honour\n");
}

TEST(MailReader, FindsBothBodiesAndLeavesAttachments)
{
    const MailMessage mail =
        read_mail(head
                  + "Content-Type: multipart/mixed; boundary=m\r\n\r\n--m\r\nContent-Type: multipart/alternative; boundary=a\r\n\r\n"
                    "--a\r\nContent-Type: text/plain\r\n\r\nplain\r\n--a\r\nContent-Type: text/html; "
                    "charset=utf-8\r\n\r\n<p>rich</p>\r\n--a--\r\n"
                    "--m\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename=a.txt\r\n\r\nsecret\r\n--m--\r\n")
            .at(0);
    EXPECT_EQ(mail.text, "plain");
    EXPECT_EQ(mail.html, "<p>rich</p>");
    const MailMessage only = read_mail(head
                                       + "Content-Type: multipart/mixed; boundary=m\r\n\r\n--m\r\nContent-Type: text/html\r\n"
                                         "Content-Disposition: attachment\r\n\r\n<p>no</p>\r\n--m--\r\n")
                                 .at(0);
    EXPECT_FALSE(only.html);
}

TEST(MailReader, ACarriedMessageHasItsOwnSenderAndNobodyVouchesForIt)
{
    const std::string inner = "Received: from a by mx.google.com; Mon, 2 Jun 2025 10:00:00 +0000\r\n"
                              "Authentication-Results: mx.google.com; dkim=pass header.d=support.facebook.com\r\n"
                              + with_text("text/plain", "7bit", "inner");
    EXPECT_THAT(read_mail(inner).at(0).vouched_by, ElementsAre("dkim support.facebook.com"));
    const std::vector<MailMessage> messages =
        read_mail("From: me@example.org\r\nContent-Type: multipart/mixed; boundary=m\r\n\r\n--m\r\n\r\nsee below\r\n--m\r\nContent-Type: "
                  "message/rfc822\r\n\r\n"
                  + inner + "\r\n--m--\r\n");
    ASSERT_EQ(messages.size(), 2U);
    EXPECT_EQ(messages[0].from_domain, "example.org");
    EXPECT_EQ(messages[1].from_domain, "support.facebook.com");
    EXPECT_EQ(messages[1].text, "inner");
    EXPECT_TRUE(messages[1].carried);
    EXPECT_THAT(messages[1].vouched_by, IsEmpty());
}

TEST(MailReader, SeveralSendersAreNone)
{
    for (const char* from : {"From: a@facebook.com, b@evil.example\r\n", "From: a@facebook.com\r\nFrom: b@evil.example\r\n"}) {
        const MailMessage mail = read_mail(std::string(from) + "Subject: x\r\n\r\nbody").at(0);
        EXPECT_TRUE(mail.many_senders) << from;
        EXPECT_FALSE(mail.from_domain) << from;
    }
    const MailMessage shown = read_mail("From: \"answer@facebook.com\" <b@evil.example>\r\nSubject: x\r\n\r\nbody").at(0);
    EXPECT_EQ(shown.from_domain, "evil.example");
}

TEST(MailReader, MissingAndBrokenHeadersAreNoFault)
{
    const MailMessage bare = read_mail("X-Nothing: 1\r\n\r\nbody").at(0);
    EXPECT_FALSE(bare.subject);
    EXPECT_FALSE(bare.from_domain);
    EXPECT_FALSE(bare.sent);
    EXPECT_THAT(bare.text.value_or(""), HasSubstr("body"));
    EXPECT_EQ(read_mail("From MAILER Mon Jun 2 2025\nFrom: a@x.org\nSubject: s\n\nbody").at(0).from_domain, "x.org")
        << "as an mbox keeps it";
    EXPECT_NO_THROW(read_mail("From: <<<@@>>>\r\nDate: yesterday\r\nContent-Type: multipart/\r\n\r\n"));
}

TEST(MailReader, HostileNestingEnds)
{
    std::string eml = "From: a@x.org\r\n";
    for (int i = 0; i < 90; ++i) {
        const std::string name = std::to_string(i);
        eml += "Content-Type: multipart/mixed; boundary=b" + name + "\r\n\r\n--b" + name + "\r\n";
    }
    EXPECT_NO_THROW(read_mail(eml + "\r\ndeep"));
    std::string messages = "From: a@x.org\r\n";
    for (int i = 0; i < 90; ++i) {
        messages += "Content-Type: message/rfc822\r\n\r\n";
    }
    EXPECT_LE(read_mail(messages + "\r\ndeep").size(), 4U);
    EXPECT_THROW(read_mail(std::string(6'000'000, 'x')), Error);
}

} // namespace
} // namespace demur::net
