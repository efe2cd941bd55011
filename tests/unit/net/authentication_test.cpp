#include "net/authentication.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace demur::net {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr const char* gmail =
    "mx.google.com;\r\n       dkim=pass header.i=@support.facebook.com header.s=s1 header.b=AbC;\r\n"
    "       spf=pass (google.com: domain of x@support.facebook.com; really) smtp.mailfrom=x@support.facebook.com;\r\n"
    "       dmarc=pass (p=REJECT sp=REJECT dis=NONE) header.from=support.facebook.com";

TEST(Authentication, ReadsWhatTheReceivingServerFound)
{
    const std::vector<HeaderField> fields = {
        {"Received", "by 2002:a05:7108 with SMTP id 1; Mon, 2 Jun 2025 10:00:01 +0000"},
        {"Received", "from a.facebook.com (a [1.2.3.4]) by mx.google.com with ESMTPS id 2; Mon, 2 Jun 2025 10:00:00 +0000"},
        {"Authentication-Results", gmail},
    };
    EXPECT_THAT(read_sender_checks(fields).good,
                ElementsAre("dkim support.facebook.com", "spf support.facebook.com", "dmarc support.facebook.com"));
    EXPECT_THAT(read_sender_checks(fields).bad, IsEmpty());
}

TEST(Authentication, DoesNotBelieveResultsThatTheSenderWroteItself)
{
    const std::vector<HeaderField> forged = {
        {"Received", "from evil.example by mail.example.org with ESMTP; Mon, 2 Jun 2025 10:00:00 +0000"},
        {"Authentication-Results", gmail},
        {"Received", "from a.facebook.com by mx.google.com with ESMTPS; Mon, 2 Jun 2025 09:00:00 +0000"},
    };
    EXPECT_THAT(read_sender_checks(forged).good, IsEmpty());
    const std::vector<HeaderField> with_trace = {forged[0], forged[2], forged[1]};
    EXPECT_THAT(read_sender_checks(with_trace).good, IsEmpty()) << "the sender can write a trace above its results too";
}

TEST(Authentication, TheReceivingSideMayPassTheMailOnWithinItself)
{
    const HeaderField results{"Authentication-Results", "mx2.example.org; dkim=pass header.d=facebookmail.com"};
    const HeaderField taken_in{"Received", "from a.facebook.com by mx2.example.org; Mon, 2 Jun 2025 10:00:00 +0000"};
    for (const char* inner :
         {"from mx by store7.internal (Cyrus) with LMTPA; Mon, 2 Jun 2025 10:00:02 +0000",
          "by 10.1.2.3 with SMTP id 1; Mon, 2 Jun 2025 10:00:02 +0000", "from mx by localhost with LMTP; Mon, 2 Jun 2025 10:00:02 +0000",
          "from mx by store.example.org; Mon, 2 Jun 2025 10:00:02 +0000"}) {
        const std::vector<HeaderField> fields = {{"Received", inner}, taken_in, results};
        EXPECT_THAT(read_sender_checks(fields).good, ElementsAre("dkim facebookmail.com")) << inner;
    }
}

TEST(Authentication, OnlyTheTopmostCounts)
{
    const std::vector<HeaderField> fields = {
        {"Authentication-Results", "mail.example.org; dkim=none; dmarc=fail header.from=facebook.com"},
        {"Received", "from evil.example by mail.example.org with ESMTP; Mon, 2 Jun 2025 10:00:00 +0000"},
        {"Authentication-Results", "mail.example.org; dkim=pass header.d=facebook.com"},
    };
    EXPECT_THAT(read_sender_checks(fields).good, IsEmpty());
    EXPECT_THAT(read_sender_checks(fields).bad, ElementsAre("dmarc facebook.com"));
}

TEST(Authentication, SeveralFieldsOfOneServerCountTogether)
{
    const std::vector<HeaderField> fields = {
        {"authentication-results", "mx1.example.org 1; spf=pass smtp.mailfrom=\"bounce@mail.instagram.com\""},
        {"Authentication-Results",
         "mx1.example.org; dkim=pass (2048-bit key; unprotected) header.d=Mail.Instagram.com; dkim=fail header.d=other.example"},
        {"Received", "from x by mx.example.org; Mon, 2 Jun 2025 10:00:00 +0000"},
    };
    EXPECT_THAT(read_sender_checks(fields).good, ElementsAre("spf mail.instagram.com", "dkim mail.instagram.com"));
    EXPECT_THAT(read_sender_checks(fields).bad, ElementsAre("dkim other.example"));
}

TEST(Authentication, ExchangeOnlineWritesNoName)
{
    const std::vector<HeaderField> fields = {
        {"Received", "from A.prod.outlook.com (2603::1) by B.prod.outlook.com with HTTPS; Mon, 2 Jun 2025 10:00:00 +0000"},
        {"Authentication-Results",
         "spf=pass (sender IP is 66.220.144.1)\r\n smtp.mailfrom=facebookmail.com; dkim=pass (signature was verified)\r\n"
         " header.d=facebookmail.com;dmarc=pass action=none\r\n header.from=facebookmail.com;compauth=pass reason=100"},
    };
    EXPECT_THAT(read_sender_checks(fields).good, ElementsAre("spf facebookmail.com", "dkim facebookmail.com", "dmarc facebookmail.com"));
    std::vector<HeaderField> elsewhere = fields;
    elsewhere[0].value = "from x by mail.example.org; Mon, 2 Jun 2025 10:00:00 +0000";
    EXPECT_THAT(read_sender_checks(elsewhere).good, IsEmpty());
}

TEST(Authentication, ChainsAndSpfSpeakWhereNothingBetterDoes)
{
    const std::vector<HeaderField> chain = {
        {"ARC-Authentication-Results", "i=2; mx.example.co.uk; dkim=pass header.d=facebookmail.com"},
        {"Received", "from x by in.example.co.uk; Mon, 2 Jun 2025 10:00:00 +0000"},
    };
    EXPECT_THAT(read_sender_checks(chain).good, ElementsAre("dkim facebookmail.com"));
    const std::vector<HeaderField> neighbour = {chain[0], {"Received", "from x by in.other.co.uk; Mon, 2 Jun 2025 10:00:00 +0000"}};
    EXPECT_THAT(read_sender_checks(neighbour).good, IsEmpty()) << "two companies under one public suffix";

    const std::vector<HeaderField> spf = {
        {"Received-SPF", "Pass (mailfrom) identity=mailfrom; client-ip=1.2.3.4; envelope-from=\"a@facebookmail.com\"; receiver=<UNKNOWN>"},
        {"Received", "from x by mx.example.org; Mon, 2 Jun 2025 10:00:00 +0000"},
    };
    EXPECT_THAT(read_sender_checks(spf).good, ElementsAre("spf facebookmail.com"));
    const std::vector<HeaderField> below = {spf[1], spf[0]};
    EXPECT_THAT(read_sender_checks(below).good, IsEmpty());
}

TEST(Authentication, HostileFieldsGiveNothing)
{
    const std::string deep(200'000, '(');
    const std::string clauses(200'000, ';');
    for (const std::string& value :
         {std::string(), deep, clauses, std::string("x.example; dkim=pass header.d=<script>alert(1)</script>.com"),
          std::string("x.example; dkim=pass header.d=\"a b.com"), std::string("x.example; =; dkim=; dkim=pass header.d==="),
          "x.example; dkim=pass header.d=" + std::string(300, 'a') + ".com"}) {
        const std::vector<HeaderField> fields = {{"Authentication-Results", value}, {"Received", "by x.example"}};
        EXPECT_THAT(read_sender_checks(fields).good, IsEmpty()) << value.substr(0, 80);
    }
    std::string many = "x.example";
    for (int i = 0; i < 40; ++i) {
        many += "; dkim=pass header.d=d" + std::to_string(i) + ".example";
    }
    const std::vector<HeaderField> fields = {{"Authentication-Results", many}, {"Received", "by x.example"}};
    EXPECT_EQ(read_sender_checks(fields).good.size(), 8U);
    EXPECT_THAT(read_sender_checks({}).good, IsEmpty());
}

} // namespace
} // namespace demur::net
