// Against small shell scripts in place of demur-net; the real one is tested in tests/host/net_test.mjs.
#include "base/error.h"
#include "watch/net_client.h"

#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <string>

namespace demur::watch {
namespace {

class NetClientTest : public testing::Test {
protected:
    NetClientTest()
    {
        std::string pattern = (std::filesystem::temp_directory_path() / "demur-client-XXXXXX").string();
        directory_ = mkdtemp(pattern.data());
    }
    ~NetClientTest() override { std::filesystem::remove_all(directory_); }

    std::filesystem::path program(const std::string& body) const
    {
        const std::filesystem::path path = directory_ / "demur-net";
        std::ofstream(path) << "#!/bin/sh\n" << body << "\n";
        std::filesystem::permissions(path, std::filesystem::perms::owner_all);
        return path;
    }

    static ErrorCode fault_of(NetClient& client)
    {
        try {
            client.fetch({"1", "https://a.example/", std::nullopt, std::nullopt});
        } catch (const Error& error) {
            EXPECT_FALSE(error.hint().empty());
            return error.code();
        }
        ADD_FAILURE() << "an answer came";
        return ErrorCode::internal;
    }

    static constexpr std::chrono::seconds patience{20};

private:
    std::filesystem::path directory_;
};

TEST_F(NetClientTest, AsksAndIsAnswered)
{
    NetClient client(program(R"(read line; echo '{"id":"1","status":200,"final_url":"'$1'","not_modified":false,"body":"x"}'; cat)"),
                     {"argument"}, patience);
    const net::FetchAnswer answer = client.fetch({"1", "https://a.example/", std::nullopt, std::nullopt});
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.body, "x");
    EXPECT_EQ(answer.final_url, "argument");
}

TEST_F(NetClientTest, SaysWhenTheProgramIsMissing)
{
    try {
        NetClient client("/nonexistent/demur-net", {}, patience);
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::unavailable);
        EXPECT_FALSE(error.hint().empty());
    }
}

TEST_F(NetClientTest, SaysWhenTheProgramEndsOrTalksNonsense)
{
    for (const char* body : {"exit 3", "read line", "read line; echo nonsense; cat",
                             R"(read line; echo '{"id":"2","status":200,"final_url":"","not_modified":false}'; cat)"}) {
        NetClient client(program(body), {}, patience);
        EXPECT_EQ(fault_of(client), ErrorCode::unavailable) << body;
    }
}

TEST_F(NetClientTest, DoesNotWaitForEver)
{
    NetClient client(program("exec sleep 60"), {}, std::chrono::milliseconds(50));
    EXPECT_EQ(fault_of(client), ErrorCode::unavailable);
    // The destructor must end a program that ignores the end of its stdin; the test's own time limit sees to the rest.
}

} // namespace
} // namespace demur::watch
