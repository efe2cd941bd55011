#include "base/hex.h"
#include "base/sha256.h"

#include <gtest/gtest.h>

namespace demur {
namespace {

// Digests from the examples that NIST publishes with FIPS 180-4.
TEST(Sha256Test, KnownAnswers)
{
    EXPECT_EQ(to_hex(sha256("")), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(to_hex(sha256("abc")), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(to_hex(sha256(std::string(1'000'000, 'a'))), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST(Sha256Test, PiecesGiveTheSameDigestAndFinishStartsAnew)
{
    Sha256 hash;
    hash.update("a");
    hash.update("");
    hash.update("bc");
    EXPECT_EQ(hash.finish(), sha256("abc"));
    EXPECT_EQ(hash.finish(), sha256(""));
}

TEST(HexTest, RoundTripOfEveryByte)
{
    std::string bytes;
    for (int i = 0; i < 256; ++i) {
        bytes += static_cast<char>(static_cast<unsigned char>(i));
    }
    const std::string digits = to_hex(bytes);
    EXPECT_EQ(digits.substr(0, 8), "00010203");
    EXPECT_EQ(digits.substr(508), "feff");
    EXPECT_EQ(from_hex(digits), bytes);
    EXPECT_EQ(from_hex("FeFF"), "\xfe\xff");
}

TEST(HexTest, RefusesWhatIsNotHex)
{
    for (const char* bad : {"0", "0g", " 00", "0x00"}) {
        EXPECT_FALSE(from_hex(bad)) << bad;
    }
}

} // namespace
} // namespace demur
