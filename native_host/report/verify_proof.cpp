#include "report/verify_proof.h"

#include "base/base64.h"
#include "base/error.h"
#include "base/hex.h"
#include "journal/signing_key.h"
#include "report/proof.h"
#include "stamp/time_stamp.h"

namespace demur {
namespace {

constexpr std::size_t most_stamps = 1000; // each costs a public-key operation

std::string whose(const std::string& key, const Trust& trust)
{
    if (trust.key) {
        return key == *trust.key ? "the key given" : "another key than the one given";
    }
    if (trust.own_key) {
        return key == *trust.own_key ? "this installation" : "another installation";
    }
    return "an installation that is not known here";
}

// The hash after event number `events`, hex; null when the file does not hold it.
const std::string* hash_at(const ChainCheck& chain, std::int64_t events)
{
    const auto found = chain.hashes.find(events);
    return found == chain.hashes.end() ? nullptr : &found->second;
}

class Vouchers {
public:
    Vouchers(const SaidOutside& said, const ChainCheck& chain, const Trust& trust, Verification& result)
        : said_(said), chain_(chain), trust_(trust), result_(result)
    {
    }

    std::optional<std::string> check(const ReportProof& proof)
    {
        if (std::optional<std::string> why = check_signature(proof.signature)) {
            return why;
        }
        if (proof.time_stamps.size() > most_stamps) {
            return "the file has more than " + std::to_string(most_stamps) + " time-stamps";
        }
        for (const ReportTimeStamp& stamp : proof.time_stamps) {
            if (std::optional<std::string> why = check_stamp(stamp)) {
                return why;
            }
        }
        result_.level = level_name(level_);
        result_.does_not_prove = does_not_prove(level_);
        return std::nullopt;
    }

private:
    std::optional<std::string> check_signature(const std::optional<ReportSignature>& signature)
    {
        if (!signature) {
            return trust_.key ? std::optional<std::string>("the file is not signed") : std::nullopt;
        }
        const std::optional<std::string> key = from_hex(signature->key);
        const std::optional<std::string> bytes = from_hex(signature->signature);
        if (signature->algorithm != "Ed25519" || !key || !bytes || !is_of_all(*key, *bytes)) {
            return "the signature is not one of this file: its chain, its day, its journey, what it leaves out, its version or an hour's "
                   "worth was changed after it was signed";
        }
        const std::string name = to_hex(*key);
        result_.signed_by = VerifiedSignature{name, whose(name, trust_)};
        if (trust_.key && name != *trust_.key) {
            return "the file is signed by the key " + name + ", not by the one given";
        }
        if (!chain_.key.empty() && chain_.key != name) {
            return "the file is signed by another key than the one that its record names";
        }
        level_ = ProofLevel::signature;
        return std::nullopt;
    }

    [[nodiscard]] bool is_of_all(const std::string& key, const std::string& bytes) const
    {
        return signature_holds(key, statement(result_.events, result_.head, said_), bytes);
    }

    std::optional<std::string> check_stamp(const ReportTimeStamp& stamp)
    {
        const std::string of = "the time-stamp of event " + std::to_string(stamp.events);
        const std::string* hash = hash_at(chain_, stamp.events);
        if (stamp.events > chain_.events) {
            return of + " is of a longer chain: the file was cut after event " + std::to_string(chain_.events);
        }
        if (hash == nullptr || *hash != stamp.head) {
            return of + " names another hash than the chain has there";
        }
        const std::optional<std::string> token = base64_decode(stamp.token);
        if (!token) {
            return of + " is not written as Demur writes time-stamps";
        }
        try {
            return keep(stamp, stamp::check_token(*token, *from_hex(*hash), {trust_.ca_file}));
        } catch (const Error& error) {
            if (error.code() == ErrorCode::bad_input && !trust_.ca_file.empty()) {
                throw; // the person's own file of certificates
            }
            return of + " does not hold: " + error.what();
        }
    }

    std::optional<std::string> keep(const ReportTimeStamp& stamp, const stamp::Facts& facts)
    {
        if (stamp.time != facts.time || stamp.authority != facts.authority) {
            return "the time-stamp of event " + std::to_string(stamp.events) + " is shown with another time or authority than it has";
        }
        result_.time_stamps.push_back({stamp.events, facts.time, facts.authority, facts.rooted});
        if (facts.rooted) {
            if (level_ != ProofLevel::chain && stamp.events == chain_.events) {
                level_ = ProofLevel::time_stamp;
            } else {
                result_.notes.push_back("The time-stamp of " + facts.authority + " says that events 1 to " + std::to_string(stamp.events)
                                        + " existed at " + facts.time + ", and nothing of "
                                        + (level_ == ProofLevel::chain ? "who wrote them." : "what came after them."));
            }
            return std::nullopt;
        }
        if (!trust_.ca_file.empty()) {
            return "the certificate of " + facts.authority + " leads to no root in " + trust_.ca_file + ": " + facts.not_rooted_because;
        }
        result_.notes.push_back("The time-stamp of " + facts.authority
                                + " fits, but whether that authority is what it says was not checked: no root of it is given. Give its "
                                  "root certificate with --ca FILE; without it the time-stamp does not count.");
        return std::nullopt;
    }

    const SaidOutside& said_;
    const ChainCheck& chain_;
    const Trust& trust_;
    Verification& result_;
    ProofLevel level_ = ProofLevel::chain;
};

} // namespace

std::optional<std::string> check_vouchers(const ReportProof& proof, const SaidOutside& said, const ChainCheck& chain, const Trust& trust,
                                          Verification& result)
{
    return Vouchers(said, chain, trust, result).check(proof);
}

} // namespace demur
