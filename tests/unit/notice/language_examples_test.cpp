// Each language's own examples (examples/<language>.jsonl), written with its lexicon: all of them must be understood.
#include "base/described.h"
#include "judged.h"
#include "lexicon/lexicon.h"
#include "notice/verdict.h"

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <set>
#include <string>

using namespace demur;
using demur::test::explain;

namespace {

std::filesystem::path file_of(std::string_view language)
{
    return std::filesystem::path(DEMUR_EXAMPLES) / (std::string(language) + ".jsonl");
}

} // namespace

class LanguageExamples : public ::testing::TestWithParam<std::string> {};

TEST_P(LanguageExamples, AreUnderstood)
{
    std::ifstream in(file_of(GetParam()));
    ASSERT_TRUE(in) << file_of(GetParam());
    std::set<std::string> kinds;
    for (std::string line; std::getline(in, line);) {
        const boost::json::object example = boost::json::parse(line).as_object();
        const std::string kind(example.at("kind").as_string());
        const auto surface = from_json<Surface>(example.at("surface"), "surface");
        const Verdict verdict = classify(read_text(std::string(example.at("text").as_string()), {{}, surface}));
        EXPECT_EQ(enum_name(verdict.kind), kind) << line << explain(verdict);
        if (verdict.kind != NoticeKind::none) {
            EXPECT_FALSE(verdict.because.empty()) << line;
        }
        kinds.insert(kind);
    }
    EXPECT_TRUE(kinds.contains("training_notice") && kinds.contains("none")) << "both sides need examples";
}

std::vector<std::string> language_codes()
{
    std::vector<std::string> codes;
    for (const LexiconLanguage& language : compiled_lexicon().languages) {
        codes.emplace_back(language.code);
    }
    return codes;
}

INSTANTIATE_TEST_SUITE_P(All, LanguageExamples, ::testing::ValuesIn(language_codes()), [](const auto& test) { return test.param; });
