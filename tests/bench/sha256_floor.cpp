#include "sha256_floor.h"

#include "bench.h"

#include <openssl/evp.h>

#include <array>
#include <string>

namespace demur::bench {

double hash_blocks(std::size_t bytes)
{
    const std::string block(16UL * 1024UL, 'x');
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    const double begin = cpu_microseconds();
    for (std::size_t done = 0; done < bytes; done += block.size()) {
        end_unless(EVP_Digest(block.data(), block.size(), digest.data(), nullptr, EVP_sha256(), nullptr) == 1, "no SHA-256");
    }
    return cpu_microseconds() - begin;
}

} // namespace demur::bench
