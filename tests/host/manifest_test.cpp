// install, uninstall and doctor against a home directory of their own.
#include "host_process.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

using namespace demur::test;
using testing::HasSubstr;
namespace fs = std::filesystem;

namespace {

const std::string extension_origin = "chrome-extension://ogjkndbkpgodjedanmnncfogccpgekpc/";

class Manifest : public testing::Test {
protected:
    Outcome run(std::vector<std::string> arguments)
    {
        return run_demur(std::move(arguments), {},
                         {{"HOME", home.path().string()}, {"PATH", "/nonexistent"}, {"XDG_CONFIG_HOME", ""}, {"XDG_DATA_HOME", ""}});
    }

    static json::object load(const fs::path& file)
    {
        std::ifstream in(file);
        const std::string text((std::istreambuf_iterator<char>(in)), {});
        boost::system::error_code ec;
        const json::value value = json::parse(text, ec);
        EXPECT_FALSE(ec) << file << ": " << text;
        return value.is_object() ? value.get_object() : json::object();
    }

    [[nodiscard]] fs::path chromium() const { return home.path() / ".config/chromium/NativeMessagingHosts/org.demur.host.json"; }
    [[nodiscard]] fs::path firefox() const { return home.path() / ".mozilla/native-messaging-hosts/org.demur.host.json"; }

    TemporaryDir home;
};

} // namespace

TEST_F(Manifest, KeepsTheRulesOfBothFamilies)
{
    fs::create_directories(home.path() / ".config/chromium");
    ASSERT_EQ(run({"install"}).status, 0);
    for (const fs::path& file : {chromium(), firefox()}) {
        const json::object manifest = load(file);
        EXPECT_EQ(manifest.at("name"), json::value(file.stem().string()));
        EXPECT_EQ(manifest.at("type"), "stdio");
        EXPECT_FALSE(manifest.at("description").as_string().empty());
        const fs::path program(std::string(manifest.at("path").as_string()));
        EXPECT_TRUE(program.is_absolute());
        EXPECT_TRUE(fs::equivalent(program, DEMUR_PROGRAM));
        EXPECT_EQ(fs::status(file).permissions(), fs::perms(0644));
    }
    EXPECT_EQ(load(chromium()).at("allowed_origins"), json::value({extension_origin}));
    EXPECT_EQ(load(firefox()).at("allowed_extensions"), json::value({"demur@demur.org"}));
    EXPECT_FALSE(load(firefox()).contains("allowed_origins"));
}

TEST_F(Manifest, GoesOnlyWhereABrowserIs)
{
    ASSERT_EQ(run({"install"}).status, 0);
    EXPECT_TRUE(fs::exists(firefox())) << "Firefox reads this directory even where its profiles have moved";
    EXPECT_FALSE(fs::exists(home.path() / ".config"));
}

TEST_F(Manifest, IsWrittenOnce)
{
    ASSERT_EQ(run({"install"}).status, 0);
    const auto first = fs::last_write_time(firefox());
    const Outcome again = run({"install"});
    EXPECT_THAT(again.out, HasSubstr("unchanged"));
    EXPECT_EQ(fs::last_write_time(firefox()), first);
    EXPECT_EQ(std::distance(fs::directory_iterator(firefox().parent_path()), {}), 1);
}

TEST_F(Manifest, GoesIntoANamedDirectory)
{
    const fs::path dir = home.path() / "profile/NativeMessagingHosts";
    ASSERT_EQ(run({"install", "--browser", "chromium", "--to", dir.string()}).status, 0);
    EXPECT_EQ(load(dir / "org.demur.host.json").at("allowed_origins"), json::value({extension_origin}));
    EXPECT_FALSE(fs::exists(firefox()));
    ASSERT_EQ(run({"uninstall", "--browser", "chromium", "--to", dir.string()}).status, 0);
    EXPECT_TRUE(fs::is_empty(dir));
}

TEST_F(Manifest, NamesMoreExtensionsAndRemembersThem)
{
    const std::string mine(32, 'b');
    fs::create_directories(home.path() / ".config/chromium");
    ASSERT_EQ(run({"install", "--extension-id", mine, "--extension-id", "mine@example.org"}).status, 0);
    ASSERT_EQ(run({"install"}).status, 0);
    EXPECT_EQ(load(chromium()).at("allowed_origins"), json::value({extension_origin, "chrome-extension://" + mine + "/"}));
    EXPECT_EQ(load(firefox()).at("allowed_extensions"), json::value({"demur@demur.org", "mine@example.org"}));
    HostOptions options;
    options.arguments = {"chrome-extension://" + mine + "/"};
    options.environment = {{"HOME", home.path().string()}, {"XDG_DATA_HOME", ""}};
    HostProcess host(options);
    EXPECT_EQ(host.hello().at("protocol"), 1);
}

TEST_F(Manifest, CarriesADataDirectoryOfOnesOwn)
{
    const fs::path dir = home.path() / "profile";
    const fs::path data = home.path() / "it's here";
    ASSERT_EQ(run({"install", "--browser", "chromium", "--to", dir.string(), "--data-dir", data.string()}).status, 0);
    HostOptions options;
    options.program = std::string(load(dir / "org.demur.host.json").at("path").as_string());
    options.arguments = {extension_origin};
    HostProcess host(options);
    host.hello();
    host.result_of("profile.get");
    EXPECT_TRUE(fs::is_directory(data));
}

TEST_F(Manifest, IsNotWrittenThroughALink)
{
    const fs::path dir = home.path() / "profile";
    fs::create_directories(dir);
    std::ofstream(home.path() / "precious") << "precious";
    fs::create_symlink(home.path() / "precious", dir / "org.demur.host.json");
    const Outcome outcome = run({"install", "--browser", "firefox", "--to", dir.string()});
    EXPECT_EQ(outcome.status, 2);
    EXPECT_THAT(outcome.err, HasSubstr("symbolic link"));
    EXPECT_EQ(fs::file_size(home.path() / "precious"), 8U);
}

TEST_F(Manifest, OfAnotherProgramIsNotRemoved)
{
    fs::create_directories(firefox().parent_path());
    std::ofstream(firefox()) << R"({"name":"org.other","path":"/bin/true"})";
    EXPECT_EQ(run({"uninstall"}).status, 2);
    EXPECT_TRUE(fs::exists(firefox()));
    const fs::path neighbour = firefox().parent_path() / "org.other.json";
    fs::rename(firefox(), neighbour);
    ASSERT_EQ(run({"install"}).status, 0);
    ASSERT_EQ(run({"uninstall"}).status, 0);
    EXPECT_FALSE(fs::exists(firefox()));
    EXPECT_TRUE(fs::exists(neighbour));
}

TEST_F(Manifest, IsExaminedByTheDoctor)
{
    Outcome outcome = run({"doctor"});
    EXPECT_EQ(outcome.status, 1);
    json::value report = json::parse(outcome.out);
    EXPECT_EQ(report.at("ok"), false);
    EXPECT_EQ(report.at("browsers").at(0).at("found"), false);
    EXPECT_THAT(std::string(report.at("browsers").at(0).at("mend").as_string()), HasSubstr(" install"));

    ASSERT_EQ(run({"install"}).status, 0);
    outcome = run({"doctor"});
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    report = json::parse(outcome.out);
    EXPECT_EQ(report.at("ok"), true);
    EXPECT_EQ(report.at("browsers").at(0).at("handshake"), true);
}

TEST_F(Manifest, ThatDoesNotServeIsFoundByTheDoctor)
{
    fs::create_directories(firefox().parent_path());
    const auto write = [this](const std::string& program, const std::string& allowed) {
        std::ofstream(firefox()) << R"({"name":"org.demur.host","description":"d","type":"stdio","path":")" << program
                                 << R"(","allowed_extensions":[")" << allowed << "\"]}";
    };
    const auto finding = [this] { return json::parse(run({"doctor"}).out).at("browsers").at(0); };

    write("/nonexistent/demur", "demur@demur.org");
    EXPECT_EQ(finding().at("executable"), false);
    write(DEMUR_PROGRAM, "other@example.org");
    EXPECT_EQ(finding().at("allowed"), false);
    write("/bin/true", "demur@demur.org");
    EXPECT_EQ(finding().at("handshake"), false);
    EXPECT_EQ(finding().at("ok"), false);
}

TEST_F(Manifest, ThatIsDamagedIsNotCalledMissing)
{
    fs::create_directories(firefox().parent_path());
    std::ofstream(firefox()) << "{";
    EXPECT_THAT(run({"doctor"}).err, HasSubstr("is damaged"));
    fs::remove(firefox());
    fs::create_directories(firefox());
    const Outcome outcome = run({"doctor"});
    EXPECT_EQ(outcome.status, 1);
    EXPECT_THAT(outcome.err, HasSubstr("mv ")) << "install would not replace it";
}

TEST_F(Manifest, NeedsADirectoryToGoTo)
{
    const Outcome outcome = run({"install", "--browser", "firefox", "--to", ""});
    EXPECT_EQ(outcome.status, 2);
    EXPECT_THAT(outcome.err, HasSubstr("--to needs a directory"));
}
