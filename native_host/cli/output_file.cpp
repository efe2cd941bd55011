#include "cli/output_file.h"

#include "base/error.h"
#include "journal/private_file.h"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <optional>

namespace demur::cli {

namespace {

// The file that a link names, so that the link itself stays.
std::filesystem::path behind_link(const std::filesystem::path& out)
{
    std::error_code ec;
    return std::filesystem::is_symlink(out, ec) ? out.parent_path() / std::filesystem::read_symlink(out) : out;
}

} // namespace

struct OutputFile::Target {
    std::string name;
    std::optional<PrivateFile> file;
    std::ofstream device; // a pipe or a device cannot be replaced
    std::ostream* stream = &std::cout;
};

OutputFile::OutputFile(const std::string& out) : target_(std::make_unique<Target>())
{
    target_->name = out;
    if (out == "-") {
        return;
    }
    std::error_code ec;
    const std::filesystem::file_status status = std::filesystem::status(out, ec);
    if (std::filesystem::is_directory(status)) {
        throw Error(ErrorCode::bad_input, out + " is a directory", "Name a file in it.");
    }
    if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status)) {
        target_->device.open(out, std::ios::binary);
        target_->stream = &target_->device;
    } else {
        target_->file.emplace(behind_link(out));
        target_->stream = &target_->file->stream();
    }
}

OutputFile::~OutputFile() = default;

std::ostream& OutputFile::stream()
{
    return *target_->stream;
}

void OutputFile::finish()
{
    if (target_->file) {
        target_->file->finish();
    } else if (!target_->stream->flush()) {
        throw Error(ErrorCode::io, "cannot write " + (target_->name == "-" ? std::string("to the standard output") : target_->name),
                    target_->name == "-" ? "" : "Name a file instead.");
    }
}

void write_output(const std::string& out, const std::string& bytes)
{
    OutputFile file(out);
    file.stream() << bytes;
    file.finish();
}

} // namespace demur::cli
