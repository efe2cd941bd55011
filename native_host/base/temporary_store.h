// Pieces of bytes put aside: the first in memory, and when they are many, the others in a file that has no name and goes with
// the program. Where none can be written, everything stays in memory.
#pragma once

#include "base/byte_store.h"

#include <cstdint>

namespace demur {

class TemporaryStore final : public ByteStore {
public:
    // What a person's own record needs stays far below it: nothing of that is written anywhere.
    static constexpr std::size_t usual_memory = 1024UL * 1024UL;

    explicit TemporaryStore(std::size_t memory = usual_memory) : memory_(memory) {}
    TemporaryStore(const TemporaryStore&) = delete;
    TemporaryStore& operator=(const TemporaryStore&) = delete;
    ~TemporaryStore() override;

    std::size_t keep(std::string_view piece) override;
    // Throws Error(io) when the file cannot be read.
    [[nodiscard]] std::string piece(std::size_t number) const override;
    // Bytes that are in the file.
    [[nodiscard]] std::uint64_t in_file() const { return end_; }

private:
    struct Place {
        std::uint64_t at = 0;   // in the file; of what is in memory: number of the piece
        std::uint32_t size = 0; // 0: in memory
    };
    bool write(std::string_view piece);

    std::size_t memory_;
    std::size_t held_ = 0; // bytes in memory
    std::vector<std::string> pieces_;
    std::vector<Place> places_;
    int file_ = -1;
    bool is_given_up_ = false; // the file
    std::uint64_t end_ = 0;
};

} // namespace demur
