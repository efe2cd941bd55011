// A journal of its own, a profile to fill, and objections opened in it.
#pragma once

#include "messaging/objection_care.h"
#include "messaging/objection_view.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <unistd.h>

namespace demur::rpc::test {

class Care : public testing::Test {
protected:
    Care() : dir(std::filesystem::temp_directory_path() / ("demur-care-" + std::to_string(::getpid()))), journal(dir) {}
    ~Care() override
    {
        std::error_code ignored;
        std::filesystem::remove_all(dir, ignored);
    }

    ObjectionRow open(const char* flow, const std::string& username = {}, const std::string& language = "en")
    {
        return open_objection(journal, profile, {find_flow(flow), username, language, std::nullopt});
    }

    std::filesystem::path dir;
    Journal journal;
    Profile profile;
};

} // namespace demur::rpc::test
