#include "cli/host_manifest.h"

#include "base/error.h"
#include "cli_data.h"
#include "messaging/caller.h"

#include <boost/json.hpp>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <sys/stat.h>
#include <unistd.h>

namespace demur::cli {

namespace fs = std::filesystem;
namespace json = boost::json;

namespace {

constexpr std::streamsize most_bytes = 64L * 1024;

std::string_view template_text(const std::string& family)
{
    for (const manifest_data::File& file : manifest_data::files()) {
        if (file.name == family) {
            return file.text;
        }
    }
    throw Error(ErrorCode::bad_input, "there is no browser family \"" + family + "\"", "Families are chromium and firefox.");
}

std::string_view allowed_member(const json::object& manifest)
{
    return manifest.contains("allowed_origins") ? "allowed_origins" : "allowed_extensions";
}

std::string fill_in(std::string_view pattern, const std::string& id)
{
    constexpr std::string_view place = "@EXTENSION@";
    std::string filled(pattern);
    filled.replace(filled.find(place), place.size(), id);
    return filled;
}

std::string read_small(const fs::path& file)
{
    std::ifstream in(file, std::ios::binary);
    std::string text(static_cast<std::size_t>(most_bytes), '\0');
    in.read(text.data(), most_bytes);
    text.resize(static_cast<std::size_t>(in.gcount()));
    return text;
}

// One member a line, as in the templates.
std::string write_lines(const json::object& manifest)
{
    std::string text = "{";
    for (const auto& [name, value] : manifest) {
        text += (text.size() == 1 ? "\n  " : ",\n  ") + json::serialize(json::string(name)) + ": " + json::serialize(value);
    }
    return text + "\n}\n";
}

[[noreturn]] void fail(const fs::path& file)
{
    const ErrorCode code = errno == EACCES || errno == EROFS || errno == EPERM ? ErrorCode::not_writable : ErrorCode::io;
    throw Error(code, "cannot write " + file.string() + ": " + std::strerror(errno), // NOLINT(concurrency-mt-unsafe)
                "Make the place writable, or name another one with --to.");
}

void check_not_linked(const fs::path& file)
{
    std::error_code ignored;
    if (fs::is_symlink(fs::symlink_status(file, ignored))) {
        throw Error(ErrorCode::refused, file.string() + " is a symbolic link", "Remove it, then try again.");
    }
}

void write_temporary(const std::string& temporary, const std::string& text, mode_t mode)
{
    const int fd = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (fd == -1) {
        fail(temporary);
    }
    const bool whole =
        ::write(fd, text.data(), text.size()) == static_cast<ssize_t>(text.size()) && ::fchmod(fd, mode) == 0 && ::fsync(fd) == 0;
    ::close(fd);
    if (!whole) {
        ::unlink(temporary.c_str());
        fail(temporary);
    }
}

} // namespace

fs::path manifest_file(const fs::path& dir)
{
    return dir / (std::string(rpc::host_name) + ".json");
}

std::string allowed_name(const std::string& family, const std::string& id)
{
    const json::object manifest = json::parse(template_text(family)).as_object();
    const json::string& pattern = manifest.at(allowed_member(manifest)).as_array().at(0).as_string();
    return fill_in(pattern, id);
}

std::string make_manifest(const std::string& family, const fs::path& program, const std::vector<std::string>& ids)
{
    json::object manifest = json::parse(template_text(family)).as_object();
    json::array allowed;
    for (const std::string& id : ids) {
        allowed.emplace_back(allowed_name(family, id));
    }
    manifest["path"] = program.string();
    manifest[allowed_member(manifest)] = std::move(allowed);
    return write_lines(manifest);
}

std::optional<HostManifest> read_manifest(const fs::path& file)
{
    std::error_code ec;
    if (!fs::is_regular_file(file, ec)) {
        return std::nullopt;
    }
    boost::system::error_code bad;
    const json::value text = json::parse(read_small(file), bad);
    if (bad || !text.is_object()) {
        return std::nullopt;
    }
    const json::object& manifest = text.get_object();
    const json::value* name = manifest.if_contains("name");
    const json::value* path = manifest.if_contains("path");
    if (name == nullptr || *name != json::value(rpc::host_name) || path == nullptr || !path->is_string()) {
        return std::nullopt;
    }
    HostManifest read{std::string(path->get_string()), {}};
    const json::value* allowed = manifest.if_contains(allowed_member(manifest));
    if (allowed != nullptr && allowed->is_array()) {
        for (const json::value& one : allowed->get_array()) {
            if (one.is_string()) {
                read.allowed.emplace_back(one.get_string());
            }
        }
    }
    return read;
}

bool write_file(const fs::path& file, const std::string& text, bool executable)
{
    check_not_linked(file);
    std::error_code ec;
    if (fs::is_regular_file(file, ec) && read_small(file) == text) {
        return false;
    }
    const mode_t usual = ::umask(S_IWGRP | S_IWOTH); // the browsers of other users must get through a system directory
    fs::create_directories(file.parent_path(), ec);
    ::umask(usual);
    if (ec) {
        errno = ec.value();
        fail(file);
    }
    const std::string temporary = file.string() + "." + std::to_string(::getpid()) + ".tmp";
    constexpr mode_t readable = 0644;
    constexpr mode_t runnable = 0755;
    write_temporary(temporary, text, executable ? runnable : readable);
    if (::rename(temporary.c_str(), file.c_str()) != 0) {
        ::unlink(temporary.c_str());
        fail(file);
    }
    return true;
}

bool remove_manifest(const fs::path& file)
{
    std::error_code ec;
    if (!fs::exists(fs::symlink_status(file, ec))) {
        return false;
    }
    check_not_linked(file);
    if (!read_manifest(file)) {
        throw Error(ErrorCode::refused, file.string() + " is not a manifest of Demur's", "Look what it is, and remove it by hand.");
    }
    if (::unlink(file.c_str()) != 0) {
        fail(file);
    }
    return true;
}

} // namespace demur::cli
