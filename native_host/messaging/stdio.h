// The standard streams as a channel of their own: nothing but frames can get in or out.
#pragma once

namespace demur {

// Opens /dev/null in place of a closed 0, 1 or 2, so that no later descriptor is mistaken for one of them.
// For the first line of main().
void mend_standard_streams() noexcept;

namespace rpc {

// Private descriptors of the channel, close-on-exec, non-blocking. Standard output becomes standard error: what a
// library prints cannot corrupt a frame.
class Channel {
public:
    // Throws Error(io). Call once, after mend_standard_streams().
    Channel();
    // Gives a shared open file description (a socket, a terminal) its blocking mode back.
    ~Channel();
    Channel(const Channel&) = delete;
    Channel& operator=(const Channel&) = delete;

    [[nodiscard]] int in() const noexcept { return in_; }
    [[nodiscard]] int out() const noexcept { return out_; }

private:
    int in_ = -1;
    int out_ = -1;
    int in_flags_ = 0;
    int out_flags_ = 0;
};

} // namespace rpc
} // namespace demur
