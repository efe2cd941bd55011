// The journal behind the protocol: what was acknowledged is on disk, whatever happens to the process.
#include "host_process.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sqlite3.h>

#include <csignal>
#include <fstream>
#include <memory>
#include <unistd.h>

using namespace demur::test;
using testing::HasSubstr;

namespace {

constexpr const char* journey = "6f1c1a36-41bb-4f2c-8d0a-5a3c2b1d0e9f";

std::string session_id(int number)
{
    const std::string digits = std::to_string(number);
    return "00000000-0000-4000-8000-" + std::string(12 - digits.size(), '0') + digits;
}

json::object step(const std::string& session, int seq)
{
    return {{"session", session}, {"seq", seq}, {"journey", journey}, {"actor", "user"}, {"kind", "click"}, {"t", seq * 100}};
}

json::value steps(const std::string& session, int first, int count)
{
    json::array list;
    for (int seq = first; seq < first + count; ++seq) {
        list.push_back(step(session, seq));
    }
    return {{"steps", std::move(list)}};
}

// Every file of a data directory that is a database.
std::filesystem::path database_in(const std::filesystem::path& dir)
{
    for (const auto& entry : std::filesystem::recursive_directory_iterator(dir)) {
        std::ifstream file(entry.path(), std::ios::binary);
        std::string head(15, '\0');
        file.read(head.data(), 15);
        if (head == "SQLite format 3") {
            return entry.path();
        }
    }
    return {};
}

void execute(const std::filesystem::path& database, const char* sql)
{
    sqlite3* opened = nullptr;
    ASSERT_EQ(sqlite3_open(database.c_str(), &opened), SQLITE_OK);
    EXPECT_EQ(sqlite3_exec(opened, sql, nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(opened);
}

} // namespace

TEST(JournalOverThePort, StoresAStepOnce)
{
    const TemporaryDir dir;
    HostProcess host(serve_in(dir.path()));
    host.hello();
    json::object first = host.result_of("steps.append", steps(session_id(1), 0, 3));
    EXPECT_EQ(first.at("stored"), 3);
    EXPECT_EQ(first.at("duplicates"), 0);
    json::object again = host.result_of("steps.append", steps(session_id(1), 2, 2));
    EXPECT_EQ(again.at("stored"), 1);
    EXPECT_EQ(again.at("duplicates"), 1);
    EXPECT_NE(again.at("head"), first.at("head"));
}

TEST(JournalOverThePort, RefusesProse)
{
    const TemporaryDir dir;
    HostProcess host(serve_in(dir.path()));
    host.hello();
    json::object bad = step(session_id(1), 0);
    bad["detail"] = "Dear Sir or Madam";
    EXPECT_EQ(host.error_of("steps.append", {{"steps", {step(session_id(1), 1), bad}}}), "bad_input");
    EXPECT_EQ(host.result_of("steps.append", steps(session_id(1), 0, 2)).at("stored"), 2) << "all or none";
    EXPECT_EQ(host.error_of("steps.append", steps(session_id(2), 0, 501)), "too_large");
}

TEST(JournalOverThePort, KeepsWhatWasAcknowledgedWhenKilled)
{
    const TemporaryDir dir;
    constexpr int rounds = 8;
    std::int64_t acknowledged = 0;
    for (int round = 0; round < rounds; ++round) {
        HostProcess host(serve_in(dir.path()));
        host.hello();
        for (int i = 0; i < 5; ++i) {
            acknowledged += host.result_of("steps.append", steps(session_id(round), i * 2, 2)).at("stored").as_int64();
        }
        host.send(request(99, "steps.append", steps(session_id(1000 + round), 0, 400)));
        host.signal(SIGKILL);
        host.wait();
    }
    HostProcess host(serve_in(dir.path()));
    host.hello();
    std::int64_t found = 0;
    for (int round = 0; round < rounds; ++round) {
        found += host.result_of("steps.append", steps(session_id(round), 0, 10)).at("duplicates").as_int64();
    }
    EXPECT_EQ(acknowledged, rounds * 10);
    EXPECT_EQ(found, acknowledged);
    const Outcome out = run_demur({"journeys", "--data-dir", dir.path().string()});
    EXPECT_EQ(out.status, 0) << out.err;
}

TEST(JournalOverThePort, IsSharedByManyHostsAtOnce)
{
    const TemporaryDir dir;
    constexpr int many = 20;
    std::vector<std::unique_ptr<HostProcess>> hosts;
    for (int i = 0; i < many; ++i) {
        hosts.push_back(std::make_unique<HostProcess>(serve_in(dir.path())));
    }
    for (int i = 0; i < many; ++i) {
        hosts[static_cast<std::size_t>(i)]->hello();
        for (int batch = 0; batch < 3; ++batch) {
            ASSERT_TRUE(
                hosts[static_cast<std::size_t>(i)]->send(request(1000 + batch, "steps.append", steps(session_id(i), batch * 4, 4))));
        }
    }
    for (const auto& host : hosts) {
        for (int batch = 0; batch < 3; ++batch) {
            const json::object answer = host->read();
            ASSERT_TRUE(answer.contains("result")) << json::serialize(answer);
            EXPECT_EQ(answer.at("result").at("stored"), 4);
        }
    }
    HostProcess& last = *hosts.back();
    const json::object exported = last.result_of("export.read", {{"format", "json"}, {"offset", 0}});
    EXPECT_TRUE(exported.contains("data"));
}

TEST(JournalOverThePort, ThatCannotBeWrittenIsAnErrorAndNotTheEnd)
{
    const TemporaryDir dir;
    std::ofstream(dir.path() / "file") << "in the way";
    HostProcess host(serve_in(dir.path() / "file" / "data"));
    host.hello();
    const json::object answer = host.call("steps.append", steps(session_id(1), 0, 1));
    ASSERT_TRUE(answer.contains("error"));
    EXPECT_EQ(answer.at("error").at("data").at("code"), "not_writable") << json::serialize(answer);
    EXPECT_FALSE(answer.at("error").at("data").at("hint").as_string().empty());
    EXPECT_TRUE(host.call("ping").contains("result"));
    EXPECT_TRUE(host.call("page.inspect", {{"html", "<p>x</p>"}, {"url", ""}}).contains("result"));
}

TEST(JournalOverThePort, OfANewerDemurIsLeftAlone)
{
    const TemporaryDir dir;
    {
        HostProcess host(serve_in(dir.path()));
        host.hello();
        host.result_of("steps.append", steps(session_id(1), 0, 1));
        host.close_input();
        host.wait();
    }
    const std::filesystem::path database = database_in(dir.path());
    ASSERT_FALSE(database.empty());
    execute(database, "PRAGMA user_version = 9999");
    HostProcess host(serve_in(dir.path()));
    host.hello();
    EXPECT_EQ(host.error_of("steps.append", steps(session_id(1), 1, 1)), "version_newer");
}

TEST(JournalOverThePort, IsForItsOwnerOnly)
{
    const TemporaryDir dir;
    HostProcess host(serve_in(dir.path() / "data"));
    host.hello();
    host.result_of("steps.append", steps(session_id(1), 0, 1));
    for (const auto& entry : std::filesystem::recursive_directory_iterator(dir.path() / "data")) {
        const auto others =
            std::filesystem::status(entry).permissions() & (std::filesystem::perms::group_all | std::filesystem::perms::others_all);
        EXPECT_EQ(others, std::filesystem::perms::none) << entry.path();
    }
}
