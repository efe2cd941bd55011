#include "journal/signing_key.h"

#include "base/error.h"

#include <openssl/evp.h>
#include <openssl/pem.h>

namespace demur {
namespace {

struct Free {
    void operator()(EVP_PKEY* unused) const { EVP_PKEY_free(unused); }
    void operator()(EVP_MD_CTX* unused) const { EVP_MD_CTX_free(unused); }
    void operator()(BIO* unused) const { BIO_free(unused); }
};
template <class T> using Owned = std::unique_ptr<T, Free>;

void require(bool ok)
{
    if (!ok) {
        throw Error(ErrorCode::internal, "Ed25519 is not available from OpenSSL", "Check the OpenSSL configuration of this machine.");
    }
}

// OpenSSL wants unsigned char; the bytes are the same.
const unsigned char* bytes_of(std::string_view text)
{
    return reinterpret_cast<const unsigned char*>(text.data());
}
unsigned char* bytes_of(std::string& text)
{
    return reinterpret_cast<unsigned char*>(text.data());
}

// A key that wants a password is none of ours: nobody shall be asked on a terminal.
int no_password(char* /*buffer*/, int /*size*/, int /*writing*/, void* /*nothing*/)
{
    return -1;
}

} // namespace

struct SigningKey::State {
    Owned<EVP_PKEY> key;
};

SigningKey SigningKey::make()
{
    auto state = std::make_shared<State>();
    state->key.reset(EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"));
    require(state->key != nullptr);
    return SigningKey(std::move(state));
}

std::optional<SigningKey> SigningKey::from_pem(std::string_view pem)
{
    constexpr std::size_t longest = 4096; // a key of this kind takes 119 bytes
    if (pem.size() > longest) {
        return std::nullopt;
    }
    const Owned<BIO> source(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
    auto state = std::make_shared<State>();
    state->key.reset(source == nullptr ? nullptr : PEM_read_bio_PrivateKey(source.get(), nullptr, no_password, nullptr));
    if (state->key == nullptr || EVP_PKEY_get_base_id(state->key.get()) != EVP_PKEY_ED25519) {
        return std::nullopt;
    }
    return SigningKey(std::move(state));
}

std::string SigningKey::pem() const
{
    const Owned<BIO> target(BIO_new(BIO_s_mem()));
    require(target != nullptr
            && PEM_write_bio_PKCS8PrivateKey(target.get(), state_->key.get(), nullptr, nullptr, 0, nullptr, nullptr) == 1);
    char* text = nullptr;
    const auto size = BIO_get_mem_data(target.get(), &text); // a macro with a cast of its own
    return {text, static_cast<std::size_t>(size)};
}

std::string SigningKey::public_key() const
{
    std::string raw(public_key_size, '\0');
    std::size_t size = raw.size();
    require(EVP_PKEY_get_raw_public_key(state_->key.get(), bytes_of(raw), &size) == 1 && size == raw.size());
    return raw;
}

std::string SigningKey::sign(std::string_view message) const
{
    const Owned<EVP_MD_CTX> context(EVP_MD_CTX_new());
    std::string signature(signature_size, '\0');
    std::size_t size = signature.size();
    require(context != nullptr && EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, state_->key.get()) == 1
            && EVP_DigestSign(context.get(), bytes_of(signature), &size, bytes_of(message), message.size()) == 1
            && size == signature.size());
    return signature;
}

bool signature_holds(std::string_view public_key, std::string_view message, std::string_view signature)
{
    if (public_key.size() != public_key_size || signature.size() != signature_size) {
        return false;
    }
    const Owned<EVP_PKEY> key(EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, bytes_of(public_key), public_key.size()));
    const Owned<EVP_MD_CTX> context(EVP_MD_CTX_new());
    return key != nullptr && context != nullptr && EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, key.get()) == 1
           && EVP_DigestVerify(context.get(), bytes_of(signature), signature.size(), bytes_of(message), message.size()) == 1;
}

} // namespace demur
