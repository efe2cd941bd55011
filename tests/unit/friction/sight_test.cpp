// Journeys counted by hand: reading, visibility and languages.
#include "friction/readability.h"
#include "friction/story.h"

namespace demur {
namespace {

using testing::metric;
using testing::Story;
using testing::value;

TEST(ReadingTest, TheLinksPlaceInTheNotice)
{
    Story story;
    story.page(0, StepKind::notice).words = 300; // without a link
    Step& notice = story.page(10, StepKind::notice);
    notice.words = 280;
    notice.count = 212;
    const JourneyMetrics metrics = measure(story.steps, nullptr);
    EXPECT_EQ(value(metrics, "words_before_link"), 212);
    EXPECT_EQ(value(metrics, "link_position"), 0.757);
}

TEST(ReadingTest, EachLanguageHasItsOwnFormula)
{
    // 100 words, 5 sentences, 480 letters, 160 syllables, 30 long words: 20 words a sentence, 1.6 syllables a word.
    const TextSize text{100, 5, 480, 160, 30};
    const std::map<std::string, double> expected = {
        {"en", 11.1}, // 0.39 x 20 + 11.8 x 1.6 - 15.59
        {"de", 66.4}, // 180 - 20 - 58.5 x 1.6
        {"es", 90.4}, // 206.84 - 1.02 x 20 - 60 x 1.6
        {"fr", 68.9}, // 207 - 1.015 x 20 - 73.6 x 1.6
        {"nl", 65.0}, // 206.84 - 0.93 x 20 - 77 x 1.6
        {"pt", 93.2}, // 248.835 - 1.015 x 20 - 84.6 x 1.6
        {"ru", 84.7}, // 206.835 - 1.3 x 20 - 60.1 x 1.6
        {"it", 56.0}, // 89 + (300 x 5 - 10 x 480) / 100
        {"sv", 50.0}, // 20 + 100 x 30 / 100
    };
    for (const auto& [language, score] : expected) {
        Story story;
        Step& notice = story.page(0, StepKind::notice);
        notice.text = text;
        notice.language = language;
        const Metric grade = metric(measure(story.steps, nullptr), "grade");
        EXPECT_EQ(grade.value, score) << language;
        EXPECT_EQ(grade.method, std::string(readability_formula(language)->name));
        EXPECT_EQ(grade.basis, language == "it" || language == "sv" ? Basis::measured : Basis::modelled) << language;
    }
    for (const ReadabilityFormula& formula : readability_formulas()) {
        EXPECT_FALSE(formula.source.empty() || formula.formula.empty() || formula.scale.empty()) << formula.language;
    }
    EXPECT_EQ(readability_formula("nb")->language, "no");
    EXPECT_EQ(readability_formula("pt-BR")->language, "pt");
}

TEST(ReadingTest, NoPublishedFormulaOrTooShortATextIsUnknown)
{
    for (const char* language : {"pl", "cs", "el", "ja", "", "english"}) {
        EXPECT_EQ(readability_formula(language), nullptr) << language;
    }
    const ReadabilityFormula& english = *readability_formula("en");
    EXPECT_FALSE(readability(english, {29, 2, 100, 40, 3}));
    EXPECT_FALSE(readability(english, {30, 0, 100, 40, 3}));
    EXPECT_FALSE(readability(english, {30, 31, 100, 40, 3}));
    EXPECT_TRUE(readability(english, {30, 2, 100, 40, 3}));
}

TEST(ReadingTest, ThePathsTextsAddUpInOneLanguageOnly)
{
    Story story;
    Step& first = story.screen(0, "a", 50);
    first.language = "sv";
    first.text = TextSize{50, 5, 200, 80, 10};
    Step& again = story.screen(10, "a", 50);
    again.language = "sv";
    again.text = TextSize{40, 4, 200, 80, 10};
    Step& second = story.screen(20, "b", 50);
    second.language = "sv";
    second.text = TextSize{50, 5, 200, 80, 20};
    EXPECT_EQ(value(measure(story.steps, nullptr), "grade_path"), 40) << "10 words a sentence, 30 of 100 long";
    story.steps.back().language = "da";
    EXPECT_FALSE(value(measure(story.steps, nullptr), "grade_path"));
}

Story with_sight(const NoticeSight& sight)
{
    Story story;
    story.page(0, StepKind::notice).sight = sight;
    return story;
}

TEST(VisibilityTest, TheLinkBesideTheButton)
{
    NoticeSight sight;
    sight.view_width = 1280;
    sight.view_height = 720;
    sight.link = Sight{100, 719, 120, 20, 125, 312};
    sight.button = Sight{100, 600, 240, 40, 160, {}};
    const JourneyMetrics metrics = measure(with_sight(sight).steps, nullptr);
    EXPECT_EQ(value(metrics, "link_area"), 2400);
    EXPECT_EQ(value(metrics, "button_area"), 9600);
    EXPECT_EQ(value(metrics, "link_to_button_area"), 0.25);
    EXPECT_EQ(value(metrics, "link_contrast"), 3.12);
    EXPECT_FALSE(value(metrics, "button_contrast")) << "over a picture";
    EXPECT_EQ(value(metrics, "link_font"), 12.5);
    EXPECT_EQ(value(metrics, "button_font"), 16);
    EXPECT_EQ(value(metrics, "link_hit_box"), 20);
    EXPECT_EQ(value(metrics, "link_under_44"), 1);
    EXPECT_EQ(value(metrics, "link_under_24"), 1);
    EXPECT_EQ(value(metrics, "link_below_fold"), 0);
    sight.link->y = 720;
    sight.link->height = 24;
    EXPECT_EQ(value(measure(with_sight(sight).steps, nullptr), "link_below_fold"), 1);
    EXPECT_EQ(value(measure(with_sight(sight).steps, nullptr), "link_under_24"), 0);
}

TEST(VisibilityTest, WhatWasNotInSightIsUnknown)
{
    const JourneyMetrics metrics = measure(with_sight({}).steps, nullptr);
    for (const char* name : {"link_area", "button_area", "link_to_button_area", "link_contrast", "link_below_fold", "link_hit_box"}) {
        EXPECT_FALSE(value(metrics, name)) << name;
    }
}

TEST(LanguageTest, ScreensInAnotherLanguageThanTheInterface)
{
    Story story;
    Step& start = story.page(0, StepKind::journey_start);
    start.language = "nb-NO";
    story.screen(1, "a", 1).language = "no";
    story.screen(2, "b", 1).language = "en";
    story.screen(3, "a", 1);
    story.screen(4, "b", 1).language = "en"; // the same screen
    story.screen(5, "c", 1);                 // did not tell
    const JourneyMetrics metrics = measure(story.steps, nullptr);
    EXPECT_EQ(value(metrics, "lang_breaks"), 1);
    EXPECT_EQ(metrics.language, "no");
    story.steps[0].language.reset();
    EXPECT_FALSE(value(measure(story.steps, nullptr), "lang_breaks"));
}

} // namespace
} // namespace demur
