// The quick reader of lines against the JSON library: it answers the same or nothing.
#include "base/error.h"
#include "base/utf8.h"
#include "cli/inspect/page_line.h"

#include <gtest/gtest.h>

#include <string>

namespace demur::cli {

namespace {

namespace json = boost::json;

PageLine read_quickly(std::string_view text, bool& answered)
{
    PageLine line;
    answered = read_plain_page_line(text, line);
    return line;
}

TEST(PageLine, ReadsWhatALineSays)
{
    PageLine line;
    read_page_line(R"( {"id" : "a\u00e9","url":"https://x/","surface":"dialog","html":"<p class=\"b\">\n\ud83d\ude00<\/p>"} )", line);
    EXPECT_EQ(line.id, "a\u00e9");
    EXPECT_EQ(line.context.url, "https://x/");
    EXPECT_EQ(line.context.surface, Surface::dialog);
    EXPECT_EQ(line.body, "<p class=\"b\">\n\U0001F600</p>");
    EXPECT_TRUE(line.has_html);
    EXPECT_FALSE(line.has_text);
}

TEST(PageLine, HtmlWinsWhereverItStands)
{
    for (const char* text : {R"({"html":"h","text":"t"})", R"({"text":"t","html":"h"})", R"({"x":{},"text":"t","html":"h"})"}) {
        PageLine line;
        read_page_line(text, line);
        EXPECT_EQ(line.body, "h") << text;
    }
}

TEST(PageLine, NothingIsLeftOfTheLineBefore)
{
    PageLine line;
    read_page_line(R"({"id":1,"url":"u","surface":"page","html":"h"})", line);
    read_page_line(R"({"text":"t"})", line);
    EXPECT_TRUE(line.id.is_null());
    EXPECT_EQ(line.context.url, "");
    EXPECT_EQ(line.context.surface, Surface::unknown);
    EXPECT_FALSE(line.has_html);
}

TEST(PageLine, SaysWhatIsWrong)
{
    PageLine line;
    EXPECT_THROW(read_page_line("", line), Error);
    EXPECT_THROW(read_page_line("[1]", line), Error);
    EXPECT_THROW(read_page_line(R"({"html":"a)", line), Error);
    EXPECT_THROW(read_page_line("{\"html\":\"a\tb\"}", line), Error);
    EXPECT_THROW(read_page_line(R"({"html":"a"} x)", line), Error);
    EXPECT_THROW(read_page_line(R"({"id":"kept","html":5})", line), Error);
    EXPECT_EQ(line.id, "kept");
}

TEST(PageLine, QuickReadingIsTheLibrarysReading)
{
    const std::string pieces[] = {"{",    "}",  "\"",   "\"id\"",   "\"html\"", "\"url\"",        ":",       ",",   "1.5",          "null",
                                  "true", " ",  "\\\"", "\\u00e9",  "\\n",      "\\ud83d\\ude00", "\\ud83d", "\\x", "\xC3\xA9",     "01",
                                  "-",    "[]", "abc",  "\"text\"", "\"a\"",    "\xFF",           "\x01",    "\\",  "{\"html\":\"", "\"}"};
    std::uint64_t state = 42;
    int answered = 0;
    for (int i = 0; i < 300'000; ++i) {
        std::string text = i % 2 == 0 ? "{\"html\":\"" : "{";
        const std::size_t count = 1 + state % 9;
        for (std::size_t k = 0; k < count; ++k) {
            state = state * 6364136223846793005ULL + 1442695040888963407ULL;
            text += pieces[(state >> 33U) % std::size(pieces)];
        }
        text += i % 3 == 0 ? "\"}" : "}";
        bool quick = false;
        const PageLine line = read_quickly(text, quick);
        if (!quick) {
            continue;
        }
        ++answered;
        boost::system::error_code fault;
        const json::value value = json::parse(text, fault);
        ASSERT_FALSE(fault) << text;
        const json::object& object = value.as_object();
        ASSERT_EQ(line.has_html, object.contains("html")) << text;
        ASSERT_EQ(line.id, object.contains("id") ? object.at("id") : json::value(nullptr)) << text;
        const char* const name = line.has_html ? "html" : "text";
        const json::value* body = object.if_contains(name);
        ASSERT_EQ(line.body, body == nullptr || body->is_null() ? std::string() : std::string(body->as_string())) << text;
    }
    EXPECT_GT(answered, 3000);
}

} // namespace

} // namespace demur::cli
