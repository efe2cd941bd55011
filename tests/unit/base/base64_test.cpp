#include "base/base64.h"

#include <gtest/gtest.h>

#include <utility>

namespace demur {
namespace {

// The vectors of RFC 4648, section 10.
TEST(Base64Test, RfcVectors)
{
    const std::pair<const char*, const char*> vectors[] = {
        {"", ""}, {"f", "Zg=="}, {"fo", "Zm8="}, {"foo", "Zm9v"}, {"foob", "Zm9vYg=="}, {"fooba", "Zm9vYmE="}, {"foobar", "Zm9vYmFy"}};
    for (const auto& [plain, text] : vectors) {
        EXPECT_EQ(base64_encode(plain), text);
        EXPECT_EQ(base64_decode(text), plain);
    }
}

TEST(Base64Test, EveryByteSurvives)
{
    std::string bytes;
    for (int i = 0; i < 256; ++i) {
        bytes += static_cast<char>(static_cast<unsigned char>(i));
        EXPECT_EQ(base64_decode(base64_encode(bytes)), bytes);
    }
}

TEST(Base64Test, RefusesWhatIsNotCanonical)
{
    for (const char* bad : {"Z", "Zg", "Zg=", "Zg==Zg==", "Zh==", "Zm9=", "Zm9v\n", "Zm 9v===", "====", "=", "Zm-_", "Z=g="}) {
        EXPECT_FALSE(base64_decode(bad)) << bad;
    }
}

} // namespace
} // namespace demur
