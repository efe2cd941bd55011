#include "care_fixture.h"
#include "messaging/complaint_facts.h"

#include <algorithm>

using namespace demur;
using namespace demur::rpc;
using demur::rpc::test::Care;

TEST_F(Care, ASumThatOneJourneyDoesNotKnowIsNotMeasured)
{
    const ObjectionRow row = open("facebook-2025", "anna");
    Step step;
    step.session = "s1";
    step.actor = Actor::user;
    step.kind = StepKind::keys;
    step.objection = row.id;
    step.journey = "j1";
    step.count = 7;
    journal.append({step});
    const auto effort = [&](std::string_view name) {
        const ComplaintFacts facts = complaint_facts(journal, row, view_of(journal, row, profile, row.opened), profile);
        const auto found = std::find_if(facts.effort.begin(), facts.effort.end(), [name](const Metric& one) { return one.name == name; });
        return found == facts.effort.end() ? Metric() : *found;
    };
    EXPECT_EQ(effort("keys").value, 7);
    EXPECT_EQ(effort("keys").basis, Basis::measured);
    step.journey = "j2";
    step.seq = 1;
    step.count.reset(); // how many was not counted
    journal.append({step});
    EXPECT_EQ(effort("keys").value, 7) << "what is known of it";
    EXPECT_EQ(effort("keys").basis, Basis::unknown);
    EXPECT_EQ(effort("steps").value, 2);
    EXPECT_EQ(effort("steps").basis, Basis::measured) << "both journeys know it";
}
