#include "cli/input_file.h"

#include "base/error.h"

#include <filesystem>
#include <fstream>
#include <iostream>

namespace demur::cli {

namespace {

std::string read_stream(std::istream& in, const std::string& name, std::size_t most)
{
    constexpr std::size_t piece = std::size_t{64} * 1024;
    std::string text;
    while (in && text.size() <= most) {
        const std::size_t before = text.size();
        text.resize(before + piece);
        in.read(text.data() + before, static_cast<std::streamsize>(piece));
        text.resize(before + static_cast<std::size_t>(in.gcount()));
    }
    if (in.bad()) {
        throw Error(ErrorCode::io, "reading " + name + " failed");
    }
    if (text.size() > most) {
        throw Error(ErrorCode::too_large, name + " is larger than " + std::to_string(most) + " bytes", "Name a smaller file.");
    }
    return text;
}

} // namespace

std::string read_input(const std::string& name, std::size_t most)
{
    if (name == "-") {
        return read_stream(std::cin, "the standard input", most);
    }
    std::error_code ec;
    const auto status = std::filesystem::status(name, ec);
    if (!std::filesystem::exists(status)) {
        throw Error(ErrorCode::not_found, "there is no file " + name, "Check the path; - reads the standard input.");
    }
    if (std::filesystem::is_directory(status)) {
        throw Error(ErrorCode::bad_input, name + " is a directory", "Name a file; - reads the standard input.");
    }
    std::ifstream in(name, std::ios::binary);
    if (!in) {
        throw Error(ErrorCode::io, name + " cannot be opened", "Check that you may read it.");
    }
    return read_stream(in, name, most);
}

} // namespace demur::cli
