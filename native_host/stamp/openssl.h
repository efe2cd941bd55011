// What the files of this module share: OpenSSL's values with owners, and its errors in words. Not for other modules.
#pragma once

#include "base/error.h"
#include "stamp/time_stamp.h"

#include <openssl/err.h>
#include <openssl/ts.h>
#include <openssl/x509.h>

#include <memory>
#include <string>
#include <string_view>

namespace demur::stamp {

inline constexpr std::size_t largest_token = 64UL * 1024UL;

struct Free {
    void operator()(TS_REQ* unused) const { TS_REQ_free(unused); }
    void operator()(TS_RESP* unused) const { TS_RESP_free(unused); }
    void operator()(TS_MSG_IMPRINT* unused) const { TS_MSG_IMPRINT_free(unused); }
    void operator()(TS_TST_INFO* unused) const { TS_TST_INFO_free(unused); }
    void operator()(TS_VERIFY_CTX* unused) const { TS_VERIFY_CTX_free(unused); }
    void operator()(X509_ALGOR* unused) const { X509_ALGOR_free(unused); }
    void operator()(X509_STORE* unused) const { X509_STORE_free(unused); }
    void operator()(ASN1_INTEGER* unused) const { ASN1_INTEGER_free(unused); }
    void operator()(PKCS7* unused) const { PKCS7_free(unused); }
    void operator()(BIO* unused) const { BIO_free(unused); }
    void operator()(unsigned char* unused) const { OPENSSL_free(unused); }
    void operator()(STACK_OF(X509) * unused) const { sk_X509_free(unused); }
};
template <class T> using Owned = std::unique_ptr<T, Free>;

inline void require(bool ok)
{
    if (!ok) {
        throw Error(ErrorCode::internal, "OpenSSL makes no time-stamp request", "Check the OpenSSL configuration of this machine.");
    }
}

[[noreturn]] inline void refuse(const std::string& why, const std::string& hint = "Ask again, or ask another authority.")
{
    throw Error(ErrorCode::refused, why, hint);
}

inline const unsigned char* bytes_of(std::string_view text)
{
    return reinterpret_cast<const unsigned char*>(text.data()); // OpenSSL wants unsigned char; the bytes are the same
}

// The whole of `bytes` as one DER value, or null: what follows a value is no part of it, and nobody would have checked it.
template <class T> Owned<T> read_der(std::string_view bytes, T* (*read)(T**, const unsigned char**, long))
{
    if (bytes.empty() || bytes.size() > largest_token) {
        return nullptr;
    }
    const unsigned char* at = bytes_of(bytes);
    Owned<T> value(read(nullptr, &at, static_cast<long>(bytes.size())));
    return at == bytes_of(bytes) + bytes.size() ? std::move(value) : nullptr;
}

template <class T> std::string write_der(const T* value, int (*write)(const T*, unsigned char**))
{
    unsigned char* made = nullptr;
    const int size = write(value, &made);
    const Owned<unsigned char> owner(made);
    require(size > 0);
    return {reinterpret_cast<const char*>(made), static_cast<std::size_t>(size)};
}

// The certificate, the signature and the imprint, as check_token says.
Facts check(PKCS7& token, std::string_view head, const Roots& roots);

} // namespace demur::stamp
