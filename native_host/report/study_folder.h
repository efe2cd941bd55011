// A study's folder: one participant's tables in it, beside those of others.
#pragma once

#include "report/study.h"

#include <filesystem>
#include <string_view>
#include <vector>

namespace demur {

// Replaces what this participant handed over before; others' tables are not touched. Each file is written whole or not at
// all. Throws Error(disk_full | not_writable | io).
void write_study(const std::filesystem::path& folder, std::string_view participant, const std::vector<StudyFile>& files);

} // namespace demur
