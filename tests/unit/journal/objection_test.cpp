#include "base/limits.h"
#include "journal/fixture.h"

#include <boost/json.hpp>

namespace demur {
namespace {

using testing::error_of;

class ObjectionRowTest : public testing::DataDir {
protected:
    ObjectionRow row()
    {
        ObjectionRow row;
        row.id = "2b5c1f1e-4d58-4b47-9d0e-1f2a3b4c5d6e";
        row.service = "facebook";
        row.username = "anna.muster";
        row.flow = "facebook-2025";
        row.status = "prepared";
        row.next = "open_form";
        row.opened = 1'764'000'000'000;
        row.effective_date = "2025-05-27";
        row.language = "de";
        row.reason = "Ich widerspreche, \"weil\" \xE2\x80\xA6";
        row.own_words = true;
        row.grounds = {"family", "own \"words\""};
        row.prompts = "?";
        row.evidence = {"00ff"};
        return row;
    }
};

TEST_F(ObjectionRowTest, ComesBackAsItWent)
{
    Journal journal(dir);
    ObjectionRow saved = row();
    saved.submitted = 5;
    journal.save_objection(saved);
    const std::optional<ObjectionRow> found = journal.objection(saved.id);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->service, saved.service);
    EXPECT_EQ(found->username, saved.username);
    EXPECT_EQ(found->opened, saved.opened);
    EXPECT_EQ(found->effective_date, saved.effective_date);
    EXPECT_EQ(found->submitted, saved.submitted);
    EXPECT_EQ(found->language, saved.language);
    EXPECT_EQ(found->reason, saved.reason);
    EXPECT_TRUE(found->own_words);
    EXPECT_EQ(found->grounds, saved.grounds);
    EXPECT_EQ(found->prompts, saved.prompts);
    EXPECT_EQ(found->evidence, saved.evidence);
    EXPECT_EQ(journal.objections().size(), 1U);
    EXPECT_FALSE(journal.objection("nobody"));
}

TEST_F(ObjectionRowTest, OnlyAChangedStatusIsAnEventAndItHoldsNoWords)
{
    Journal journal(dir);
    ObjectionRow changed = row();
    journal.save_objection(changed);
    changed.reason = "another";
    journal.save_objection(changed);
    EXPECT_EQ(journal.events(), 1);
    changed.status = "submitted";
    changed.next = "wait_for_answer";
    journal.save_objection(changed);
    const std::vector<ChainedEvent> chain = journal.chain();
    ASSERT_EQ(chain.size(), 2U);
    boost::json::object event = chain[1].event;
    EXPECT_GT(event["wall"].as_int64(), 1'700'000'000'000);
    event.erase("wall");
    EXPECT_EQ(boost::json::serialize(event),
              boost::json::serialize(boost::json::object{
                  {"next", "wait_for_answer"}, {"objection", changed.id}, {"status", "submitted"}, {"type", "objection"}}));
    EXPECT_EQ(journal.broken_at(), std::nullopt);
}

TEST_F(ObjectionRowTest, ConfirmedStaysConfirmed)
{
    Journal journal(dir);
    ObjectionRow changed = row();
    changed.status = "confirmed";
    journal.save_objection(changed);
    changed.status = "filled";
    EXPECT_EQ(error_of([&] { journal.save_objection(changed); }), ErrorCode::conflict);
    EXPECT_EQ(journal.objection(changed.id)->status, "confirmed");
}

TEST_F(ObjectionRowTest, RefusesWhatMustNotReachTheChain)
{
    Journal journal(dir);
    ObjectionRow bad = row();
    bad.id = "Anna Muster";
    EXPECT_EQ(error_of([&] { journal.save_objection(bad); }), ErrorCode::bad_input);
    bad = row();
    bad.status = "my words";
    EXPECT_EQ(error_of([&] { journal.save_objection(bad); }), ErrorCode::bad_input);
    bad = row();
    bad.reason = std::string(limits::reason_text * 4 + 1, 'a');
    EXPECT_EQ(error_of([&] { journal.save_objection(bad); }), ErrorCode::too_large);
    EXPECT_EQ(journal.events(), 0);
}

} // namespace
} // namespace demur
