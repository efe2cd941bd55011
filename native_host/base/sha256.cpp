#include "base/sha256.h"

#include "base/error.h"

#include <openssl/evp.h>

namespace demur {

struct Sha256::State {
    struct Free {
        void operator()(EVP_MD_CTX* unused) const { EVP_MD_CTX_free(unused); }
    };
    std::unique_ptr<EVP_MD_CTX, Free> context{EVP_MD_CTX_new()};

    static void require(bool ok)
    {
        if (!ok) {
            throw Error(ErrorCode::internal, "SHA-256 is not available from OpenSSL", "Check the OpenSSL configuration of this machine.");
        }
    }
    // Looked up once for the life of the process: OpenSSL 3 would search its providers at every beginning.
    static const EVP_MD* algorithm()
    {
        static const EVP_MD* const fetched = EVP_MD_fetch(nullptr, "SHA256", nullptr);
        return fetched;
    }
    void begin()
    {
        require(context != nullptr && algorithm() != nullptr);
        require(EVP_DigestInit_ex(context.get(), algorithm(), nullptr) == 1);
    }
};

Sha256::Sha256() : state_(std::make_unique<State>())
{
    state_->begin();
}
Sha256::~Sha256() = default;
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;

void Sha256::update(std::string_view bytes)
{
    State::require(EVP_DigestUpdate(state_->context.get(), bytes.data(), bytes.size()) == 1);
}

void Sha256::finish(char* digest)
{
    // OpenSSL wants unsigned char; the bytes are the same.
    State::require(EVP_DigestFinal_ex(state_->context.get(), reinterpret_cast<unsigned char*>(digest), nullptr) == 1);
    state_->begin();
}

std::string Sha256::finish()
{
    std::string digest(sha256_size, '\0');
    finish(digest.data());
    return digest;
}

std::string sha256(std::string_view bytes)
{
    Sha256 hash;
    hash.update(bytes);
    return hash.finish();
}

} // namespace demur
