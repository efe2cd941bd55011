// The pattern data against its schema and the catalogue, and what the rules see in journeys.
#include "friction/story.h"
#include "friction/tags/patterns.h"
#include "schema_faults.h"

#include <set>

namespace demur {
namespace {

using testing::Story;

const PatternTag* tag(const JourneyMetrics& metrics, const std::string& id)
{
    const auto found = std::find_if(metrics.tags.begin(), metrics.tags.end(), [&](const PatternTag& t) { return t.id == id; });
    return found == metrics.tags.end() ? nullptr : &*found;
}

Story objection_with_button()
{
    Story story;
    NoticeSight sight;
    sight.view_width = 1280;
    sight.view_height = 720;
    sight.link = Sight{100, 600, 80, 18, 120, 700};
    sight.button = Sight{100, 650, 200, 40, 160, 1200};
    story.page(0, StepKind::notice).sight = sight;
    story.user(1000).role = "link";
    story.screen(1500, "form", 50).detail = "form";
    story.user(3000);
    story.user(4000, StepKind::submit);
    return story;
}

TEST(PatternData, FollowsItsSchema)
{
    const std::filesystem::path folder = DEMUR_FRICTION_DATA;
    EXPECT_EQ(test::schema_faults(test::read_json(folder / "patterns.json"), test::read_json(folder / "patterns.schema.json")), "");
}

TEST(PatternData, TheGuidelinesHaveSixteenTypes)
{
    std::set<std::string> ids;
    std::set<std::string> rules;
    for (const Pattern& pattern : pattern_list().patterns) {
        EXPECT_TRUE(ids.insert(pattern.id).second) << pattern.id;
        EXPECT_TRUE(!pattern.rule || rules.insert(pattern.rule->id).second) << pattern.id;
        EXPECT_NE(pattern.rule.has_value(), pattern.person.has_value()) << pattern.id;
        EXPECT_EQ(find_pattern(pattern.id), &pattern);
    }
    EXPECT_EQ(ids.size(), 16U);
    EXPECT_TRUE(std::is_sorted(pattern_list().patterns.begin(), pattern_list().patterns.end(),
                               [](const Pattern& a, const Pattern& b) { return a.id < b.id; }));
    EXPECT_EQ(find_pattern("edpb:4.7.1"), nullptr);
}

TEST(PatternData, RulesLookAtMetricsThatThereAre)
{
    std::set<std::string> names;
    for (const MetricDefinition& definition : metric_catalogue()) {
        names.insert(definition.name);
    }
    for (const Pattern& pattern : pattern_list().patterns) {
        for (const PatternSign& sign : pattern.rule ? pattern.rule->any : std::vector<PatternSign>()) {
            EXPECT_TRUE(!sign.metric || names.contains(*sign.metric)) << pattern.id;
            EXPECT_TRUE(!sign.metric || sign.over || sign.under) << pattern.id;
        }
    }
}

TEST(TagsTest, ACandidateNamesItsRuleItsNumbersAndTheirBasis)
{
    const JourneyMetrics metrics = measure(objection_with_button().steps, nullptr);
    const PatternTag* longer = tag(metrics, "edpb:4.4.2");
    ASSERT_NE(longer, nullptr);
    EXPECT_EQ(longer->name, "Longer than necessary");
    EXPECT_EQ(longer->rule, "out-longer-than-in");
    EXPECT_EQ(longer->because, "asym_steps 2, asym_steps_from_link 2");
    EXPECT_EQ(longer->basis, Basis::modelled) << "nobody dismissed the notice: one click is modelled";
    EXPECT_EQ(longer->standing, "candidate");
    EXPECT_EQ(longer->articles.front(), "7(3)");
    EXPECT_EQ(longer->ontology.front(), "gray:obstruction/adding-steps");
    const PatternTag* unseen = tag(metrics, "edpb:4.3.2");
    ASSERT_NE(unseen, nullptr);
    EXPECT_EQ(unseen->because, "link_hit_box 18, link_to_button_area 0.18");
    EXPECT_EQ(unseen->basis, Basis::measured);
    EXPECT_EQ(metrics.tags.size(), 2U);
}

TEST(TagsTest, NothingMeasuredNothingTagged)
{
    EXPECT_TRUE(measure({}, nullptr).tags.empty());
}

TEST(TagsTest, WhatThePackDeclaresIsNoMoreThanDeclared)
{
    FlowPack flow = testing::flow_pack(); // its login is enforced
    Story story;
    story.user(0);
    const JourneyMetrics metrics = measure(story.steps, &flow);
    const PatternTag* longer = tag(metrics, "edpb:4.4.2");
    ASSERT_NE(longer, nullptr);
    EXPECT_EQ(longer->because, "demand login enforced");
    EXPECT_EQ(longer->basis, Basis::declared);
}

TEST(TagsTest, EachRuleFiresOnItsSign)
{
    Story story;
    Step& start = story.page(0, StepKind::journey_start);
    start.language = "de";
    start.detail = "notice";
    Step& notice = story.page(0, StepKind::notice);
    notice.language = "en";
    notice.text = TextSize{100, 2, 600, 200, 40};
    story.page(10, StepKind::notice).detail = "again";
    story.screen(20, "a", 10).language = "en";
    story.screen(30, "b", 10).detail = "policy";
    story.page(40, StepKind::dead_end);
    story.screen(50, "a", 10);
    story.screen(60, "b", 10);
    Step& demand = story.page(70, StepKind::demand);
    demand.field = "reason";
    demand.detail = "optional";
    story.user(80, StepKind::submit).detail = "email:21";
    Step& error = story.page(90, StepKind::error);
    error.detail = "refused";
    error.field = "reason";
    story.user(100, StepKind::submit).detail = "email:21.reason:340";
    story.confirmation(110);
    const JourneyMetrics metrics = measure(story.steps, nullptr);
    const std::map<std::string, std::string> expected = {
        {"edpb:4.1.1", "notices_again 1"},
        {"edpb:4.1.2", "loops 2"},
        {"edpb:4.4.1", "dead_ends 1"},
        {"edpb:4.4.2", "demand reason enforced"},
        {"edpb:4.5.2", "screen policy"},
        {"edpb:4.5.4", "lang_breaks 1"},
        {"edpb:4.6.1", "demand reason optional enforced"},
        {"edpb:4.6.2", "grade 27.5 (Flesch-Kincaid grade)"},
    };
    for (const auto& [id, because] : expected) {
        const PatternTag* found = tag(metrics, id);
        ASSERT_NE(found, nullptr) << id;
        EXPECT_EQ(found->because, because);
    }
    EXPECT_EQ(metrics.tags.size(), expected.size());
}

TEST(TagsTest, APersonConfirmsRejectsAndNamesWhatNoRuleSees)
{
    MeasureContext context;
    context.judged["j1"] = {
        {"edpb:4.4.2", "confirmed"}, {"edpb:4.3.2", "rejected"}, {"edpb:4.3.1", "confirmed"}, {"edpb:4.2.1", "rejected"}};
    const JourneyMetrics metrics = measure(objection_with_button().steps, nullptr, context);
    ASSERT_EQ(metrics.tags.size(), 3U) << "a pattern that no rule saw and a person rejected is not there";
    EXPECT_EQ(tag(metrics, "edpb:4.4.2")->standing, "confirmed");
    EXPECT_EQ(tag(metrics, "edpb:4.3.2")->standing, "rejected");
    EXPECT_EQ(tag(metrics, "edpb:4.3.1")->rule, "person");
    EXPECT_EQ(tag(metrics, "edpb:4.3.1")->basis, Basis::declared);
}

} // namespace
} // namespace demur
