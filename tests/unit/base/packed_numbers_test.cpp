// Numbers that are put aside come back as they were, wherever they were kept.
#include "base/error.h"
#include "base/packed_numbers.h"
#include "base/temporary_store.h"

#include <gtest/gtest.h>

#include <bit>
#include <limits>
#include <random>

namespace demur {
namespace {

std::vector<std::shared_ptr<ByteStore>> stores()
{
    return {std::make_shared<MemoryStore>(), std::make_shared<TemporaryStore>(), std::make_shared<TemporaryStore>(0),
            std::make_shared<TemporaryStore>(5000)};
}

std::optional<double> any_real(std::mt19937_64& random)
{
    switch (random() % 6) {
    case 0: return std::nullopt;
    case 1: return static_cast<double>(random() % 200);
    case 2: return -static_cast<double>(random() % 100'000'000);
    case 3: return static_cast<double>(random() % 1'000'000) / 100;
    case 4: return static_cast<double>(random() % 1'000'000) / -10'000;
    default: return std::bit_cast<double>(random());
    }
}

void expect_same(const std::optional<double>& read, const std::optional<double>& written)
{
    ASSERT_EQ(read.has_value(), written.has_value());
    if (read) {
        EXPECT_EQ(std::bit_cast<std::uint64_t>(*read), std::bit_cast<std::uint64_t>(*written)) << *written;
    }
}

TEST(PackedNumbers, WholeNumbersComeBack)
{
    for (const std::shared_ptr<ByteStore>& store : stores()) {
        std::mt19937_64 random(3);
        std::vector<std::uint64_t> written = {0, 1, 127, 128, std::numeric_limits<std::uint64_t>::max()};
        for (int i = 0; i < 20'000; ++i) {
            written.push_back(random() >> (random() % 64));
        }
        PackedNumbers numbers(store);
        for (const std::uint64_t number : written) {
            numbers.add(number);
        }
        for (int time = 0; time < 2; ++time) {
            PackedNumbers::Reader reader(numbers);
            for (const std::uint64_t number : written) {
                ASSERT_EQ(reader.next(), number);
            }
            EXPECT_THROW(reader.next(), Error);
        }
    }
}

TEST(PackedNumbers, RealNumbersComeBackToTheBit)
{
    for (const std::shared_ptr<ByteStore>& store : stores()) {
        std::mt19937_64 random(5);
        std::vector<std::optional<double>> written = {0.0,
                                                      -0.0,
                                                      1e11,
                                                      1e12,
                                                      1e300,
                                                      0.1 + 0.2,
                                                      0.00001,
                                                      std::numeric_limits<double>::infinity(),
                                                      std::numeric_limits<double>::quiet_NaN(),
                                                      std::numeric_limits<double>::denorm_min()};
        for (int i = 0; i < 20'000; ++i) {
            written.push_back(any_real(random));
        }
        PackedNumbers numbers(store);
        for (const std::optional<double>& number : written) {
            numbers.add_real(number);
        }
        PackedNumbers::Reader reader(numbers);
        for (const std::optional<double>& number : written) {
            expect_same(reader.next_real(), number);
        }
    }
}

TEST(PackedNumbers, ListsShareAStore)
{
    const auto store = std::make_shared<TemporaryStore>(3000);
    std::vector<PackedNumbers> lists(7, PackedNumbers(store));
    for (std::uint64_t i = 0; i < 10'000; ++i) {
        lists[i % 7].add(i);
    }
    EXPECT_GT(store->in_file(), 0U);
    std::vector<PackedNumbers::Reader> readers(lists.begin(), lists.end());
    for (std::uint64_t i = 0; i < 10'000; ++i) {
        ASSERT_EQ(readers[i % 7].next(), i);
    }
}

TEST(PackedNumbers, MostOfAJourneysNumbersTakeFewBytes)
{
    const auto store = std::make_shared<TemporaryStore>(0);
    PackedNumbers numbers(store);
    for (int i = 0; i < 100'000; ++i) {
        numbers.add_real(i % 3 == 0 ? std::nullopt : std::optional(i % 40 / (i % 3 == 1 ? 1.0 : 4.0)));
    }
    EXPECT_LT(store->in_file(), 250'000U);
}

} // namespace
} // namespace demur
