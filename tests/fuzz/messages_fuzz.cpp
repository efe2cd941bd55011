// One message after the handshake, to its answer: what a compromised extension could send.
#include "base/limits.h"
#include "base/utf8.h"
#include "fuzz.h"
#include "messaging/context.h"
#include "messaging/dispatch.h"

#include <boost/json.hpp>

#include <cstring>
#include <filesystem>
#include <optional>
#include <string>

namespace {

using demur::fuzz::promise;

// A data directory that goes when the fuzzer ends.
struct Scratch {
    std::filesystem::path path;
    Scratch()
    {
        std::string pattern = (std::filesystem::temp_directory_path() / "demur-fuzz-XXXXXX").string();
        path = mkdtemp(pattern.data());
    }
    ~Scratch() { std::filesystem::remove_all(path); }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    Scratch(Scratch&&) = delete;
    Scratch& operator=(Scratch&&) = delete;
};

void check_frame(const std::string& frame)
{
    std::uint32_t length = 0;
    promise(frame.size() >= sizeof(length), "an answer has a length");
    std::memcpy(&length, frame.data(), sizeof(length));
    promise(length == frame.size() - sizeof(length) && length <= demur::limits::message_out, "the length is the answer's");
    const std::string_view body = std::string_view(frame).substr(sizeof(length));
    promise(demur::valid_utf8(body), "an answer is UTF-8");
    boost::json::parse_options options;
    options.max_depth = 4 * demur::limits::json_depth;
    boost::system::error_code fault;
    const boost::json::value answer = boost::json::parse(body, fault, {}, options);
    promise(!fault && answer.is_object() && answer.get_object().contains("jsonrpc"), "an answer is JSON-RPC");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const Scratch scratch;
    static demur::rpc::Context context(scratch.path);
    if (!context.greeted()) {
        context.greet();
    }
    if (const std::optional<std::string> frame = demur::rpc::answer(context, demur::fuzz::text_of(data, size))) {
        check_frame(*frame);
    }
    return 0;
}
