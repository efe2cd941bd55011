#include "report/proof.h"

#include "base/base64.h"
#include "base/hex.h"
#include "journal/journal.h"

#include <algorithm>

namespace demur {

std::string_view level_name(ProofLevel level)
{
    switch (level) {
    case ProofLevel::none: break;
    case ProofLevel::chain: return "1: hash chain";
    case ProofLevel::signature: return "2: signed";
    case ProofLevel::time_stamp: return "3: time-stamped";
    }
    return "0: none";
}

std::vector<std::string> does_not_prove(ProofLevel level)
{
    std::vector<std::string> limits = {
        "That the pages were the ones the service sends to everybody: an extension or a proxy may have changed them.",
        "Who sat at the keyboard.",
    };
    switch (level) {
    case ProofLevel::none:
    case ProofLevel::chain:
        limits.emplace_back("When it happened: times are those of this computer's clock.");
        limits.emplace_back("That nothing was left off at the end: a shorter chain is a whole chain.");
        limits.emplace_back("That a file of one journey shows all events of that journey: which are left out, nobody signed.");
        limits.emplace_back("That the chain was not written anew from the start. Note the head, or give it to somebody else, on the day of "
                            "the export; later exports must pass through it.");
        break;
    case ProofLevel::signature:
        limits.emplace_back("When it happened: times are those of this computer's clock.");
        limits.emplace_back(
            "That the holder of the installation's key did not leave off the end, or write the chain anew, and sign again.");
        limits.emplace_back("Whose key it is: it tells one installation from another, not one person.");
        limits.emplace_back("The day on which the file was made, and an hour's worth: they are as the holder of the key says.");
        break;
    case ProofLevel::time_stamp:
        limits.emplace_back("When each step happened: the record existed at the time of the time-stamp, its own times are those of this "
                            "computer's clock.");
        limits.emplace_back("That nothing was left off before the time-stamp was asked for, and anything about what came after it.");
        limits.emplace_back("That the time-stamping authority is one that a court trusts: look at its name.");
        break;
    }
    return limits;
}

ProofLevel level_of(const ReportProof& proof)
{
    const auto is_whole = [&proof](const ReportTimeStamp& stamp) { return stamp.events == proof.events; };
    if (!proof.signature) {
        return ProofLevel::chain;
    }
    return std::any_of(proof.time_stamps.begin(), proof.time_stamps.end(), is_whole) ? ProofLevel::time_stamp : ProofLevel::signature;
}

ReportProof make_proof(const Journal& journal, const SigningKey& key, std::int64_t events, std::string head, const SaidOutside& said)
{
    ReportProof proof;
    proof.events = events;
    proof.signature = ReportSignature{"Ed25519", to_hex(key.public_key()), to_hex(key.sign(statement(events, head, said)))};
    proof.head = std::move(head);
    for (const StampRow& stamp : journal.stamps()) {
        if (stamp.event <= events) { // another program may have added one since the events were read
            proof.time_stamps.push_back({stamp.event, to_hex(stamp.hash), stamp.time, stamp.authority, base64_encode(stamp.token)});
        }
    }
    const ProofLevel level = level_of(proof);
    proof.level = level_name(level);
    proof.does_not_prove = does_not_prove(level);
    return proof;
}

} // namespace demur
