#include "base/hex.h"
#include "base/limits.h"
#include "base/sha256.h"
#include "journal/evidence_type.h"
#include "journal/fixture.h"

namespace demur {
namespace {

using namespace std::string_view_literals;
using testing::error_of;

class EvidenceTest : public testing::DataDir {
protected:
    const std::string png = std::string("\x89PNG\r\n\x1a\n") + std::string(1000, 'p');
};

TEST(EvidenceTypeTest, RecognisesByContent)
{
    EXPECT_EQ(evidence_type("\x89PNG\r\n\x1a\nrest"sv), "image/png");
    EXPECT_EQ(evidence_type("\xFF\xD8\xFF\xE0"sv), "image/jpeg");
    EXPECT_EQ(evidence_type("RIFF\x01\x02\x03\x04WEBPVP8 "sv), "image/webp");
    EXPECT_EQ(evidence_type("%PDF-1.7"sv), "application/pdf");
    for (const std::string_view other : {""sv, "\x89PNG"sv, "RIFF1234WAVE"sv, "RIFF"sv, "<svg>"sv, "GIF89a"sv, "MZ"sv, " %PDF-1.7"sv}) {
        EXPECT_FALSE(evidence_type(other)) << other;
    }
}

TEST(EvidenceType, AFileThatWasCutOffLacksItsEnd)
{
    using namespace std::string_view_literals;
    EXPECT_TRUE(is_cut_off("image/png", "\x89PNG\r\n\x1a\n....IDAT"sv));
    EXPECT_FALSE(is_cut_off("image/png", "\x89PNG\r\n\x1a\n....IEND\xAE\x42\x60\x82 and more"sv));
    EXPECT_TRUE(is_cut_off("image/jpeg", "\xFF\xD8\xFF\xE0...."sv));
    EXPECT_FALSE(is_cut_off("image/jpeg", "\xFF\xD8\xFF\xE0....\xFF\xD9"sv));
    EXPECT_TRUE(is_cut_off("application/pdf", "%PDF-1.7\nobj"sv));
    EXPECT_FALSE(is_cut_off("application/pdf", "%PDF-1.7\nobj\n%%EOF\n"sv));
    EXPECT_FALSE(is_cut_off("image/webp", "RIFF\x08\x00\x00\x00WEBPVP8 "sv));
    EXPECT_TRUE(is_cut_off("image/webp", "RIFF\xFF\x00\x00\x00WEBPVP8 "sv));
    EXPECT_TRUE(is_cut_off("image/webp", "RIFF\xFF\xFF\xFF\xFFWEBP"sv));
}

TEST_F(EvidenceTest, IsKeptOnceUnderItsHashForTheOwnerOnly)
{
    Journal journal(dir);
    const EvidenceRow row = journal.add_evidence("/home/anna/answer.png", png);
    EXPECT_EQ(row.sha256, to_hex(sha256(png)));
    EXPECT_EQ(row.name, "answer.png");
    EXPECT_EQ(row.type, "image/png");
    EXPECT_EQ(row.size, static_cast<std::int64_t>(png.size()));
    EXPECT_EQ(journal.add_evidence("again.png", png).name, "answer.png");
    EXPECT_EQ(journal.evidence().size(), 1U);
    EXPECT_EQ(journal.events(), 1);
    const std::filesystem::path file = dir / "evidence" / row.sha256;
    EXPECT_EQ(testing::read_file(file), png);
    EXPECT_EQ(std::filesystem::status(file).permissions(), std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(dir / "evidence"), {}), 1);
    EXPECT_EQ(journal.chain()[0].event.at("media").as_string(), "image/png");
    EXPECT_FALSE(journal.chain()[0].event.contains("name"));
}

TEST_F(EvidenceTest, IsReadInRanges)
{
    Journal journal(dir);
    const std::string hash = journal.add_evidence("a.png", png).sha256;
    std::string whole;
    for (std::int64_t offset = 0;; offset += 300) {
        const std::string piece = journal.read_evidence(hash, offset, 300);
        if (piece.empty()) {
            break;
        }
        whole += piece;
    }
    EXPECT_EQ(whole, png);
    EXPECT_EQ(error_of([&] { journal.read_evidence(hash, -1, 1); }), ErrorCode::bad_input);
    EXPECT_EQ(error_of([&] { journal.read_evidence("../journal.sqlite", 0, 1); }), ErrorCode::not_found);
}

TEST_F(EvidenceTest, AFileThatIsGoneIsNotFoundAndSaysWhatToDo)
{
    Journal journal(dir);
    const std::string hash = journal.add_evidence("a.png", png).sha256;
    std::filesystem::remove(dir / "evidence" / hash);
    std::string what;
    EXPECT_EQ(error_of([&] { journal.read_evidence(hash, 0, 1); }, &what), ErrorCode::not_found);
    EXPECT_NE(what.find("add it again"), std::string::npos) << what;
}

TEST_F(EvidenceTest, RemovingDeletesTheFileAndTheChainKeepsTheFact)
{
    Journal journal(dir);
    const std::string hash = journal.add_evidence("a.png", png).sha256;
    journal.remove_evidence(hash);
    EXPECT_TRUE(journal.evidence().empty());
    EXPECT_FALSE(journal.evidence(hash));
    EXPECT_FALSE(std::filesystem::exists(dir / "evidence" / hash));
    EXPECT_EQ(journal.chain().back().event.at("action").as_string(), "removed");
    EXPECT_EQ(error_of([&] { journal.remove_evidence(hash); }), ErrorCode::not_found);
    EXPECT_EQ(journal.add_evidence("a.png", png).sha256, hash);
    EXPECT_EQ(journal.broken_at(), std::nullopt);
}

TEST_F(EvidenceTest, CapsAndTypes)
{
    Journal journal(dir);
    EXPECT_EQ(error_of([&] { journal.add_evidence("a.svg", "<svg onload=alert(1)>"); }), ErrorCode::bad_input);
    EXPECT_EQ(error_of([&] { journal.add_evidence("a.png", png + std::string(limits::evidence_file, 'x')); }), ErrorCode::too_large);
    for (std::size_t i = 0; i < limits::evidence_files; ++i) {
        journal.add_evidence("a.png", png + std::to_string(i));
    }
    EXPECT_EQ(error_of([&] { journal.add_evidence("a.png", png); }), ErrorCode::too_large);
    EXPECT_EQ(journal.add_evidence("a.png", png + "0").size, static_cast<std::int64_t>(png.size() + 1));
}

TEST_F(EvidenceTest, NamesAreMadeHarmless)
{
    Journal journal(dir);
    EXPECT_EQ(journal.add_evidence("C:\\a\\b\n\x7f.png", png + "1").name, "b.png");
    EXPECT_EQ(journal.add_evidence("\xFF.png", png + "2").name, "\xEF\xBF\xBD.png");
    EXPECT_LE(journal.add_evidence(std::string(5000, 'n'), png + "3").name.size(), 200U);
}

} // namespace
} // namespace demur
