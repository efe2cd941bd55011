// What vouches for a chain: signatures, redactions, files of the first schema, and hostile ones.
#include "base/canonical_json.h"
#include "base/hex.h"
#include "base/sha256.h"
#include "journal/chain.h"
#include "journal/signing_key.h"
#include "report/fixture.h"
#include "report/proof.h"

namespace demur {
namespace {

class ProofTest : public testing::RecordedJournal {
protected:
    static json::object& proof(json::object& file) { return file.at("proof").as_object(); }
    static json::array& events(json::object& file) { return file.at("events").as_array(); }
    std::string own_key() { return to_hex(journal->signing_key().public_key()); }

    // Signs the file of all journeys anew, as its holder could.
    static void sign(json::object& file, const SigningKey& key)
    {
        const SaidOutside said{
            std::string(file.at("made").as_string()), std::nullopt, std::nullopt, std::string(file.at("demur").as_string()), {}};
        const std::string message = statement(proof(file).at("events").as_int64(), proof(file).at("head").as_string(), said);
        proof(file)["signature"] = {{"algorithm", "Ed25519"}, {"key", to_hex(key.public_key())}, {"signature", to_hex(key.sign(message))}};
    }
    // Cuts the chain after event `last`, and makes its head fit.
    static void cut(json::object& file, std::int64_t last)
    {
        while (events(file).back().at("seq").as_int64() > last) {
            events(file).pop_back();
        }
        proof(file).at("events") = last;
        proof(file).at("head") = events(file).back().at("hash");
    }
    Verification checked(const json::object& file, const Trust& trust = {}) { return verify_export(json::serialize(file), flows, trust); }
};

TEST_F(ProofTest, TheSignatureSaysWhichInstallation)
{
    const json::object file = exported_json();
    Verification result = checked(file);
    ASSERT_TRUE(result.holds) << result.why.value_or("");
    EXPECT_EQ(result.level, "2: signed");
    EXPECT_EQ(result.signed_by->key, own_key());
    EXPECT_EQ(result.signed_by->by, "an installation that is not known here");
    EXPECT_EQ(checked(file, {std::nullopt, own_key(), ""}).signed_by->by, "this installation");
    EXPECT_EQ(checked(file, {std::nullopt, std::string(64, 'a'), ""}).signed_by->by, "another installation");
    EXPECT_TRUE(checked(file, {own_key(), std::nullopt, ""}).holds);
    result = checked(file, {std::string(64, 'a'), own_key(), ""});
    EXPECT_FALSE(result.holds);
    EXPECT_NE(result.why->find(own_key()), std::string::npos) << "says which key signed";
}

TEST_F(ProofTest, TruncationIsFoundFromTheSignatureOn)
{
    for (std::int64_t last = 1; last < 9; ++last) {
        json::object file = exported_json();
        cut(file, last);
        const Verification result = checked(file);
        EXPECT_FALSE(result.holds);
        EXPECT_NE(result.why->find("signature"), std::string::npos) << *result.why;
    }
}

TEST_F(ProofTest, WithoutItsSignatureAFileReachesLevelOneAndAnotherKeyIsTold)
{
    json::object file = exported_json();
    proof(file).erase("signature");
    EXPECT_FALSE(checked(file).holds) << "it says that it is signed";
    proof(file).at("level") = "1: hash chain";
    proof(file).at("does_not_prove") = to_json(does_not_prove(ProofLevel::chain));
    EXPECT_EQ(checked(file).level, "1: hash chain");
    EXPECT_FALSE(checked(file, {own_key(), std::nullopt, ""}).holds) << "a key was asked for";
    file = exported_json();
    sign(file, SigningKey::make());
    const Verification result = checked(file);
    EXPECT_FALSE(result.holds);
    EXPECT_NE(result.why->find("another key"), std::string::npos) << *result.why;
}

TEST_F(ProofTest, TheSignatureCoversWhatTheChainDoesNotSay)
{
    json::object file = exported_json();
    file.at("made") = "2025-11-24T16:01:41.000Z";
    EXPECT_FALSE(checked(file).holds) << "another day";
    file = exported_json("journey-a");
    file.at("journey") = "journey-b";
    EXPECT_FALSE(checked(file).holds) << "another journey";
    const json::object part = exported_json("journey-a");
    const json::object whole = exported_json();
    EXPECT_NE(part.at("proof").at("signature").at("signature"), whole.at("proof").at("signature").at("signature"));
}

TEST_F(ProofTest, ASignedFileCannotPassForAnotherVersionsWhoseNumbersAreNotComputed)
{
    json::object file = exported_json();
    file.at("demur") = "0.0.9";
    EXPECT_FALSE(checked(file).holds);
}

TEST_F(ProofTest, OfASignedJourneyNoEventCanBeHidden)
{
    const json::object original = exported_json("journey-a");
    ASSERT_TRUE(checked(original).holds);
    int hidden = 0;
    for (std::size_t i = 0; i < original.at("events").as_array().size(); ++i) {
        json::object file = original;
        json::object& entry = events(file)[i].as_object();
        if (!entry.contains("event")) {
            continue;
        }
        entry = {{"seq", entry.at("seq")},
                 {"left_out", 1},
                 {"digests", to_hex(sha256(canonical_json(entry.at("event").as_object())))},
                 {"hash", entry.at("hash")}};
        file.at("left_out") = file.at("left_out").as_int64() + 1;
        const Verification result = checked(file);
        EXPECT_FALSE(result.holds) << i;
        EXPECT_NE(result.why->find("signature"), std::string::npos) << *result.why << ": the chain itself fits";
        ++hidden;
    }
    EXPECT_GT(hidden, 2);
}

TEST_F(ProofTest, WhatStandsTwiceIsRefused)
{
    const std::string text = json::serialize(exported_json());
    for (const std::string_view name : {"made", "journeys", "kind", "head"}) {
        std::string forged = text;
        const std::string member = "\"" + std::string(name) + "\":";
        forged.insert(forged.find(member), member + "\"a text with : and \\\" in it\",");
        EXPECT_THROW(verify_export(forged, flows, {}), Error) << name;
    }
}

TEST_F(ProofTest, APageWhoseDataABrowserEndsEarlierIsRefused)
{
    const std::string page = exported(ExportFormat::html);
    ASSERT_TRUE(verify_export(page, flows, {}).holds);
    for (const std::string_view end : {"</SCRIPT>", "</script >", "<!--<script>"}) {
        std::string forged = page;
        const std::string_view lost = "\"made\":\"";
        forged.insert(forged.find(lost, forged.find("id=\"demur-data\"")) + lost.size(), std::string(end) + "<h1>Another report</h1>");
        EXPECT_THROW(verify_export(forged, flows, {}), Error) << end;
    }
}

TEST_F(ProofTest, AFileWithoutASignatureSaysThatNobodyVouchesForWhatItLeavesOut)
{
    json::object file = exported_json("journey-a");
    EXPECT_NE(checked(file).notes.back().find("Who signed it says"), std::string::npos);
    unsign(file);
    EXPECT_NE(checked(file).notes.back().find("nobody vouches"), std::string::npos);
}

TEST_F(ProofTest, EverySignatureThatIsNoneIsFound)
{
    for (const json::value& odd :
         {json::value{{"algorithm", "none"}}, json::value{{"key", ""}}, json::value{{"key", std::string(64, 'z')}},
          json::value{{"key", std::string(64, '0')}}, json::value{{"signature", ""}}, json::value{{"signature", std::string(128, '0')}},
          json::value{{"signature", std::string(1'000'000, 'a')}}}) {
        json::object file = exported_json();
        for (const json::key_value_pair& member : odd.as_object()) {
            proof(file).at("signature").as_object().at(member.key()) = member.value();
        }
        EXPECT_FALSE(checked(file).holds) << odd;
    }
}

TEST_F(ProofTest, MembersOfWrongTypesAreRefusedNotACrash)
{
    for (const std::string_view name : {"signature", "time_stamps", "redacted", "level", "events", "head", "does_not_prove"}) {
        for (const json::value& odd : {json::value(json::array{1, 2}), json::value(1e300), json::value("x"), json::value(json::object{}),
                                       json::value(std::numeric_limits<std::uint64_t>::max()), json::value(true), json::value(-1)}) {
            json::object file = exported_json();
            proof(file).at(name) = odd;
            try {
                EXPECT_FALSE(checked(file).holds) << name << odd;
            } catch (const Error& error) {
                EXPECT_EQ(error.code(), ErrorCode::bad_input) << name << odd;
            }
        }
    }
    for (const json::value& odd : {json::value(5), json::value("x"), json::value(json::array{}), json::value(nullptr)}) {
        json::object file = exported_json();
        file.at("proof") = odd;
        EXPECT_THROW(checked(file), Error) << odd;
    }
}

TEST_F(ProofTest, EveryRemovalAndEveryMoveOfAnEventIsFound)
{
    const json::object original = exported_json();
    for (std::size_t i = 0; i < 9; ++i) {
        for (std::size_t j = 0; j < 9; ++j) {
            json::object moved = original;
            json::value taken = events(moved)[i];
            events(moved).erase(events(moved).begin() + i);
            if (j == i) {
                EXPECT_FALSE(checked(moved).holds) << "event " << i << " removed";
                events(moved).insert(events(moved).begin() + i, events(moved).empty() ? taken : original.at("events").at((i + 1) % 9));
            } else {
                events(moved).insert(events(moved).begin() + j, taken);
            }
            EXPECT_FALSE(checked(moved).holds) << "event " << i << " at " << j;
        }
        json::object doubled = original;
        events(doubled).insert(events(doubled).begin() + i, events(doubled)[i]);
        EXPECT_FALSE(checked(doubled).holds) << "event " << i << " twice";
    }
}

TEST_F(ProofTest, AFileOfTheFirstSchemaStillHolds)
{
    json::object file = exported_json();
    file.at("schema") = "demur-report/1";
    file.at("demur") = "0.0.9";
    std::string previous = chain_start(); // as the chain was written then
    for (json::value& entry : events(file)) {
        previous = chain_next_before(previous, canonical_json(entry.at("event")));
        entry.at("hash") = to_hex(previous);
    }
    proof(file).at("head") = to_hex(previous);
    for (const std::string_view name : {"signature", "time_stamps", "redacted"}) {
        proof(file).erase(name);
    }
    for (const std::string_view name : {"maps", "comparisons", "groups"}) {
        file.erase(name);
    }
    Verification result = checked(file);
    EXPECT_TRUE(result.holds) << result.why.value_or("");
    EXPECT_EQ(result.level, "1: hash chain");
    EXPECT_EQ(result.notes.size(), 1U) << "its numbers were not computed again";
    events(file)[2].at("event").as_object().at("t") = 7;
    EXPECT_EQ(checked(file).broken_at, 3);
}

TEST_F(ProofTest, ADeletedJourneyLeavesAChainThatHolds)
{
    journal->remove_journey("journey-a");
    for (const std::optional<std::string>& journey : {std::optional<std::string>(), std::optional<std::string>("journey-b")}) {
        const json::object file = exported_json(journey);
        EXPECT_EQ(file.at("proof").at("redacted").as_int64(), 4);
        EXPECT_EQ(json::serialize(file).find("journey-a"), std::string::npos);
        const Verification result = checked(file);
        EXPECT_TRUE(result.holds) << result.why.value_or("");
        EXPECT_EQ(result.redacted, 4);
        EXPECT_EQ(result.level, "2: signed");
        EXPECT_EQ(result.left_out, journey ? 1 : 0) << "the objection";
    }
    EXPECT_TRUE(verify_export(exported(ExportFormat::html), flows).holds);
    EXPECT_THROW(exported_json("journey-a"), Error);
}

TEST_F(ProofTest, ContentThatIsMissingWithoutARedactionIsFound)
{
    json::object file = exported_json();
    events(file)[3].as_object().erase("event");
    events(file)[3].as_object()["left_out"] = 1;
    EXPECT_EQ(checked(file).broken_at, 4);
    journal->remove_journey("journey-b"); // events 4 and 8
    file = exported_json();
    EXPECT_TRUE(checked(file).holds);
    events(file)[2].as_object().erase("event");
    events(file)[2].as_object()["left_out"] = 1;
    EXPECT_EQ(checked(file).broken_at, 3);
    file = exported_json();
    proof(file).at("redacted") = 0;
    EXPECT_FALSE(checked(file).holds);
}

TEST_F(ProofTest, FormatsWithoutAChainReachNoLevel)
{
    const std::pair<const char*, const char*> files[] = {
        {"journey,flow,service\r\n", "csv"},
        {"\xEF\xBB\xBFjourney,flow\r\n", "csv"},
        {"<?xml version=\"1.0\"?>\n<log xes.version=\"1849-2016\"></log>", "xes"},
        {R"({"objectTypes":[],"eventTypes":[],"objects":[],"events":[]})", "ocel"},
        {R"({"title":"x","steps":[]})", "userflow"},
    };
    for (const auto& [text, format] : files) {
        const Verification result = verify_export(text, flows);
        EXPECT_FALSE(result.holds);
        EXPECT_EQ(result.format, format);
        EXPECT_EQ(result.level, "0: none");
        EXPECT_NE(result.why->find("carries no hash chain"), std::string::npos);
    }
}

} // namespace
} // namespace demur
