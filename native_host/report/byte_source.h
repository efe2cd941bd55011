// The bytes of an export as verify reads them: a piece at a time and from anywhere, so that the file may be larger than memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <ctime>
#include <functional>
#include <string>
#include <string_view>

namespace demur {

class ByteSource {
public:
    ByteSource() = default;
    virtual ~ByteSource() = default;
    ByteSource(const ByteSource&) = delete;
    ByteSource& operator=(const ByteSource&) = delete;

    [[nodiscard]] virtual std::uint64_t size() const = 0;
    // `size` bytes from `at` on; they are there. Valid until `buffer` is changed.
    virtual std::string_view piece(std::uint64_t at, std::size_t size, std::string& buffer) const = 0;
    // How many bytes are asked for at once where any number will do.
    [[nodiscard]] virtual std::size_t block() const = 0;
};

class MemoryBytes final : public ByteSource {
public:
    explicit MemoryBytes(std::string_view text, std::size_t block = std::size_t{1} << 20U) : text_(text), block_(block) {}
    [[nodiscard]] std::uint64_t size() const override { return text_.size(); }
    std::string_view piece(std::uint64_t at, std::size_t size, std::string& buffer) const override;
    [[nodiscard]] std::size_t block() const override { return block_; }

private:
    std::string_view text_;
    std::size_t block_;
};

// Read, not mapped: a mapped file that somebody cuts short ends the program.
class FileBytes final : public ByteSource {
public:
    // Throws Error(io).
    explicit FileBytes(const std::string& path);
    ~FileBytes() override;
    [[nodiscard]] std::uint64_t size() const override { return size_; }
    // Throws Error(io), also when the file has become shorter.
    std::string_view piece(std::uint64_t at, std::size_t size, std::string& buffer) const override;
    [[nodiscard]] std::size_t block() const override { return std::size_t{256} * 1024; }
    // Throws Error(io) when somebody has written to the file, or put another in its place, since it was opened: no answer is about one
    // state of it then.
    void require_unchanged() const;

private:
    int file_;
    std::uint64_t size_ = 0;
    std::timespec changed_{}; // not when it was written to: that anybody sets back
};

// Tells how much of `all` was read.
class CountedBytes final : public ByteSource {
public:
    using Tell = std::function<void(std::int64_t so_far, std::int64_t of)>;
    CountedBytes(const ByteSource& source, Tell tell) : source_(source), tell_(std::move(tell)) {}
    // Bytes that will be read, those that are read twice counted twice.
    void expect(std::uint64_t all) { all_ = all; }
    [[nodiscard]] std::uint64_t size() const override { return source_.size(); }
    std::string_view piece(std::uint64_t at, std::size_t size, std::string& buffer) const override;
    [[nodiscard]] std::size_t block() const override { return source_.block(); }

private:
    const ByteSource& source_;
    Tell tell_;
    std::uint64_t all_ = 0;
    mutable std::uint64_t read_ = 0;
};

struct ByteRange {
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
    [[nodiscard]] std::uint64_t size() const { return end - begin; }
};

// A range of a source, seen through a piece of it that moves along.
class Window {
public:
    Window(const ByteSource& source, ByteRange range) : source_(source), range_(range) {}

    [[nodiscard]] std::uint64_t begin() const { return range_.begin; }
    [[nodiscard]] std::uint64_t end() const { return range_.end; }
    // What is at hand from `at` on: at least `least` bytes unless the range ends before, none only at its end. Valid until the next call.
    std::string_view from(std::uint64_t at, std::size_t least = 1);
    // All of it, valid until the next call. Throws Error(too_large) over limits::export_value.
    std::string_view text(ByteRange range);
    // Whether `text` stands at `at`, however long it is.
    bool holds(std::uint64_t at, std::string_view text);

private:
    void hold(std::uint64_t at, std::size_t wanted);

    const ByteSource& source_;
    ByteRange range_;
    std::string buffer_;
    std::string_view held_;
    std::uint64_t held_at_ = 0;
    std::size_t ahead_ = 0; // how much is read at once: little after a jump, more and more where reading goes on
};

} // namespace demur
