#include "messaging/frame.h"

#include "base/limits.h"
#include "base/utf8.h"

#include <boost/asio/buffer.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/json.hpp>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace demur::rpc {

namespace asio = boost::asio;
namespace json = boost::json;

namespace {

constexpr std::size_t prefix = sizeof(std::uint32_t);
constexpr std::size_t usual_buffer = 64UL * 1024;
constexpr std::size_t first_reply_buffer = 2048;

// Boost.JSON writes infinity as a word that is not JSON. The depth is bounded by the types and by limits::json_depth.
void drop_non_finite(json::value& value)
{
    if (value.is_double()) {
        if (!std::isfinite(value.get_double())) {
            value = nullptr;
        }
    } else if (json::array* array = value.if_array()) {
        std::ranges::for_each(*array, drop_non_finite);
    } else if (json::object* object = value.if_object()) {
        for (auto& member : *object) {
            drop_non_finite(member.value());
        }
    }
}

void put_length(std::string& frame)
{
    const auto length = static_cast<std::uint32_t>(frame.size() - prefix);
    std::memcpy(frame.data(), &length, prefix);
}

} // namespace

FrameReader::FrameReader(asio::posix::stream_descriptor& in) : in_(in), buffer_(usual_buffer) {}

std::string_view FrameReader::body() const noexcept
{
    return {buffer_.data() + body_, length_};
}

void FrameReader::make_room(std::size_t size)
{
    std::copy(buffer_.begin() + static_cast<std::ptrdiff_t>(begin_), buffer_.begin() + static_cast<std::ptrdiff_t>(end_), buffer_.begin());
    end_ -= begin_;
    begin_ = 0;
    if (buffer_.size() < size) {
        buffer_.resize(size);
    } else if (buffer_.size() > usual_buffer && std::max(size, end_) <= usual_buffer) {
        buffer_.resize(usual_buffer); // a large frame's memory is not kept for the rest of the session
        buffer_.shrink_to_fit();
    }
}

asio::awaitable<bool> FrameReader::fill(std::size_t size)
{
    if (buffer_.size() - begin_ < size || begin_ == end_) {
        make_room(size);
    }
    while (end_ - begin_ < size) {
        boost::system::error_code ec;
        const auto space = asio::buffer(buffer_.data() + end_, buffer_.size() - end_);
        end_ += co_await in_.async_read_some(space, asio::redirect_error(asio::use_awaitable, ec));
        if (ec) {
            cancelled_ = ec == asio::error::operation_aborted;
            co_return false;
        }
    }
    co_return true;
}

asio::awaitable<Read> FrameReader::next()
{
    const bool prefixed = co_await fill(prefix);
    if (!prefixed) {
        const Read ended = begin_ == end_ ? Read::end : Read::cut;
        co_return cancelled_ ? Read::stopped : ended;
    }
    std::memcpy(&length_, buffer_.data() + begin_, prefix);
    if (length_ == 0) {
        co_return Read::empty;
    }
    if (length_ > limits::message_in) {
        co_return Read::too_large;
    }
    const bool whole = co_await fill(prefix + length_);
    if (!whole) {
        co_return cancelled_ ? Read::stopped : Read::cut;
    }
    body_ = begin_ + prefix;
    begin_ = body_ + length_;
    co_return Read::frame;
}

std::optional<std::string> encode_frame(json::value message)
{
    drop_non_finite(message);
    std::string frame(first_reply_buffer, '\0');
    std::size_t used = prefix;
    json::serializer serializer;
    serializer.reset(&message);
    while (!serializer.done()) {
        if (used == frame.size()) {
            frame.resize(frame.size() * 2);
        }
        used += serializer.read(frame.data() + used, frame.size() - used).size();
        if (used - prefix > limits::message_out) {
            return std::nullopt;
        }
    }
    frame.resize(used);
    const std::string_view text = std::string_view(frame).substr(prefix);
    if (!valid_utf8(text)) {
        frame.replace(prefix, std::string::npos, sanitize_utf8(text));
        if (frame.size() - prefix > limits::message_out) {
            return std::nullopt;
        }
    }
    put_length(frame);
    return frame;
}

} // namespace demur::rpc
