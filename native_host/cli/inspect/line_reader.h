// Lines from a file descriptor in large pieces, in bounded memory, knowing when the next one must be waited for.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace demur::cli {

struct InputLine {
    std::string_view text; // without its end; good until the next call
    bool cut = false;      // it was longer than the limit: the rest was read past
};

class LineReader {
public:
    LineReader(int descriptor, std::size_t longest);

    // False at the end of the input. A last line needs no end.
    bool next(InputLine& line);
    // Whether next() would have to wait for the writer: the moment to hand out what is answered.
    [[nodiscard]] bool would_wait() const;

private:
    enum class Got {
        bytes,
        end
    };
    Got fill();
    void skip_rest();

    int descriptor_;
    std::size_t longest_;
    std::vector<char> buffer_;
    std::size_t begin_ = 0;   // of what is not handed out yet
    std::size_t end_ = 0;     // of what was read
    std::size_t scanned_ = 0; // no line end before this index
    bool ended_ = false;
};

} // namespace demur::cli
