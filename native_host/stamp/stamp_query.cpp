#include "base/sha256.h"
#include "base/utf8.h"
#include "stamp/openssl.h"

#include <openssl/rand.h>

#include <cstdint>

namespace demur::stamp {
namespace {

std::string refusal_of(const TS_STATUS_INFO& status)
{
    std::string said;
    const STACK_OF(ASN1_UTF8STRING)* lines = TS_STATUS_INFO_get0_text(&status);
    for (int i = 0; i < sk_ASN1_UTF8STRING_num(lines); ++i) {
        const ASN1_UTF8STRING* line = sk_ASN1_UTF8STRING_value(lines, i);
        said +=
            " "
            + std::string(reinterpret_cast<const char*>(ASN1_STRING_get0_data(line)), static_cast<std::size_t>(ASN1_STRING_length(line)));
    }
    constexpr std::size_t longest = 200;
    const std::string shown = sanitize_utf8(said);
    return std::string(clip_utf8(shown, longest));
}

// A nonce makes an answer that was recorded earlier useless.
bool is_answer_to(const TS_TST_INFO& info, const Query& query)
{
    const Owned<TS_REQ> asked = read_der<TS_REQ>(query.der, d2i_TS_REQ);
    require(asked != nullptr);
    const ASN1_INTEGER* nonce = TS_TST_INFO_get_nonce(&info);
    return nonce != nullptr && ASN1_INTEGER_cmp(nonce, TS_REQ_get_nonce(asked.get())) == 0;
}

} // namespace

Query make_query(std::string_view head)
{
    require(head.size() == sha256_size);
    const Owned<TS_REQ> request(TS_REQ_new());
    const Owned<TS_MSG_IMPRINT> imprint(TS_MSG_IMPRINT_new());
    const Owned<X509_ALGOR> digest(X509_ALGOR_new());
    const Owned<ASN1_INTEGER> nonce(ASN1_INTEGER_new());
    std::uint64_t random = 0;
    require(request != nullptr && imprint != nullptr && digest != nullptr && nonce != nullptr);
    X509_ALGOR_set_md(digest.get(), EVP_sha256());
    std::string bytes(head); // OpenSSL copies it, but asks for it writable
    require(RAND_bytes(reinterpret_cast<unsigned char*>(&random), sizeof(random)) == 1 && ASN1_INTEGER_set_uint64(nonce.get(), random) == 1
            && TS_MSG_IMPRINT_set_algo(imprint.get(), digest.get()) == 1
            && TS_MSG_IMPRINT_set_msg(imprint.get(), reinterpret_cast<unsigned char*>(bytes.data()), static_cast<int>(bytes.size())) == 1
            && TS_REQ_set_version(request.get(), 1) == 1 && TS_REQ_set_msg_imprint(request.get(), imprint.get()) == 1
            && TS_REQ_set_nonce(request.get(), nonce.get()) == 1 && TS_REQ_set_cert_req(request.get(), 1) == 1);
    return {write_der<TS_REQ>(request.get(), i2d_TS_REQ), std::move(bytes)};
}

Stamp read_reply(std::string_view reply, const Query& query, const Roots& roots)
{
    ERR_clear_error();
    const Owned<TS_RESP> answer = read_der<TS_RESP>(reply, d2i_TS_RESP);
    if (answer == nullptr) {
        ERR_clear_error();
        refuse("the authority's answer is no time-stamp");
    }
    PKCS7* token = TS_RESP_get_token(answer.get());
    const TS_TST_INFO* info = TS_RESP_get_tst_info(answer.get());
    const TS_STATUS_INFO* status = TS_RESP_get_status_info(answer.get());
    const auto code = ASN1_INTEGER_get(TS_STATUS_INFO_get0_status(status));
    if ((code != TS_STATUS_GRANTED && code != TS_STATUS_GRANTED_WITH_MODS) || token == nullptr || info == nullptr) {
        refuse("the authority refuses the request with status " + std::to_string(code) + refusal_of(*status));
    }
    if (!is_answer_to(*info, query)) {
        refuse("the authority's answer is to another question: its nonce is not ours");
    }
    Stamp stamp{write_der<PKCS7>(token, i2d_PKCS7), check(*token, query.head, roots)};
    if (!stamp.facts.rooted) {
        refuse("the certificate of " + stamp.facts.authority + " leads to no known root: " + stamp.facts.not_rooted_because,
               "If you trust this authority, give its root certificate with --ca FILE.");
    }
    return stamp;
}

} // namespace demur::stamp
