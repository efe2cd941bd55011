#include "cli/browsers.h"
#include "cli/command.h"
#include "cli/install_options.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

using namespace demur::cli;

TEST(Browsers, AreWellFormed)
{
    std::set<std::string> ids;
    for (const Browser& browser : browsers()) {
        EXPECT_TRUE(ids.insert(browser.id).second) << browser.id;
        EXPECT_TRUE(browser.family == "chromium" || browser.family == "firefox") << browser.id;
        EXPECT_FALSE(browser.profile.starts_with('/')) << browser.id;
        EXPECT_TRUE(browser.hosts.ends_with(browser.family == "chromium" ? "/NativeMessagingHosts" : "/native-messaging-hosts"))
            << browser.id;
        for (const std::string& dir : browser.system) {
            EXPECT_TRUE(dir.starts_with('/')) << dir;
        }
    }
    for (const char* id : {"chromium", "google-chrome", "google-chrome-beta", "google-chrome-unstable", "microsoft-edge", "brave",
                           "vivaldi", "opera", "firefox", "librewolf", "waterfox", "firefox-flatpak", "chromium-flatpak", "firefox-snap"}) {
        EXPECT_TRUE(ids.contains(id)) << id;
    }
}

TEST(Browsers, ShareSystemDirectoriesOnce)
{
    std::set<std::string> seen;
    for (const HostsDir& dir : system_hosts_dirs()) {
        EXPECT_TRUE(seen.insert(dir.dir).second) << dir.dir;
    }
    EXPECT_TRUE(seen.contains("/usr/lib64/mozilla/native-messaging-hosts"));
    EXPECT_TRUE(seen.contains("/etc/chromium/native-messaging-hosts"));
}

TEST(ExtensionIds, AreRecognised)
{
    EXPECT_TRUE(is_chromium_id("ogjkndbkpgodjedanmnncfogccpgekpc"));
    EXPECT_FALSE(is_chromium_id("ogjkndbkpgodjedanmnncfogccpgekpq"));
    EXPECT_FALSE(is_chromium_id("ogjkndbkpgodjedanmnncfogccpgekp"));
    EXPECT_TRUE(is_firefox_id("demur@demur.org"));
    EXPECT_TRUE(is_firefox_id("{8a6e0804-2bd0-4672-b79d-d97027f9071a}"));
    EXPECT_FALSE(is_firefox_id("demur"));
    EXPECT_FALSE(is_firefox_id("demur@demur.org\", \"evil"));
}

TEST(Commands, AreNamedOnceAndCanRun)
{
    std::set<std::string_view> names;
    for (const Command& command : commands()) {
        EXPECT_TRUE(names.insert(command.name).second) << command.name;
        EXPECT_NE(command.run, nullptr) << command.name;
        EXPECT_FALSE(command.summary.empty()) << command.name;
    }
}
