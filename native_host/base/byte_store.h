// Pieces of bytes that are put aside until they are asked for again: in memory here, elsewhere where there may be many.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace demur {

class ByteStore {
public:
    ByteStore() = default;
    ByteStore(const ByteStore&) = delete;
    ByteStore& operator=(const ByteStore&) = delete;
    virtual ~ByteStore() = default;

    // Its number.
    virtual std::size_t keep(std::string_view piece) = 0;
    [[nodiscard]] virtual std::string piece(std::size_t number) const = 0;
};

class MemoryStore final : public ByteStore {
public:
    std::size_t keep(std::string_view piece) override
    {
        pieces_.emplace_back(piece);
        return pieces_.size() - 1;
    }
    [[nodiscard]] std::string piece(std::size_t number) const override { return pieces_.at(number); }

private:
    std::vector<std::string> pieces_;
};

} // namespace demur
