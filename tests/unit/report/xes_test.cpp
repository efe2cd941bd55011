#include "report/awkward.h"
#include "report/xml_text.h"

#include <pugixml.hpp>
#include <set>

namespace demur {
namespace {

// Parsed by the library that wrote it; the tests in tests/host read it with others.
pugi::xml_document parse(const std::string& text)
{
    pugi::xml_document log;
    const pugi::xml_parse_result result = log.load_buffer(text.data(), text.size(), pugi::parse_default, pugi::encoding_utf8);
    EXPECT_TRUE(result) << result.description();
    return log;
}

std::string value(const pugi::xml_node& of, const char* key)
{
    return of.find_child_by_attribute("key", key).attribute("value").value();
}

// No character that XML 1.0 has no way to write, as it is or as a reference.
void check_characters(const std::string& text)
{
    for (const char letter : text) {
        const auto c = static_cast<unsigned char>(letter);
        EXPECT_TRUE(c >= 0x20 || c == '\n' || c == '\t') << int{c};
    }
    EXPECT_EQ(text.find("&#"), std::string::npos);
    EXPECT_EQ(text.find("\uFFFE"), std::string::npos);
    EXPECT_EQ(text.find("\uFFFF"), std::string::npos);
}

class XesTest : public testing::RecordedJournal {};

TEST_F(XesTest, ATraceAJourneyAndAnEventAStep)
{
    const std::string text = exported(ExportFormat::xes);
    check_characters(text);
    const pugi::xml_document document = parse(text);
    const pugi::xml_node log = document.child("log");
    std::set<std::string> prefixes;
    for (const pugi::xml_node extension : log.children("extension")) {
        prefixes.insert(extension.attribute("prefix").value());
    }
    EXPECT_EQ(prefixes, (std::set<std::string>{"concept", "time", "lifecycle", "org", "ui", "demur"}));
    const pugi::xml_node trace = log.child("trace");
    EXPECT_EQ(value(trace, "concept:name"), "journey-a");
    EXPECT_EQ(value(trace, "demur:flow"), "facebook-2025");
    EXPECT_EQ(value(trace, "demur:keys"), "12");
    EXPECT_EQ(value(trace.find_child_by_attribute("key", "demur:keys"), "demur:basis"), "measured");
    const pugi::xml_node click = trace.child("event").next_sibling("event");
    EXPECT_EQ(value(click, "concept:name"), "click");
    EXPECT_EQ(value(click, "time:timestamp"), "2025-11-24T16:00:02.000Z");
    EXPECT_EQ(value(click, "org:resource"), "user");
    EXPECT_EQ(value(click, "ui:application"), "www.facebook.com");
    EXPECT_EQ(std::distance(trace.children("event").begin(), trace.children("event").end()), 4);
}

TEST_F(XesTest, WhatComesFirstStandsFirst)
{
    const pugi::xml_document document = parse(exported(ExportFormat::xes));
    const std::vector<std::string> order = {"extension", "global", "classifier", "string", "trace"};
    std::size_t at = 0;
    for (const pugi::xml_node child : document.child("log").children()) {
        while (at < order.size() && order[at] != child.name()) {
            ++at;
        }
        ASSERT_LT(at, order.size()) << child.name();
    }
}

TEST_F(XesTest, WithoutAWallClockThereIsNoTime)
{
    Step click;
    click.session = "no-clock";
    click.journey = "journey-c";
    click.t = 5000;
    journal->append({click});
    const pugi::xml_document document = parse(exported(ExportFormat::xes, "journey-c"));
    const pugi::xml_node event = document.child("log").child("trace").child("event");
    EXPECT_FALSE(event.find_child_by_attribute("key", "time:timestamp"));
    EXPECT_EQ(value(event, "demur:t_ms"), "5000");
}

class AwkwardXesTest : public testing::AwkwardJournal {};

TEST_F(AwkwardXesTest, EveryLabelComesBack)
{
    const std::string text = exported(ExportFormat::xes);
    check_characters(text);
    const pugi::xml_document document = parse(text);
    const std::vector<std::string> labels = testing::awkward_labels();
    std::size_t i = 0;
    for (const pugi::xml_node event : document.child("log").child("trace").children("event")) {
        EXPECT_EQ(value(event, "ui:element_name"), xml_text(labels.at(i++)));
    }
    EXPECT_EQ(i, labels.size());
}

TEST(XmlTextTest, WhatXmlCannotWriteIsReplaced)
{
    EXPECT_EQ(xml_text("a\x01\x1F\x7F"
                       "b"),
              "a\uFFFD\uFFFD\uFFFDb");
    EXPECT_EQ(xml_text(std::string("a\0b", 3)), "a\uFFFDb");
    EXPECT_EQ(xml_text("a\tb\r\nc"), "a b  c");
    EXPECT_EQ(xml_text("\uFFFE\uFFFF\xED\xA0\x80\xFF"), xml_text("\uFFFE\uFFFE") + xml_text("\xED\xA0\x80\xFF"));
    EXPECT_EQ(xml_text("\U0001F600 \u202E <&\""), "\U0001F600 \u202E <&\"");
}

} // namespace
} // namespace demur
