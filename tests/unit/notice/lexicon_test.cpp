#include "base/error.h"
#include "notice/lexicon.h"

#include <gtest/gtest.h>

using namespace demur;

TEST(Lexicon, TheMainLanguagesAreThereAndWhole)
{
    for (const char* language : {"de", "en", "es", "fr", "it", "nl", "pl", "pt"}) {
        const Lexicon* lexicon = find_lexicon(language);
        ASSERT_NE(lexicon, nullptr) << language;
        EXPECT_GE(lexicon->months.size(), 12U) << language;
        EXPECT_GE(lexicon->function_words.size(), 20U) << language;
    }
    EXPECT_EQ(find_lexicon("xx"), nullptr);
}

TEST(Lexicon, FaultsAreNamed)
{
    const auto message = [](std::string_view text) -> std::string {
        try {
            read_lexicon(text);
        } catch (const Error& error) {
            return error.what();
        }
        return {};
    };
    EXPECT_NE(message("{").find("not JSON"), std::string::npos);
    EXPECT_NE(message(R"({"language":"en"})").find("month_first"), std::string::npos);
    EXPECT_NE(message(R"({"language":"en","month_first":true,"months":[["may"]],"function_words":[],"concepts":{}})").find("twelve"),
              std::string::npos);
    const std::string head =
        R"({"language":"en","month_first":true,"months":[["a"],["b"],["c"],["d"],["e"],["f"],["g"],["h"],["i"],["j"],["k"],["l"]],)";
    EXPECT_NE(message(head + R"("function_words":[],"concepts":{"nonsense":["x"]}})").find("concepts"), std::string::npos);
    EXPECT_NE(message(head + R"("function_words":[],"concepts":{"ai":["~ x"]}})").find("~ x"), std::string::npos);
}
