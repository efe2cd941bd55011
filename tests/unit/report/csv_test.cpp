#include "report/csv.h"
#include "report/fixture.h"

namespace demur {
namespace {

TEST(CsvCellTest, QuotesAndDisarmsFormulas)
{
    EXPECT_EQ(csv_cell("plain"), "plain");
    EXPECT_EQ(csv_cell(""), "");
    EXPECT_EQ(csv_cell("a,b"), "\"a,b\"");
    EXPECT_EQ(csv_cell("a\"b"), "\"a\"\"b\"");
    EXPECT_EQ(csv_cell("a\r\nb"), "\"a\r\nb\"");
    EXPECT_EQ(csv_cell("=1+1"), "'=1+1");
    EXPECT_EQ(csv_cell("+1"), "'+1");
    EXPECT_EQ(csv_cell("-1"), "'-1");
    EXPECT_EQ(csv_cell("@a"), "'@a");
    EXPECT_EQ(csv_cell("\tx"), "'\tx");
    EXPECT_EQ(csv_cell("\r=x"), "\"'\r=x\"");
    EXPECT_EQ(csv_cell("=a,\"b\""), "\"'=a,\"\"b\"\"\"");
    EXPECT_EQ(csv_cell("a=b"), "a=b");
}

class CsvTest : public testing::RecordedJournal {};

TEST_F(CsvTest, OneRowAStepInFixedColumns)
{
    const std::string csv = exported(ExportFormat::csv);
    EXPECT_TRUE(csv.starts_with(std::string(csv_header) + "\r\n"));
    EXPECT_NE(csv.find("\r\njourney-a,facebook-2025,facebook,session-1,2,2025-11-24T16:00:02.000Z,2000,user,click,,www.facebook.com,,,,,,,,"
                       "objection-a\r\n"),
              std::string::npos)
        << csv;
    EXPECT_EQ(std::count(csv.begin(), csv.end(), '\n'), 1 + 6);
    EXPECT_EQ(exported(ExportFormat::csv, "journey-b").find("journey-a"), std::string::npos);
}

TEST_F(CsvTest, AWordThatStartsLikeAFormulaIsDisarmed)
{
    Step step;
    step.session = "session-2";
    step.journey = "journey-c";
    step.screen = "-2-3.cmd";
    journal->append({step});
    EXPECT_NE(exported(ExportFormat::csv).find(",'-2-3.cmd,"), std::string::npos);
}

TEST_F(CsvTest, VerifySaysThatItCarriesNoChain)
{
    const Verification verification = verify_export(exported(ExportFormat::csv), flows);
    EXPECT_FALSE(verification.holds);
    EXPECT_EQ(verification.format, "csv");
    EXPECT_EQ(verification.level, "0: none");
    EXPECT_NE(verification.why->find("no hash chain"), std::string::npos);
}

} // namespace
} // namespace demur
