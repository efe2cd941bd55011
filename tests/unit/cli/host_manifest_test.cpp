#include "cli/host_manifest.h"

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include <algorithm>

using namespace demur::cli;
namespace json = boost::json;

namespace {

// What Chromium asks of a host's name: lower case letters, digits, underscores and dots, none of them first, last or double.
bool is_host_name(std::string_view name)
{
    const bool plain =
        std::ranges::all_of(name, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.'; });
    return plain && !name.empty() && name.front() != '.' && name.back() != '.' && name.find("..") == std::string_view::npos;
}

} // namespace

TEST(HostManifest, KeepsChromiumsRules)
{
    const json::object manifest =
        json::parse(make_manifest("chromium", "/opt/demur/bin/demur", {std::string(32, 'a'), std::string(32, 'b')})).as_object();
    EXPECT_TRUE(is_host_name(std::string(manifest.at("name").as_string())));
    EXPECT_EQ(manifest_file("/d").filename().string(), std::string(manifest.at("name").as_string()) + ".json");
    EXPECT_EQ(manifest.at("type"), "stdio");
    EXPECT_FALSE(manifest.at("description").as_string().empty());
    EXPECT_EQ(manifest.at("path"), "/opt/demur/bin/demur");
    for (const json::value& origin : manifest.at("allowed_origins").as_array()) {
        EXPECT_TRUE(std::string(origin.as_string()).ends_with('/')) << "Chromium compares with the slash";
        EXPECT_EQ(std::string(origin.as_string()).find('*'), std::string::npos);
    }
    EXPECT_EQ(manifest.at("allowed_origins").as_array().size(), 2U);
}

TEST(HostManifest, KeepsFirefoxsRules)
{
    const json::object manifest = json::parse(make_manifest("firefox", "/opt/demur", {"a@b.org"})).as_object();
    EXPECT_EQ(manifest.at("allowed_extensions"), json::value({"a@b.org"}));
    EXPECT_EQ(manifest.size(), 5U);
}

TEST(HostManifest, EscapesThePath)
{
    const std::string path = "/home/a \"b\" \\c/demur";
    EXPECT_EQ(json::parse(make_manifest("firefox", path, {"a@b.org"})).at("path"), json::value(path));
}
