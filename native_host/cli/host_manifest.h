// A native-messaging host manifest: made from a template, written and removed with care.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace demur::cli {

// The text of a manifest that lets the extensions `ids` of this family start `program`.
std::string make_manifest(const std::string& family, const std::filesystem::path& program, const std::vector<std::string>& ids);

// The parts of a manifest that the browsers look at. Absent when the file is not there or is no manifest of Demur's.
struct HostManifest {
    std::filesystem::path program;
    std::vector<std::string> allowed; // origins or add-on ids
};
std::optional<HostManifest> read_manifest(const std::filesystem::path& file);
std::filesystem::path manifest_file(const std::filesystem::path& dir);
// How an extension of this family is named in `allowed`.
std::string allowed_name(const std::string& family, const std::string& id);

// Written whole or not at all (temporary file, fsync, rename), readable by everyone; creates the directory. False when
// the same text stands there already. Throws Error(refused) for a symbolic link, Error(not_writable | io).
bool write_file(const std::filesystem::path& file, const std::string& text, bool executable);

// False when there was none. Throws Error(refused) for a file that is not Demur's own.
bool remove_manifest(const std::filesystem::path& file);

} // namespace demur::cli
