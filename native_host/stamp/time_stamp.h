// RFC 3161 time-stamps of the chain's head, by OpenSSL: asking, and checking offline. The imprint is the head itself, so that
// nothing of the record leaves but one hash. Pure but for the certificate files it reads.
#pragma once

#include <string>
#include <string_view>

namespace demur::stamp {

struct Query {
    std::string der; // TimeStampReq: SHA-256, a nonce, the authority's certificate wanted
    std::string head;
};
// `head`: 32 raw bytes.
Query make_query(std::string_view head);

// Which authorities are known: a file of certificates (PEM), or when it is empty the system's.
struct Roots {
    std::string file;
};

struct Facts {
    std::string time;      // ISO 8601 UTC, as the authority says
    std::string authority; // subject of its certificate
    bool rooted = false;   // the certificate leads to a known root, and was in force at that time
    std::string not_rooted_because;
};

// Throws Error(refused) when the token is none, not one of this head, or its signature does not hold; Error(bad_input) when the
// file of certificates cannot be read. Hostile: `token`.
Facts check_token(std::string_view token, std::string_view head, const Roots& roots);

struct Stamp {
    std::string token; // TimeStampToken, DER
    Facts facts;
};
// The authority's answer (TimeStampResp). Throws as check_token does, and Error(refused) when the authority refuses, when
// the answer is to another question, or when its certificate leads to no known root.
Stamp read_reply(std::string_view reply, const Query& query, const Roots& roots);

} // namespace demur::stamp
