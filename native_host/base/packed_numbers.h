// A list of numbers, packed (LEB128) into pieces of a store: written once, read from the first on as often as needed.
#pragma once

#include "base/byte_store.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace demur {

class PackedNumbers {
public:
    explicit PackedNumbers(std::shared_ptr<ByteStore> store) : store_(std::move(store)) {}

    void add(std::uint64_t number);
    void add_real(std::optional<double> number);

    class Reader {
    public:
        explicit Reader(const PackedNumbers& numbers) : numbers_(numbers) {}
        // In the order in which they were added, and as they were: real ones with next_real(). Past the end: Error(internal).
        std::uint64_t next();
        std::optional<double> next_real();

    private:
        unsigned char next_byte();

        const PackedNumbers& numbers_;
        std::string piece_;
        std::size_t at_ = 0;   // in piece_
        std::size_t read_ = 0; // pieces
    };

private:
    std::shared_ptr<ByteStore> store_;
    std::vector<std::size_t> pieces_;
    std::string last_; // not full yet
};

} // namespace demur
