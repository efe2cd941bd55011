#include "base/time.h"
#include "base/utf8.h"
#include "stamp/openssl.h"

#include <openssl/x509_vfy.h>

#include <cstdint>
#include <ctime>

namespace demur::stamp {
namespace {

// Why OpenSSL said no; empties its list of errors.
std::string last_fault()
{
    std::string why = "it does not hold";
    const char* data = nullptr;
    int flags = 0;
    while (const unsigned long code = ERR_get_error_all(nullptr, nullptr, nullptr, &data, &flags)) {
        const char* reason = ERR_reason_error_string(code);
        why = reason == nullptr ? why : reason;
        if ((flags & ERR_TXT_STRING) != 0 && data != nullptr && *data != '\0') {
            why += std::string(" (") + data + ")";
        }
    }
    return why;
}

struct Moment {
    std::time_t seconds = 0;
    std::string text;
};

Moment moment_of(const TS_TST_INFO& info)
{
    std::tm parts{};
    if (ASN1_TIME_to_tm(TS_TST_INFO_get_time(&info), &parts) != 1) {
        refuse("the time-stamp says no time");
    }
    constexpr std::int64_t ms_per_second = 1000;
    const std::time_t seconds = timegm(&parts);
    return {seconds, iso_utc(static_cast<std::int64_t>(seconds) * ms_per_second)};
}

X509* signer_of(PKCS7& token)
{
    const Owned<STACK_OF(X509)> signers(PKCS7_get0_signers(&token, nullptr, 0));
    if (signers == nullptr || sk_X509_num(signers.get()) != 1) {
        ERR_clear_error();
        refuse("the time-stamp does not hold its authority's certificate");
    }
    return sk_X509_value(signers.get(), 0);
}

std::string subject_of(const X509& certificate)
{
    constexpr std::size_t longest = 300;
    const Owned<BIO> out(BIO_new(BIO_s_mem()));
    require(out != nullptr
            && X509_NAME_print_ex(out.get(), X509_get_subject_name(&certificate), 0, XN_FLAG_RFC2253 & ~ASN1_STRFLGS_ESC_MSB) >= 0);
    char* text = nullptr;
    const auto size = BIO_get_mem_data(out.get(), &text);
    const std::string name = sanitize_utf8(std::string_view(text, static_cast<std::size_t>(size)));
    return std::string(clip_utf8(name, longest));
}

// Certificates are judged at the time that the token says: it goes on counting when they have expired since.
Owned<X509_STORE> store_at(std::time_t moment)
{
    Owned<X509_STORE> store(X509_STORE_new());
    require(store != nullptr);
    X509_VERIFY_PARAM_set_time(X509_STORE_get0_param(store.get()), moment);
    return store;
}

Owned<X509_STORE> known_roots(const Roots& roots, std::time_t moment)
{
    Owned<X509_STORE> store = store_at(moment);
    const int loaded =
        roots.file.empty() ? X509_STORE_set_default_paths(store.get()) : X509_STORE_load_file(store.get(), roots.file.c_str());
    ERR_clear_error();
    if (loaded != 1 && !roots.file.empty()) {
        throw Error(ErrorCode::bad_input, "the certificates in " + roots.file + " cannot be read", "Give a file of certificates in PEM.");
    }
    return store;
}

// Trusts the signer's own certificate and nobody else: does its signature hold, whoever it is?
Owned<X509_STORE> signer_alone(X509* signer, std::time_t moment)
{
    Owned<X509_STORE> store = store_at(moment);
    require(X509_STORE_add_cert(store.get(), signer) == 1 && X509_STORE_set_flags(store.get(), X509_V_FLAG_PARTIAL_CHAIN) == 1);
    return store;
}

bool holds(PKCS7& token, std::string_view head, Owned<X509_STORE> store)
{
    const Owned<TS_VERIFY_CTX> context(TS_VERIFY_CTX_new());
    require(context != nullptr);
    TS_VERIFY_CTX_set_flags(context.get(), TS_VFY_VERSION | TS_VFY_IMPRINT | TS_VFY_SIGNATURE);
    auto* imprint = static_cast<unsigned char*>(OPENSSL_memdup(head.data(), head.size()));
    require(imprint != nullptr);
    TS_VERIFY_CTX_set_imprint(context.get(), imprint, static_cast<long>(head.size())); // the context owns both from here on
    TS_VERIFY_CTX_set_store(context.get(), store.release());
    return TS_RESP_verify_token(context.get(), &token) == 1;
}

bool is_of_head(TS_TST_INFO& info, std::string_view head)
{
    TS_MSG_IMPRINT* imprint = TS_TST_INFO_get_msg_imprint(&info);
    const ASN1_OBJECT* digest = nullptr;
    X509_ALGOR_get0(&digest, nullptr, nullptr, TS_MSG_IMPRINT_get_algo(imprint));
    const ASN1_OCTET_STRING* message = TS_MSG_IMPRINT_get_msg(imprint);
    const std::string_view stamped(reinterpret_cast<const char*>(ASN1_STRING_get0_data(message)),
                                   static_cast<std::size_t>(ASN1_STRING_length(message)));
    return OBJ_obj2nid(digest) == NID_sha256 && stamped == head;
}

} // namespace

Facts check(PKCS7& token, std::string_view head, const Roots& roots)
{
    const Owned<TS_TST_INFO> info(PKCS7_to_TS_TST_INFO(&token));
    if (info == nullptr) {
        ERR_clear_error();
        refuse("the time-stamp cannot be read");
    }
    if (!is_of_head(*info, head)) {
        refuse("the time-stamp is of another hash");
    }
    const Moment moment = moment_of(*info);
    X509* signer = signer_of(token);
    Facts facts;
    facts.time = moment.text;
    facts.authority = subject_of(*signer);
    facts.rooted = holds(token, head, known_roots(roots, moment.seconds));
    if (!facts.rooted) {
        facts.not_rooted_because = last_fault();
        if (!holds(token, head, signer_alone(signer, moment.seconds))) {
            refuse("the time-stamp of " + facts.authority + " does not hold: " + last_fault());
        }
    }
    ERR_clear_error();
    return facts;
}

Facts check_token(std::string_view token, std::string_view head, const Roots& roots)
{
    ERR_clear_error();
    const Owned<PKCS7> parsed = read_der<PKCS7>(token, d2i_PKCS7);
    if (parsed == nullptr) {
        ERR_clear_error();
        refuse("the time-stamp cannot be read");
    }
    return check(*parsed, head, roots);
}

} // namespace demur::stamp
