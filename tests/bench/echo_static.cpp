// The peer of the start-up benchmark: the least that a native-messaging host in C++ can be, linked statically.
#include <array>
#include <cstdint>
#include <cstring>
#include <unistd.h>

namespace {

bool read_all(char* to, std::size_t size)
{
    while (size > 0) {
        const ssize_t count = ::read(STDIN_FILENO, to, size);
        if (count <= 0) {
            return false;
        }
        to += count;
        size -= static_cast<std::size_t>(count);
    }
    return true;
}

} // namespace

int main()
{
    static std::array<char, 65536> frame{};
    std::uint32_t length = 0;
    while (read_all(frame.data(), sizeof(length))) {
        std::memcpy(&length, frame.data(), sizeof(length));
        if (length > frame.size() - sizeof(length) || !read_all(frame.data() + sizeof(length), length)) {
            return 1;
        }
        const std::size_t size = sizeof(length) + length;
        if (::write(STDOUT_FILENO, frame.data(), size) != static_cast<ssize_t>(size)) {
            return 1;
        }
    }
    return 0;
}
