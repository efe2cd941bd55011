#include "messaging/caller.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sys/stat.h>
#include <unistd.h>

using namespace demur::rpc;
using Arguments = std::vector<std::string>;

namespace {

const std::string origin = "chrome-extension://" + std::string(chromium_extension);
const std::string manifest = "/home/x/.mozilla/native-messaging-hosts/org.demur.host.json";

Caller identify(const Arguments& arguments)
{
    return identify_caller(arguments, "/nonexistent");
}

} // namespace

TEST(Caller, IsKnownByTheBrowsersArguments)
{
    EXPECT_EQ(identify({origin + "/"}).kind, CallerKind::chromium);
    EXPECT_TRUE(identify({origin + "/"}).allowed);
    EXPECT_TRUE(identify({origin}).allowed);
    EXPECT_EQ(identify({manifest, "demur@demur.org"}).kind, CallerKind::firefox);
    EXPECT_TRUE(identify({manifest, "demur@demur.org"}).allowed);
    EXPECT_EQ(identify({}).kind, CallerKind::unnamed);
}

TEST(Caller, ThatLooksAlikeIsNotAllowed)
{
    for (const Arguments& arguments : {Arguments{origin + "a/"},
                                       {origin + "//"},
                                       {origin + "/x"},
                                       {"chrome-extension:///"},
                                       {"chrome-extension://"},
                                       {manifest, "demur@demur.org.evil"},
                                       {manifest, ""},
                                       {manifest}}) {
        EXPECT_FALSE(identify(arguments).allowed) << arguments.back();
    }
}

TEST(Caller, OfABrowserMeansServe)
{
    EXPECT_TRUE(from_browser(Arguments{origin + "/"}));
    EXPECT_TRUE(from_browser(Arguments{"--parent-window=0", origin}));
    EXPECT_TRUE(from_browser(Arguments{manifest, "demur@demur.org"}));
    EXPECT_FALSE(from_browser(Arguments{"serve"}));
    EXPECT_FALSE(from_browser(Arguments{"inspect", "page.json"}));
    EXPECT_FALSE(from_browser(Arguments{}));
}

TEST(AllowedCallers, AreLinesWithComments)
{
    const std::filesystem::path file = std::filesystem::temp_directory_path() / "demur-allowed-callers-test";
    std::ofstream(file) << "# comment\n\n  one@example.org \ntwo@example.org # mine\r\n";
    EXPECT_EQ(read_callers(file), (Arguments{"one@example.org", "two@example.org"}));
    std::filesystem::remove(file);
    EXPECT_TRUE(read_callers(file).empty());
}

TEST(AllowedCallers, AreReadFromAFileOnly)
{
    const std::filesystem::path pipe = std::filesystem::temp_directory_path() / ("demur-allowed-callers-pipe-" + std::to_string(getpid()));
    ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
    EXPECT_TRUE(read_callers(pipe).empty()) << "and the host does not wait for a writer";
    std::filesystem::remove(pipe);
}
