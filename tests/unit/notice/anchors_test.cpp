#include "notice/anchors.h"

#include <gtest/gtest.h>

using namespace demur;

TEST(Anchors, ServicesAreKnownByTheirHosts)
{
    EXPECT_EQ(service_of_url("https://m.facebook.com/x"), "facebook");
    EXPECT_EQ(service_of_url("https://help.instagram.com/contact/1"), "instagram");
    EXPECT_EQ(service_of_url("https://www.meta.com/"), "meta");
    EXPECT_EQ(service_of_url("https://notfacebook.com/"), "other");
    EXPECT_EQ(service_of_url("https://facebook.com.evil.example/"), "other");
    EXPECT_EQ(service_of_url("/relative"), "unknown");
}

TEST(Anchors, LinksLeadSomewhere)
{
    EXPECT_EQ(destination_of("https://www.facebook.com/help/contact/712876720715583"), LeadsTo::objection_form);
    EXPECT_EQ(destination_of("https://www.facebook.com/help/contact/510058597920541?x=1"), LeadsTo::third_party_form);
    EXPECT_EQ(destination_of("https://privacycenter.instagram.com/privacy/genai/"), LeadsTo::privacy_centre);
    EXPECT_EQ(destination_of("https://www.facebook.com/privacy/policy/"), LeadsTo::policy);
    EXPECT_EQ(destination_of("https://evil.example/help/contact/712876720715583"), LeadsTo::other);
    EXPECT_EQ(destination_of("https://www.facebook.com/anna?next=/help/contact/712876720715583"), LeadsTo::other);
}
