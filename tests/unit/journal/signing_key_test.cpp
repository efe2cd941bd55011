#include "base/hex.h"
#include "journal/chain.h"
#include "journal/fixture.h"

namespace demur {
namespace {

using testing::click;
using testing::error_of;

class SigningKeyTest : public testing::DataDir {
protected:
    [[nodiscard]] std::filesystem::path file() const { return dir / "signing-key.pem"; }
    void write_key(const std::string& text) { std::ofstream(file(), std::ios::binary) << text; }

    // The keys that the chain names, in order.
    static std::vector<std::string> named_keys(const Journal& journal)
    {
        std::vector<std::string> keys;
        for (const ChainedEvent& event : journal.chain()) {
            if (const std::optional<std::string> key = named_key(event.event)) {
                keys.push_back(*key);
            }
        }
        return keys;
    }
};

// RFC 8032, section 7.1, test 2.
TEST(SignatureTest, IsThatOfTheStandard)
{
    const std::string key = *from_hex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
    const std::string signature = *from_hex("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                                            "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
    EXPECT_TRUE(signature_holds(key, "\x72", signature));
    EXPECT_FALSE(signature_holds(key, "\x73", signature));
    EXPECT_FALSE(signature_holds(key, "\x72", signature.substr(1)));
    EXPECT_FALSE(signature_holds(key, "\x72", signature + "x"));
    EXPECT_FALSE(signature_holds(key.substr(1), "\x72", signature));
    EXPECT_FALSE(signature_holds("", "", ""));
    EXPECT_FALSE(signature_holds(std::string(32, '\xFF'), "\x72", signature));
}

TEST(SignatureTest, AKeyComesBackFromItsText)
{
    const SigningKey key = SigningKey::make();
    const std::optional<SigningKey> again = SigningKey::from_pem(key.pem());
    ASSERT_TRUE(again);
    EXPECT_EQ(again->public_key(), key.public_key());
    EXPECT_TRUE(signature_holds(key.public_key(), "words", again->sign("words")));
    EXPECT_NE(SigningKey::make().public_key(), key.public_key());
    EXPECT_TRUE(key.pem().starts_with("-----BEGIN PRIVATE KEY-----\n")) << "PKCS#8, without a password";
    for (const std::string& text : {std::string(), std::string("rubbish"), key.pem().substr(0, 60), std::string(10'000, '-')}) {
        EXPECT_FALSE(SigningKey::from_pem(text));
    }
}

TEST_F(SigningKeyTest, IsMadeOnceForItsOwnerAlone)
{
    std::string key;
    {
        Journal journal(dir);
        EXPECT_FALSE(std::filesystem::exists(file())) << "on first need, not before";
        key = to_hex(journal.signing_key().public_key());
        EXPECT_EQ(to_hex(journal.signing_key().public_key()), key);
        EXPECT_EQ(named_keys(journal), std::vector{key});
        EXPECT_EQ(journal.events(), 1);
    }
    EXPECT_EQ(std::filesystem::status(file()).permissions(), std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    Journal journal(dir);
    EXPECT_EQ(to_hex(journal.signing_key().public_key()), key);
    EXPECT_EQ(journal.events(), 1);
    EXPECT_EQ(read_public_key(dir), key);
}

TEST_F(SigningKeyTest, SeveralHostsMakeOne)
{
    std::vector<pid_t> children;
    for (int p = 0; p < 4; ++p) {
        children.push_back(testing::start_child([this] {
            Journal journal(dir);
            const std::string key = journal.signing_key().public_key();
            return to_hex(key) == read_public_key(dir) ? 0 : 1;
        }));
    }
    for (const pid_t child : children) {
        EXPECT_EQ(testing::wait_for(child), 0);
    }
    const Journal journal(dir);
    EXPECT_EQ(named_keys(journal), std::vector{*read_public_key(dir)});
    EXPECT_EQ(journal.broken_at(), std::nullopt);
}

TEST_F(SigningKeyTest, ALostKeyGivesANewOneAndTheRecordKeepsBoth)
{
    Journal journal(dir);
    const std::string first = to_hex(journal.signing_key().public_key());
    journal.append({click(0)});
    std::filesystem::remove(file());
    const std::string second = to_hex(journal.signing_key().public_key());
    EXPECT_NE(first, second);
    EXPECT_EQ(named_keys(journal), (std::vector{first, second}));
    EXPECT_EQ(journal.broken_at(), std::nullopt);
}

TEST_F(SigningKeyTest, AKeyPutBackFromABackupIsNamedAgain)
{
    Journal journal(dir);
    const std::string first = to_hex(journal.signing_key().public_key());
    const std::string pem = testing::read_file(file());
    std::filesystem::remove(file());
    const std::string second = to_hex(journal.signing_key().public_key());
    write_key(pem);
    EXPECT_EQ(to_hex(journal.signing_key().public_key()), first);
    EXPECT_EQ(named_keys(journal), (std::vector{first, second, first}));
}

TEST_F(SigningKeyTest, ADamagedKeyIsAClearErrorAndTheJournalGoesOn)
{
    Journal journal(dir);
    journal.signing_key();
    for (const std::string& damage : {std::string(), std::string("rubbish"), testing::read_file(file()).substr(0, 70)}) {
        write_key(damage);
        std::string what;
        EXPECT_EQ(error_of([&] { journal.signing_key(); }, &what), ErrorCode::corrupt);
        EXPECT_NE(what.find("signing-key.pem"), std::string::npos) << what;
        EXPECT_EQ(error_of([&] { read_public_key(dir); }), ErrorCode::corrupt);
    }
    EXPECT_EQ(journal.append({click(0)}).stored, 1);
    EXPECT_EQ(journal.events(), 2) << "nothing was named in the chain";
}

} // namespace
} // namespace demur
