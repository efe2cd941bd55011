// What people said goes through verify too: an hour's worth, and the standing of a tag.
#include "base/canonical_json.h"
#include "base/hex.h"
#include "journal/chain.h"
#include "report/fixture.h"
#include "report/proof.h"

#include <sstream>

namespace demur {
namespace {

class SaidTest : public testing::RecordedJournal {
protected:
    json::object exported_with(const Wage& wage)
    {
        std::ostringstream out;
        write_export(out, ExportFormat::json, *journal, flows, {std::nullopt, testing::made, wage});
        return json::parse(out.str()).as_object();
    }
    static json::object& metrics(json::object& file) { return file.at("journeys").at(0).at("metrics").as_object(); }
    static json::object& metric(json::object& file, std::string_view name)
    {
        for (json::value& one : metrics(file).at("metrics").as_array()) {
            if (one.at("name").as_string() == name) {
                return one.as_object();
            }
        }
        throw std::out_of_range("no metric");
    }
    static json::array& tags(json::object& file) { return metrics(file).at("tags").as_array(); }
    static json::object* tag(json::object& file, std::string_view id)
    {
        for (json::value& one : tags(file)) {
            if (one.at("id").as_string() == id) {
                return &one.as_object();
            }
        }
        return nullptr;
    }
    // As somebody without the key has to leave it: every hash follows, and nothing is signed.
    static void chain_anew(json::object& file)
    {
        std::string previous = chain_start();
        for (json::value& entry : file.at("events").as_array()) {
            previous = chain_next(previous, canonical_json(entry.at("event")));
            entry.at("hash") = to_hex(previous);
        }
        json::object& proof = file.at("proof").as_object();
        proof.at("events") = static_cast<std::int64_t>(file.at("events").as_array().size());
        proof.at("head") = to_hex(previous);
    }
};

TEST_F(SaidTest, AnHoursWorthIsComputedAgain)
{
    json::object file = exported_with({255'000, "EUR", "my contract"});
    const double cost = metric(file, "cost").at("value").as_double();
    EXPECT_GT(cost, 1);
    EXPECT_TRUE(verified(file).holds) << verified(file).why.value_or("");
    const std::vector<std::function<void(json::object&)>> wrongs = {
        [](json::object& f) { metric(f, "cost").at("value") = 1'000'000; },
        [&](json::object& f) { metric(f, "cost").at("value") = cost + 0.01; },
        [](json::object& f) { metric(f, "cost").at("unit") = "USD"; },
        [](json::object& f) { metric(f, "cost").at("method") = "the law"; },
        [](json::object& f) { metric(f, "cost").at("basis") = "measured"; },
        [](json::object& f) { f.at("wage").at("per_hour") = 1'000'000; },
        [](json::object& f) { f.at("wage").at("per_hour") = 255'001; }, // which the cost, in hundredths, does not show
        [](json::object& f) { f.at("wage").at("currency") = "USD"; },
        [](json::object& f) { f.at("wage").at("source") = "the law"; },
        [](json::object& f) { f.erase("wage"); },
    };
    for (std::size_t i = 0; i < wrongs.size(); ++i) {
        json::object wrong = file;
        wrongs[i](wrong);
        EXPECT_FALSE(verified(wrong).holds) << i;
    }
    for (const json::value& odd : {json::value(5), json::value{{"per_hour", -1}, {"currency", "EUR"}, {"source", ""}},
                                   json::value{{"per_hour", 1}, {"currency", "euros"}, {"source", ""}}}) {
        json::object wrong = file;
        wrong.at("wage") = odd;
        EXPECT_THROW(verified(wrong), Error) << odd;
    }
    json::object none = exported_json();
    none["wage"] = file.at("wage");
    EXPECT_FALSE(verified(none).holds) << "a wage that its numbers do not know";
}

TEST_F(SaidTest, TheLastThatWasSaidOfATagStands)
{
    journal->judge_tag("journey-a", "edpb:4.2.1", "confirmed");
    json::object once = exported_json();
    ASSERT_NE(tag(once, "edpb:4.2.1"), nullptr);
    EXPECT_EQ(tag(once, "edpb:4.2.1")->at("standing").as_string(), "confirmed");
    EXPECT_EQ(tag(once, "edpb:4.2.1")->at("rule").as_string(), "person");
    EXPECT_TRUE(verified(once).holds);
    journal->judge_tag("journey-a", "edpb:4.4.2", "rejected");
    journal->judge_tag("journey-a", "edpb:4.4.2", "confirmed");
    journal->judge_tag("journey-b", "edpb:4.2.1", "rejected"); // another's says nothing of this one
    json::object file = exported_json();
    EXPECT_TRUE(verified(file).holds) << verified(file).why.value_or("");
    ASSERT_NE(tag(file, "edpb:4.4.2"), nullptr);
    EXPECT_EQ(tag(file, "edpb:4.4.2")->at("standing").as_string(), "confirmed");
    EXPECT_EQ(tag(file, "edpb:4.2.1")->at("standing").as_string(), "confirmed");
    EXPECT_TRUE(verified(exported_json("journey-a")).holds);
    EXPECT_TRUE(verified(exported_json("journey-b")).holds);
    // The first of the two taken away, or the two exchanged: the chain tells.
    json::object without = file;
    json::array& events = without.at("events").as_array();
    events.erase(events.end() - 3);
    EXPECT_FALSE(verified(without).holds);
    json::object exchanged = file;
    json::array& turned = exchanged.at("events").as_array();
    turned[turned.size() - 3].at("event").at("standing").swap(turned[turned.size() - 2].at("event").at("standing"));
    EXPECT_FALSE(verified(exchanged).holds);
}

TEST_F(SaidTest, AForgedTagIsFoundOrStandsUnsigned)
{
    journal->judge_tag("journey-a", "edpb:4.2.1", "confirmed");
    json::object file = exported_json();
    ASSERT_NE(tag(file, "edpb:4.2.1"), nullptr);
    json::object shown = file; // in what is shown alone
    tag(shown, "edpb:4.2.1")->at("standing") = "rejected";
    EXPECT_FALSE(verified(shown).holds);
    shown = file;
    tags(shown).push_back(*tag(shown, "edpb:4.2.1"));
    tags(shown).back().at("id") = "edpb:4.3.1";
    EXPECT_FALSE(verified(shown).holds);
    shown = file;
    tags(shown).clear();
    EXPECT_FALSE(verified(shown).holds);
    // In the chain: found at its number; with every hash after it, by the signature; without that, it is no higher than a chain.
    json::object chained = file;
    json::object& said = chained.at("events").as_array().back().at("event").as_object();
    said.at("standing") = "rejected";
    EXPECT_EQ(verified(chained).broken_at, 10);
    chain_anew(chained);
    tags(chained).clear(); // what a person rejects and no rule saw is not shown
    const Verification signed_by_nobody = verified(chained);
    EXPECT_FALSE(signed_by_nobody.holds);
    EXPECT_EQ(signed_by_nobody.level, "0: none");
    EXPECT_NE(signed_by_nobody.why->find("signature"), std::string::npos);
    unsign(chained);
    const Verification anew = verified(chained);
    EXPECT_EQ(anew.level, anew.holds ? "1: hash chain" : "0: none");
    // A standing that nobody can give.
    said.at("standing") = "guilty";
    chain_anew(chained);
    EXPECT_THROW(verified(chained), Error);
}

} // namespace
} // namespace demur
