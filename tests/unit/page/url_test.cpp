#include "page/url.h"

#include <gtest/gtest.h>

using namespace demur;

TEST(Url, Hosts)
{
    EXPECT_EQ(host_of("https://user@WWW.Facebook.com:443/x"), "facebook.com");
    EXPECT_EQ(host_of("ftp://a.b/"), "");
    EXPECT_EQ(host_of("facebook.com/x"), "");
    EXPECT_EQ(host_of("https://facebook.com@evil.example/"), "evil.example");
}

TEST(Url, Resolves)
{
    const char* base = "https://a.org/b/c?d#e";
    EXPECT_EQ(resolve_url(base, "x"), "https://a.org/b/x");
    EXPECT_EQ(resolve_url(base, "../x?y"), "https://a.org/x?y");
    EXPECT_EQ(resolve_url(base, "/x/./y/"), "https://a.org/x/y/");
    EXPECT_EQ(resolve_url(base, "//h/x"), "https://h/x");
    EXPECT_EQ(resolve_url(base, "?q"), "https://a.org/b/c?q");
    EXPECT_EQ(resolve_url(base, "#f"), "https://a.org/b/c?d#f");
    EXPECT_EQ(resolve_url(base, " HTTPS://X/ "), "HTTPS://X/");
    EXPECT_EQ(resolve_url(base, "javascript:x"), "");
    EXPECT_EQ(resolve_url("", "x/y"), "x/y");
}

TEST(Url, UnwrapsOnlyTheServicesOwnRedirects)
{
    EXPECT_EQ(unwrap_redirect("https://l.instagram.com/?u=https%3A%2F%2Fa.org%2F&e=1"), "https://a.org/");
    EXPECT_EQ(unwrap_redirect("https://www.facebook.com/l.php?h=1&u=https%3A%2F%2Fa.org"), "https://a.org");
    EXPECT_EQ(unwrap_redirect("https://evil.org/l.php?u=https%3A%2F%2Fa.org"), "https://evil.org/l.php?u=https%3A%2F%2Fa.org");
    EXPECT_EQ(unwrap_redirect("https://l.facebook.com/l.php?u=javascript%3A1"), "https://l.facebook.com/l.php?u=javascript%3A1");
}
