// Native-messaging frames: a length of four bytes in native order, then that many bytes of JSON.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/json/value.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace demur::rpc {

enum class Read {
    frame,
    end,       // the stream ended between two frames
    cut,       // the stream ended inside a frame
    empty,     // a frame of length 0
    too_large, // a frame over limits::message_in
    stopped,   // reading was cancelled from this side
};

// Reads frames through one buffer: a small frame costs one system call, and nothing is allocated on the word of a
// length that is over the cap.
class FrameReader {
public:
    explicit FrameReader(boost::asio::posix::stream_descriptor& in);

    // After anything but Read::frame the reader is of no further use.
    boost::asio::awaitable<Read> next();
    // The frame read last; valid until next() is called again.
    [[nodiscard]] std::string_view body() const noexcept;
    // What a frame that was refused claimed to be.
    [[nodiscard]] std::uint32_t length() const noexcept { return length_; }

private:
    // Makes at least `size` unread bytes available; false when the stream ends first or reading is cancelled.
    boost::asio::awaitable<bool> fill(std::size_t size);
    void make_room(std::size_t size);

    boost::asio::posix::stream_descriptor& in_;
    std::vector<char> buffer_;
    std::size_t begin_ = 0; // unread bytes: [begin_, end_)
    std::size_t end_ = 0;
    bool cancelled_ = false;
    std::uint32_t length_ = 0;
    std::size_t body_ = 0;
};

// The whole frame of a message, ready to be written in one go; absent when the JSON is over limits::message_out.
// What would not be JSON is mended: numbers that are not finite become null, bytes that are not UTF-8 U+FFFD.
std::optional<std::string> encode_frame(boost::json::value message);

} // namespace demur::rpc
