// The packs themselves: what each generation is known to demand, and that the data hang together.
#include "flow/flow_pack.h"
#include "flow/pack_check.h"
#include "schema_faults.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace demur::test {

namespace {

namespace fs = std::filesystem;

const fs::path data = DEMUR_FLOW_DATA;

const Demand* demand_of(const FlowPack& pack, std::string_view kind)
{
    const auto found = std::find_if(pack.demands.begin(), pack.demands.end(), [&](const Demand& demand) { return demand.kind == kind; });
    return found == pack.demands.end() ? nullptr : &*found;
}

const FlowField* field_of(const FlowPack& pack, FieldRole role)
{
    const auto found = std::find_if(pack.fields.begin(), pack.fields.end(), [&](const FlowField& field) { return field.role == role; });
    return found == pack.fields.end() ? nullptr : &*found;
}

bool has_path(const FlowPack& pack, std::string_view surface)
{
    return std::any_of(pack.by_hand.begin(), pack.by_hand.end(), [&](const ByHandPath& path) { return path.surface == surface; });
}

} // namespace

TEST(PackData, EveryFileIsCompiledInAndSound)
{
    const auto files = json_files(data / "packs");
    EXPECT_EQ(files.size(), flow_packs().size());
    for (const fs::path& file : files) {
        EXPECT_THAT(faults_of_pack(read_json(file)), ::testing::IsEmpty()) << file;
        EXPECT_NE(find_flow(file.stem().string()), nullptr) << file;
    }
    EXPECT_THAT(compiled_flow_packs().notes, ::testing::IsEmpty());
}

TEST(PackData, EveryGenerationKnownHasItsPack)
{
    for (const char* id : {"facebook-2024", "facebook-2024-br", "facebook-2025", "facebook-2025-policy", "facebook-2026", "instagram-2024",
                           "instagram-2024-br", "instagram-2025", "instagram-2025-policy", "instagram-2026", "third-party-2023",
                           "third-party-2024", "third-party-2025", "whatsapp-2025", "linkedin-2025", "linkedin-2025-form", "x-2024"}) {
        EXPECT_NE(find_flow(id), nullptr) << id;
    }
}

TEST(PackData, TheReasonWasRequiredIn2024AndInBrazilStill)
{
    for (const char* id : {"facebook-2024", "instagram-2024", "facebook-2024-br", "instagram-2024-br"}) {
        const FlowPack& pack = *find_flow(id);
        EXPECT_EQ(demand_of(pack, "reason")->stated, "required") << id;
        EXPECT_EQ(demand_of(pack, "code")->minutes, 60) << id;
        EXPECT_TRUE(field_of(pack, FieldRole::country)->required) << id;
    }
    for (const char* id : {"facebook-2025", "instagram-2025"}) {
        const FlowPack& pack = *find_flow(id);
        EXPECT_EQ(demand_of(pack, "reason")->stated, "optional") << id;
        EXPECT_EQ(demand_of(pack, "code")->enforced, "untested") << id;
        EXPECT_EQ(field_of(pack, FieldRole::country), nullptr) << id;
    }
}

TEST(PackData, TheLengthThatIsNotStatedIsEnforcedAfterTheCode)
{
    const Demand& length = *demand_of(*find_flow("third-party-2025"), "min_length");
    EXPECT_EQ(length.min_length, 100);
    EXPECT_EQ(length.stated, "not_stated");
    EXPECT_EQ(length.enforced, "yes");
    EXPECT_EQ(length.enforced_after, "code");
}

TEST(PackData, WhatNobodySawFirstHandIsSaidToBeAssumed)
{
    for (const FlowPack& pack : flow_packs()) {
        if (pack.stage != "reported") {
            continue;
        }
        for (const Demand& demand : pack.demands) {
            EXPECT_TRUE(demand.kind == "login" || demand.enforced == "untested") << pack.id << " " << demand.kind;
        }
        EXPECT_EQ(field_of(pack, FieldRole::email)->basis, "assumed") << pack.id;
    }
}

TEST(PackData, HostsOfOtherServicesAreAskedFor)
{
    for (const FlowPack& pack : flow_packs()) {
        const bool of_meta = pack.service == "facebook" || pack.service == "instagram" || pack.service == "meta";
        EXPECT_EQ(pack.optional_hosts, of_meta ? std::vector<std::string>() : pack.hosts) << pack.id;
    }
}

TEST(PackData, ServicesAreData)
{
    EXPECT_EQ(find_flow("linkedin-2025")->means, "toggle");
    EXPECT_EQ(find_flow("linkedin-2025-form")->means, "form");
    EXPECT_EQ(find_flow("x-2024")->means, "toggle");
    for (const char* id : {"linkedin-2025", "x-2024"}) {
        EXPECT_TRUE(has_path(*find_flow(id), "web")) << id;
        EXPECT_TRUE(has_path(*find_flow(id), "app")) << id;
    }
}

TEST(PackData, TheWayIsKnownForEverySurfaceThatWasReported)
{
    for (const char* surface : {"web", "notice", "mail"}) {
        EXPECT_TRUE(has_path(*find_flow("facebook-2025"), surface)) << surface;
        EXPECT_TRUE(has_path(*find_flow("instagram-2025"), surface)) << surface;
    }
    EXPECT_TRUE(has_path(*find_flow("instagram-2025"), "app"));
    EXPECT_TRUE(has_path(*find_flow("facebook-2024"), "mail"));
    EXPECT_TRUE(has_path(*find_flow("instagram-2024-br"), "app"));
}

TEST(PackData, EverySourceIsDatedOrSaysWhatItIs)
{
    for (const FlowPack& pack : flow_packs()) {
        EXPECT_FALSE(pack.dates.empty()) << pack.id;
        for (const FlowSource& source : pack.sources) {
            EXPECT_TRUE(source.says.has_value()) << pack.id << " " << source.url.value_or("");
            EXPECT_TRUE(source.url || source.kind == "app_code" || source.kind == "catalogue") << pack.id;
        }
    }
}

TEST(PackData, OtherFilesFollowTheirSchemas)
{
    for (const char* name : {"regions", "menu_words"}) {
        EXPECT_EQ(schema_faults(read_json(data / (std::string(name) + ".json")), read_json(data / (std::string(name) + ".schema.json"))),
                  "")
            << name;
    }
}

} // namespace demur::test
