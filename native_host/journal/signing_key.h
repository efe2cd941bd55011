// The key of this installation, Ed25519 (RFC 8032) by OpenSSL. It signs the chain's head: proof that an export comes from the
// same installation as another, not of who anybody is.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace demur {

inline constexpr std::size_t public_key_size = 32;
inline constexpr std::size_t signature_size = 64;

class SigningKey {
public:
    static SigningKey make();
    // Absent when the text is no private Ed25519 key in PKCS#8 PEM.
    static std::optional<SigningKey> from_pem(std::string_view pem);

    [[nodiscard]] std::string pem() const;
    [[nodiscard]] std::string public_key() const; // raw bytes
    [[nodiscard]] std::string sign(std::string_view message) const;

private:
    struct State;
    explicit SigningKey(std::shared_ptr<const State> state) : state_(std::move(state)) {}
    std::shared_ptr<const State> state_;
};

// All raw bytes; of any length, since they may come from a file. False for anything but this key's signature of this message.
bool signature_holds(std::string_view public_key, std::string_view message, std::string_view signature);

} // namespace demur
