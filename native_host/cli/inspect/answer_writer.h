// Answers to a file descriptor, gathered as long as nobody waits for them.
#pragma once

#include <string>

namespace demur::cli {

class AnswerWriter {
public:
    explicit AnswerWriter(int descriptor) : descriptor_(descriptor) {}

    // Where the next answer is appended.
    [[nodiscard]] std::string& buffer() { return buffer_; }
    // Whether so much was gathered that it should be written.
    [[nodiscard]] bool is_full() const;
    // Writes what was gathered. False when that fails, then and ever after.
    [[nodiscard]] bool write();
    // Throws Error(io) when writing failed for another reason than that nobody reads any more.
    void check() const;

private:
    int descriptor_;
    int fault_ = 0; // errno
    std::string buffer_;
};

} // namespace demur::cli
