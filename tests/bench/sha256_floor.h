// What OpenSSL needs for SHA-256 at its best.
#pragma once

#include <cstddef>

namespace demur::bench {

// Hashes as many bytes as `openssl speed -evp sha256` does: in blocks of 16 KiB. Microseconds of CPU time.
double hash_blocks(std::size_t bytes);

} // namespace demur::bench
