#include "messaging/uploads.h"

#include "base/error.h"
#include "base/limits.h"
#include "base/uuid.h"

namespace demur::rpc {

namespace {

constexpr std::size_t most_open = 4;

void check_begin(const std::string& upload, std::int64_t size)
{
    if (!is_uuid(upload)) {
        throw Error(ErrorCode::bad_input, "params.upload: expected a UUID");
    }
    if (size <= 0) {
        throw Error(ErrorCode::bad_input, "params.size: expected the size of the whole file");
    }
    if (size > static_cast<std::int64_t>(limits::evidence_file)) {
        throw Error(ErrorCode::too_large, "the file is over " + std::to_string(limits::evidence_file / (std::size_t{1024} * 1024)) + " MiB",
                    "Make the picture smaller and add it again.");
    }
}

} // namespace

std::int64_t Uploads::add(const std::string& upload, std::int64_t size, std::int64_t offset, std::string_view bytes)
{
    if (bytes.size() > limits::chunk) {
        throw Error(ErrorCode::too_large, "params.data: a piece may hold " + std::to_string(limits::chunk) + " bytes");
    }
    if (offset == 0) {
        check_begin(upload, size);
        if (open_.size() >= most_open && !open_.contains(upload)) {
            throw Error(ErrorCode::conflict, "too many files are being added at once", "Finish one of them first.");
        }
        open_[upload] = Upload{size, {}};
    }
    const auto found = open_.find(upload);
    if (found == open_.end()) {
        throw Error(ErrorCode::not_found, "no such upload", "Begin again at offset 0.");
    }
    Upload& file = found->second;
    const auto received = static_cast<std::int64_t>(file.bytes.size());
    if (size != file.size || offset != received || static_cast<std::int64_t>(bytes.size()) > file.size - received) {
        throw Error(ErrorCode::bad_input,
                    "params.offset: expected the piece at " + std::to_string(received) + " of " + std::to_string(file.size) + " bytes");
    }
    file.bytes.append(bytes);
    return static_cast<std::int64_t>(file.bytes.size());
}

std::string Uploads::take(const std::string& upload)
{
    auto node = open_.extract(upload);
    return node.empty() ? std::string() : std::move(node.mapped().bytes);
}

} // namespace demur::rpc
