#include "report/awkward.h"
#include "report/csv.h"
#include "report/csv_row.h"

#include <algorithm>

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
    EXPECT_TRUE(csv.starts_with(std::string(csv_header) + ","));
    EXPECT_NE(csv.find("\r\njourney-a,facebook-2025,facebook,session-1,2,2025-11-24T16:00:02.000Z,2000,user,click,,www.facebook.com,,,,,,,,"
                       "objection-a"
                       + std::string(28, ',') + "\r\n"),
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

TEST_F(CsvTest, OneRowAJourneyWithEveryMetricAndItsBasis)
{
    std::istringstream csv(exported(ExportFormat::journeys));
    std::string head;
    std::string first;
    std::getline(csv, head);
    std::getline(csv, first);
    EXPECT_TRUE(head.starts_with(std::string(journeys_csv_header) + ","));
    for (const MetricDefinition& metric : metric_catalogue()) {
        EXPECT_NE(head.find("," + metric.name + "," + metric.name + "_basis"), std::string::npos) << metric.name;
    }
    EXPECT_TRUE(first.starts_with("journey-a,facebook-2025,facebook,")) << first;
    EXPECT_NE(first.find(",12,measured,"), std::string::npos) << first;
    EXPECT_EQ(std::count(head.begin(), head.end(), ','), std::count(first.begin(), first.end(), ','));
}

TEST_F(CsvTest, AClockThatJumpsBackChangesNoOrder)
{
    Step start;
    start.session = "session-0";
    start.kind = StepKind::session_start;
    start.wall = 1'000'000'000'000;
    Step click;
    click.session = "session-0";
    click.seq = 1;
    click.journey = "journey-a";
    click.t = 1000;
    journal->append({start, click});
    const std::string csv = exported(ExportFormat::csv, "journey-a");
    EXPECT_LT(csv.find("2025-11-24T16:00:05.000Z"), csv.find("2001-09-09T01:46:41.000Z"));
}

TEST_F(CsvTest, AnEmptyJournalIsAHead)
{
    const Journal empty(dir() / "empty");
    for (const ExportFormat format : {ExportFormat::csv, ExportFormat::journeys}) {
        std::ostringstream out;
        write_export(out, format, empty, flows, {std::nullopt, testing::made});
        const std::string text = out.str();
        EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 1);
    }
}

class AwkwardCsvTest : public testing::AwkwardJournal {};

// As RFC 4180 reads it.
std::vector<std::vector<std::string>> read_rows(const std::string& csv)
{
    std::vector<std::vector<std::string>> rows(1, {""});
    bool quoted = false;
    for (std::size_t i = 0; i < csv.size(); ++i) {
        std::string& cell = rows.back().back();
        if (csv[i] == '"') {
            if (quoted && i + 1 < csv.size() && csv[i + 1] == '"') {
                cell += csv[++i];
            } else {
                quoted = !quoted;
            }
        } else if (!quoted && csv[i] == ',') {
            rows.back().emplace_back();
        } else if (!quoted && csv[i] == '\n') {
            rows.push_back({""});
        } else if (quoted || csv[i] != '\r') {
            cell += csv[i];
        }
    }
    rows.pop_back();
    return rows;
}

TEST_F(AwkwardCsvTest, EveryLabelIsOneCellAndNoFormula)
{
    const std::vector<std::vector<std::string>> rows = read_rows(exported(ExportFormat::csv));
    const std::vector<std::string> labels = testing::awkward_labels();
    ASSERT_EQ(rows.size(), labels.size() + 1);
    const auto column = static_cast<std::size_t>(std::find(rows[0].begin(), rows[0].end(), "label") - rows[0].begin());
    for (std::size_t i = 0; i < labels.size(); ++i) {
        ASSERT_EQ(rows[i + 1].size(), rows[0].size());
        const std::string& cell = rows[i + 1][column];
        EXPECT_TRUE(cell == labels[i] || cell == "'" + labels[i]) << cell;
        for (const char* sign : {"=", "+", "-", "@", "\uFF1D"}) {
            EXPECT_FALSE(cell.starts_with(sign)) << cell;
        }
    }
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
