#include "base/packed_numbers.h"

#include "base/error.h"

#include <cmath>
#include <cstring>

namespace demur {
namespace {

constexpr std::size_t piece_size = 1900; // there are many lists, and each holds one that is not full
constexpr unsigned digit_bits = 7;
constexpr unsigned char more = 0x80;

// How a real number is written: 0 is none, 1 says that its bits follow. Everything else is a decimal number of at most four places:
// shifted, its size, whether it is in ten-thousandths, its sign.
constexpr std::uint64_t absent = 0;
constexpr std::uint64_t bits_follow = 1;
constexpr std::uint64_t first_decimal = 2;
constexpr std::uint64_t is_negative = 1;
constexpr std::uint64_t is_fraction = 2;
constexpr unsigned flag_bits = 2;
constexpr double ten_thousand = 10'000;
constexpr double largest_decimal = 1e12; // in ten-thousandths it is still exact

// Absent when it would not be read back as it was.
std::optional<std::uint64_t> as_decimal(double number)
{
    const double size = std::abs(number);
    if (!(size < largest_decimal) || (size == 0 && std::signbit(number))) {
        return std::nullopt;
    }
    const bool whole = std::trunc(size) == size;
    const double digits = whole ? size : std::round(size * ten_thousand);
    if (!whole && digits / ten_thousand != size) {
        return std::nullopt;
    }
    const std::uint64_t flags = (whole ? 0 : is_fraction) | (number < 0 ? is_negative : 0);
    return first_decimal + ((static_cast<std::uint64_t>(digits) << flag_bits) | flags);
}

double from_decimal(std::uint64_t head)
{
    const std::uint64_t packed = head - first_decimal;
    const auto digits = static_cast<double>(packed >> flag_bits);
    const double size = (packed & is_fraction) != 0 ? digits / ten_thousand : digits;
    return (packed & is_negative) != 0 ? -size : size;
}

} // namespace

void PackedNumbers::add(std::uint64_t number)
{
    while (number >= more) {
        last_.push_back(static_cast<char>(static_cast<unsigned char>(number) | more));
        number >>= digit_bits;
    }
    last_.push_back(static_cast<char>(number));
    if (last_.size() >= piece_size) {
        pieces_.push_back(store_->keep(last_));
        last_.clear();
    }
}

void PackedNumbers::add_real(std::optional<double> number)
{
    const std::optional<std::uint64_t> decimal = number ? as_decimal(*number) : absent;
    if (decimal) {
        add(*decimal);
        return;
    }
    std::uint64_t bits = 0;
    std::memcpy(&bits, &*number, sizeof bits);
    add(bits_follow);
    add(bits);
}

unsigned char PackedNumbers::Reader::next_byte()
{
    while (at_ == piece_.size()) {
        if (read_ > numbers_.pieces_.size()) {
            throw Error(ErrorCode::internal, "more numbers were asked for than were put aside");
        }
        piece_ = read_ < numbers_.pieces_.size() ? numbers_.store_->piece(numbers_.pieces_[read_]) : numbers_.last_;
        ++read_;
        at_ = 0;
    }
    return static_cast<unsigned char>(piece_[at_++]);
}

std::uint64_t PackedNumbers::Reader::next()
{
    std::uint64_t number = 0;
    for (unsigned shift = 0;; shift += digit_bits) {
        const unsigned char byte = next_byte();
        number |= static_cast<std::uint64_t>(byte & (more - 1U)) << shift;
        if ((byte & more) == 0) {
            return number;
        }
    }
}

std::optional<double> PackedNumbers::Reader::next_real()
{
    const std::uint64_t head = next();
    if (head == absent) {
        return std::nullopt;
    }
    if (head != bits_follow) {
        return from_decimal(head);
    }
    const std::uint64_t bits = next();
    double number = 0;
    std::memcpy(&number, &bits, sizeof number);
    return number;
}

} // namespace demur
