#include "report/fixture.h"
#include "report/report_page.h"

namespace demur {
namespace {

std::string json_for_html(std::string_view json)
{
    std::ostringstream safe;
    HtmlJson page(safe);
    std::ostream(&page) << json;
    return safe.str();
}

TEST(ReportPageTest, DataCannotEndItsElement)
{
    EXPECT_EQ(json_for_html("{\"a\":\"</script><!--<script>\"}"), "{\"a\":\"\\u003c/script>\\u003c!--\\u003cscript>\"}");
    EXPECT_EQ(json::parse(json_for_html("\"</script>\"")).as_string(), "</script>");
}

TEST(ReportPageTest, FindsTheDataAndNothingElse)
{
    const std::string_view html = "<p><script type=\"application/json\" id=\"demur-data\">{}</script><script>1</script>";
    const std::optional<PageData> page = find_page_data(html);
    ASSERT_TRUE(page);
    EXPECT_EQ(page->json, "{}");
    EXPECT_EQ(page->around.after, "</script><script>1</script>");
    EXPECT_FALSE(find_page_data("<html></html>"));
    EXPECT_FALSE(find_page_data(html.substr(0, 60)));
}

class HtmlExportTest : public testing::RecordedJournal {};

TEST_F(HtmlExportTest, HoldsTheSameDataAsJson)
{
    const std::string html = exported(ExportFormat::html);
    const std::optional<PageData> page = find_page_data(html);
    ASSERT_TRUE(page);
    EXPECT_EQ(json::parse(page->json), json::value(exported_json()));
    EXPECT_EQ(page->json.find('<'), std::string_view::npos);
    EXPECT_EQ(html.find("__DEMUR_REPORT__</script>"), std::string::npos);
}

} // namespace
} // namespace demur
