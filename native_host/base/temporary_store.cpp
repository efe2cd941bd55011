#include "base/temporary_store.h"

#include "base/error.h"

#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <system_error>
#include <unistd.h>

namespace demur {
namespace {

int open_nameless()
{
    std::error_code ec;
    std::string name = (std::filesystem::temp_directory_path(ec) / "demur-XXXXXX").string();
    const int file = ec ? -1 : ::mkostemp(name.data(), O_CLOEXEC);
    if (file >= 0) {
        ::unlink(name.c_str());
    }
    return file;
}

} // namespace

TemporaryStore::~TemporaryStore()
{
    if (file_ >= 0) {
        ::close(file_);
    }
}

std::size_t TemporaryStore::keep(std::string_view piece)
{
    const bool fits = piece.empty() || held_ + piece.size() <= memory_;
    if (fits || !write(piece)) {
        places_.push_back({pieces_.size(), 0});
        pieces_.emplace_back(piece);
        held_ += piece.size();
    } else {
        places_.push_back({end_, static_cast<std::uint32_t>(piece.size())});
        end_ += piece.size();
    }
    return places_.size() - 1;
}

bool TemporaryStore::write(std::string_view piece)
{
    if (is_given_up_) {
        return false;
    }
    file_ = file_ < 0 ? open_nameless() : file_;
    is_given_up_ = file_ < 0;
    for (std::size_t written = 0; !is_given_up_ && written < piece.size();) {
        const std::string_view rest = piece.substr(written);
        const ssize_t done = ::pwrite(file_, rest.data(), rest.size(), static_cast<off_t>(end_ + written));
        is_given_up_ = done <= 0; // a full disk, say: what is in the file can still be read
        written += is_given_up_ ? 0 : static_cast<std::size_t>(done);
    }
    return !is_given_up_;
}

std::string TemporaryStore::piece(std::size_t number) const
{
    const Place& place = places_.at(number);
    if (place.size == 0) {
        return pieces_.at(place.at);
    }
    std::string piece(place.size, '\0');
    for (std::size_t read = 0; read < piece.size();) {
        const ssize_t done = ::pread(file_, piece.data() + read, piece.size() - read, static_cast<off_t>(place.at + read));
        if (done <= 0) {
            throw Error(ErrorCode::io, "what was put aside in a temporary file cannot be read again");
        }
        read += static_cast<std::size_t>(done);
    }
    return piece;
}

} // namespace demur
