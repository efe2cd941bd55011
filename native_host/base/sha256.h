// SHA-256 (FIPS 180-4) by OpenSSL. Digests are the raw 32 bytes; base/hex.h makes them readable.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace demur {

inline constexpr std::size_t sha256_size = 32;

std::string sha256(std::string_view bytes);

// For data that comes in pieces. After finish() the object starts anew.
class Sha256 {
public:
    Sha256();
    ~Sha256();
    Sha256(Sha256&&) noexcept;
    Sha256& operator=(Sha256&&) noexcept;
    Sha256(const Sha256&) = delete;
    Sha256& operator=(const Sha256&) = delete;

    void update(std::string_view bytes);
    std::string finish();
    // Into sha256_size bytes at `digest`: a chain of a million events then asks for no memory.
    void finish(char* digest);

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace demur
