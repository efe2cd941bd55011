// Pages that mean harm: each is answered or refused, and the session goes on.
#include "host_process.h"

#include <gtest/gtest.h>

using namespace demur::test;

namespace {

std::string repeated(std::string_view text, std::size_t times)
{
    std::string all;
    all.reserve(text.size() * times);
    for (std::size_t i = 0; i < times; ++i) {
        all += text;
    }
    return all;
}

class Hostile : public testing::Test {
protected:
    void SetUp() override { host.hello(); }

    json::object inspect(const std::string& html)
    {
        return host.call("page.inspect", {{"html", html}, {"url", "https://www.facebook.com/"}});
    }

    TemporaryDir dir;
    HostProcess host{serve_in(dir.path())};
};

} // namespace

TEST_F(Hostile, PageOverTheCapIsRefused)
{
    EXPECT_EQ(inspect(std::string(6UL * 1024 * 1024, 'a')).at("error").at("data").at("code"), "too_large");
    EXPECT_TRUE(host.call("ping").contains("result"));
}

TEST_F(Hostile, MessageOfThirtyMegabytesEndsTheSessionWithoutBeingRead)
{
    host.send_bytes(frame(R"({"jsonrpc":"2.0","id":1,"method":"page.inspect","params":{"html":")" + std::string(30UL * 1024 * 1024, 'a')));
    EXPECT_EQ(host.read().at("error").at("data").at("code"), "message_too_large");
    EXPECT_EQ(host.wait(), 1);
}

TEST_F(Hostile, PageAHundredThousandDeepIsAnswered)
{
    EXPECT_TRUE(inspect(repeated("<div>", 100'000) + "we train AI").contains("result"));
    EXPECT_TRUE(inspect(repeated("<b>", 100'000)).contains("result"));
    EXPECT_TRUE(inspect(repeated("<table><tr><td>", 20'000)).contains("result"));
    EXPECT_TRUE(host.call("ping").contains("result"));
}

TEST_F(Hostile, AttributeStormIsAnswered)
{
    std::string html = "<p ";
    for (int i = 0; i < 20'000; ++i) {
        html += "a" + std::to_string(i) + "=1 ";
    }
    EXPECT_TRUE(inspect(html + ">x").contains("result"));
}

TEST_F(Hostile, TextThatIsHardToEscapeStaysBelowTheCap)
{
    const std::string label = repeated("&#1;\\&quot;", 600);
    std::string html = "<form><h1>Object</h1>";
    for (int i = 0; i < 300; ++i) {
        html += "<label>" + label + "<input name='" + label + "'></label>";
    }
    const json::object answer = inspect(html + "<button>Send</button></form>");
    EXPECT_TRUE(answer.contains("result") || answer.at("error").at("data").at("code") == "reply_too_large");
    EXPECT_TRUE(host.call("ping").contains("result"));
}

TEST_F(Hostile, NamesOfFilesAreNamesOnly)
{
    const std::string png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=";
    const json::object result = host.result_of("evidence.put", {{"upload", "8a6e0804-2bd0-4672-b79d-d97027f9071a"},
                                                                {"name", "../../../etc/cron.d/evil\n.png"},
                                                                {"size", 68},
                                                                {"offset", 0},
                                                                {"data", png}});
    EXPECT_EQ(result.at("evidence").at("name"), "evil.png");
}

TEST_F(Hostile, UploadsKeepTheirOrderAndTheirSize)
{
    const auto put = [this](int size, int offset, std::string_view data) {
        return host.error_of(
            "evidence.put",
            {{"upload", "8a6e0804-2bd0-4672-b79d-d97027f9071a"}, {"name", "a.png"}, {"size", size}, {"offset", offset}, {"data", data}});
    };
    EXPECT_EQ(put(100, 50, "QUJD"), "not_found");
    EXPECT_EQ(put(100, -1, "QUJD"), "not_found");
    EXPECT_EQ(put(2, 0, "QUJD"), "bad_input");
    EXPECT_EQ(put(-5, 0, "QUJD"), "bad_input");
    EXPECT_EQ(put(100, 0, "not base64!"), "bad_input");
    EXPECT_EQ(put(11 * 1024 * 1024, 0, "QUJD"), "too_large");
    EXPECT_EQ(put(3, 0, "QUJD"), "bad_input") << "three letters are no picture";
}

TEST_F(Hostile, EvidenceIsReachedByItsHashOnly)
{
    for (const char* name : {"../journal.sqlite", "/etc/passwd", "", "0000"}) {
        EXPECT_EQ(host.error_of("evidence.read", {{"sha256", name}, {"offset", 0}}), "not_found") << name;
    }
}
