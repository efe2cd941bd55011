#include "net/mail_caps.h"

#include <gtest/gtest.h>

namespace demur::net {
namespace {

TEST(MailCaps, RefusesBeforeParsing)
{
    EXPECT_FALSE(fault_of_mail(""));
    EXPECT_FALSE(fault_of_mail("From: a\r\n\r\nbody"));
    EXPECT_TRUE(fault_of_mail(std::string(mail_bytes + 1, 'x')));
    EXPECT_TRUE(fault_of_mail("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"));

    std::string parts = "From: a\n\n";
    for (std::size_t i = 0; i < mail_parts; ++i) {
        parts += "CONTENT-Type: multipart/mixed; boundary=x\n\n";
    }
    EXPECT_FALSE(fault_of_mail(parts));
    EXPECT_TRUE(fault_of_mail(parts + "Content-Type: text/plain\n"));

    std::string delimiters = "From: a\n\n";
    for (std::size_t i = 0; i < mail_delimiters; ++i) {
        delimiters += "--x\n\n";
    }
    EXPECT_FALSE(fault_of_mail(delimiters));
    EXPECT_TRUE(fault_of_mail(delimiters + "--x\n")) << "a part needs no header of its own";

    std::string header;
    for (std::size_t i = 0; i <= mail_header_lines; ++i) {
        header += "X-A: b\n";
    }
    EXPECT_TRUE(fault_of_mail(header));
    EXPECT_FALSE(fault_of_mail("From: a\n\n" + header)) << "a long body is no long header";
}

} // namespace
} // namespace demur::net
