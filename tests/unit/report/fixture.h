// A journal with two journeys and an objection, and its exports.
#pragma once

#include "base/described.h"
#include "journal/journal.h"
#include "report/export.h"
#include "report/proof.h"
#include "report/verify.h"

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include <filesystem>
#include <functional>
#include <sstream>
#include <string>

namespace demur::testing {

inline constexpr std::int64_t made = 1'764'000'100'000;

class RecordedJournal : public ::testing::Test {
protected:
    // Takes the signature away, as anybody can.
    static void unsign(json::object& file)
    {
        json::object& proof = file.at("proof").as_object();
        proof.erase("signature");
        proof.at("level") = level_name(ProofLevel::chain);
        proof.at("does_not_prove") = json::value_from(does_not_prove(ProofLevel::chain));
    }
    RecordedJournal()
    {
        std::string pattern = (std::filesystem::temp_directory_path() / "demur-report-XXXXXX").string();
        dir_ = mkdtemp(pattern.data());
        journal = std::make_unique<Journal>(dir_);
        FlowPack flow;
        flow.id = "facebook-2025";
        flow.service = "facebook";
        flow.by_hand = {{"web", "a guide", "2025-05-01", {{"click", "menu", "feed", {}}, {"keys", "email", "form", 24}}}};
        flows = {flow};
        record();
    }
    ~RecordedJournal() override
    {
        journal.reset();
        std::error_code ec;
        std::filesystem::remove_all(dir_, ec);
    }

    std::string exported(ExportFormat format, std::optional<std::string> journey = std::nullopt)
    {
        std::ostringstream out;
        write_export(out, format, *journal, flows, {std::move(journey), made});
        return std::move(out).str();
    }
    json::object exported_json(std::optional<std::string> journey = std::nullopt)
    {
        return json::parse(exported(ExportFormat::json, std::move(journey))).as_object();
    }
    Verification verified(const json::object& file) { return verify_export(json::serialize(file), flows); }

    [[nodiscard]] const std::filesystem::path& dir() const { return dir_; }

    std::unique_ptr<Journal> journal;
    std::vector<FlowPack> flows;

private:
    // Events: 1 session, 2-3 journey a, 4 journey b, 5 objection, 6-7 journey a, 8 journey b, 9 the key.
    void record()
    {
        Step start = step("", StepKind::session_start);
        start.actor = Actor::page;
        start.wall = 1'764'000'000'000;
        Step opened = step("journey-a", StepKind::journey_start);
        opened.actor = Actor::page;
        opened.detail = "form";
        Step click = step("journey-a", StepKind::click);
        click.flow = "facebook-2025";
        click.objection = "objection-a";
        click.host = "www.facebook.com";
        journal->append({start, opened, click, step("journey-b", StepKind::click)});
        ObjectionRow objection;
        objection.id = "objection-a";
        objection.flow = "facebook-2025";
        objection.status = "submitted";
        objection.next = "wait_for_answer";
        objection.reason = "SECRET <words>";
        journal->save_objection(objection);
        Step keys = step("journey-a", StepKind::keys);
        keys.count = 12;
        Step confirmation = step("journey-a", StepKind::confirmation);
        confirmation.actor = Actor::company;
        journal->append({keys, confirmation, step("journey-b", StepKind::click)});
        journal->signing_key();
    }
    Step step(const std::string& journey, StepKind kind)
    {
        Step step;
        step.session = "session-1";
        step.seq = next_++;
        step.journey = journey;
        step.kind = kind;
        step.t = step.seq * 1000;
        return step;
    }

    std::filesystem::path dir_;
    std::int64_t next_ = 0;
};

} // namespace demur::testing
