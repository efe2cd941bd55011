#include "base/error.h"
#include "lexicon/lexicon_builder.h"
#include "text/phrases.h"

#include <gtest/gtest.h>

#include <set>

using namespace demur;

namespace {

const std::string head =
    R"({"language":"en","month_first":true,"months":[["a"],["b"],["c"],["d"],["e"],["f"],["g"],["h"],["i"],["j"],["k"],["l"]],)";

std::string message(std::string_view text)
{
    try {
        build_lexicon({read_lexicon_file(text)});
    } catch (const Error& error) {
        return error.what();
    }
    return {};
}

std::size_t hits_of(std::string_view file, std::string_view text)
{
    const LexiconArrays arrays = build_lexicon({read_lexicon_file(file)});
    const Lexicon lexicon = arrays.lexicon();
    const Words words(text);
    return find_phrases(lexicon.phrases, words, WordAtoms(lexicon.phrases, words)).size();
}

} // namespace

TEST(Lexicon, EveryLanguageThatGetsNoticesIsThere)
{
    const Lexicon& lexicon = compiled_lexicon();
    for (const char* language : {"bg", "ca", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu", "is", "it", "ja",
                                 "ko", "lt", "lv", "mt", "nl", "no", "pl", "pt", "ro", "sk", "sl", "sq", "sr", "sv", "tr", "uk"}) {
        EXPECT_TRUE(lexicon.find(language)) << language;
    }
    EXPECT_FALSE(lexicon.find("xx"));
}

TEST(Lexicon, EveryLanguageHasEveryConcept)
{
    const Lexicon& lexicon = compiled_lexicon();
    std::set<std::int32_t> ids;
    for (const PhraseStart& phrase : lexicon.phrases.phrases) {
        ids.insert(phrase.id);
    }
    EXPECT_EQ(ids.size(), lexicon.languages.size() * concept_count);
}

TEST(Lexicon, FaultsAreNamed)
{
    EXPECT_NE(message("{").find("not JSON"), std::string::npos);
    EXPECT_NE(message(R"({"language":"en"})").find("month_first"), std::string::npos);
    EXPECT_NE(message(R"({"language":"en","month_first":true,"months":[["may"]],"function_words":[],"concepts":{}})").find("twelve"),
              std::string::npos);
    EXPECT_NE(message(head + R"("function_words":[],"concepts":{"nonsense":["x"]}})").find("concepts"), std::string::npos);
    EXPECT_NE(message(head + R"("function_words":[],"concepts":{"ai":["~ x"]}})").find("~ x"), std::string::npos);
    EXPECT_NE(message(head + R"("function_words":["two words"],"concepts":{}})").find("two words"), std::string::npos);
    EXPECT_EQ(message(head + R"("function_words":["the"],"concepts":{"ai":["ai"]}})"), "");
}

TEST(Lexicon, TwoFilesOfOneLanguageAreAFault)
{
    const auto file = [] { return read_lexicon_file(head + R"("function_words":[],"concepts":{}})"); };
    EXPECT_THROW(build_lexicon({file(), file()}), Error);
}

TEST(Lexicon, MutationsAreAddedWhereAFileAsks)
{
    const std::string concepts = R"("function_words":[],"concepts":{"your_information":["do faisnéis*","eolas"]}})";
    EXPECT_EQ(hits_of(head + R"("mutations":true,)" + concepts, "do fhaisnéis, do bhfaisnéise, an heolas"), 3U);
    EXPECT_EQ(hits_of(head + concepts, "do fhaisnéis, do bhfaisnéise, teolas"), 0U);
}

TEST(Lexicon, LatinLettersAreAddedWhereAFileAsks)
{
    const std::string concepts = R"("function_words":[],"concepts":{"your_information":["ваш* подат*","објекат|љубав"]}})";
    EXPECT_EQ(hits_of(head + R"("latin_too":true,)" + concepts, "Vaše podatke, ваше податке, OBJEKAT, ljubav"), 4U);
    EXPECT_EQ(hits_of(head + concepts, "vaše podatke"), 0U);
}

TEST(Lexicon, MonthsMayHaveTwoWords)
{
    const Lexicon& lexicon = compiled_lexicon();
    const Words words("ón 16 Meán Fómhair 2025");
    const auto dates = lexicon.dates_in(words, WordAtoms(lexicon.phrases, words), lexicon.find("ga"));
    ASSERT_EQ(dates.size(), 1U);
    EXPECT_EQ(dates[0].iso, "2025-09-16");
}
