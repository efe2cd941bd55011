#include "cli/output_file.h"

#include "base/error.h"
#include "journal/private_file.h"

#include <filesystem>
#include <fstream>
#include <iostream>

namespace demur::cli {

namespace {

// The file that a link names, so that the link itself stays.
std::filesystem::path behind_link(const std::filesystem::path& out)
{
    std::error_code ec;
    return std::filesystem::is_symlink(out, ec) ? out.parent_path() / std::filesystem::read_symlink(out) : out;
}

} // namespace

void write_output(const std::string& out, const std::string& bytes)
{
    std::error_code ec;
    const std::filesystem::file_status status = std::filesystem::status(out, ec);
    if (out == "-") {
        std::cout << bytes << std::flush;
    } else if (std::filesystem::is_directory(status)) {
        throw Error(ErrorCode::bad_input, out + " is a directory", "Name a file in it.");
    } else if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status)) {
        std::ofstream device(out, std::ios::binary); // a pipe or a device cannot be replaced
        if (!(device << bytes << std::flush)) {
            throw Error(ErrorCode::io, "cannot write " + out, "Name a file instead.");
        }
    } else {
        write_private_file(behind_link(out), bytes);
    }
    if (!std::cout) {
        throw Error(ErrorCode::io, "the export could not be written to stdout");
    }
}

} // namespace demur::cli
