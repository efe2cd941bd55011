#include "report/proof.h"

namespace demur {

ReportProof make_proof(std::int64_t events, std::string head)
{
    ReportProof proof;
    proof.events = events;
    proof.head = std::move(head);
    proof.level = "1: hash chain";
    proof.does_not_prove = {
        "That the pages were the ones the service sends to everybody: an extension or a proxy may have changed them.",
        "Who sat at the keyboard.",
        "When it happened: times are those of this computer's clock.",
        "That nothing was left off at the end: a shorter chain is a whole chain.",
        // One sentence of two literals, in brackets so that nobody takes it for a forgotten comma.
        ("That the chain was not written anew from the start. Note the head, or give it to somebody else, on the day of the export; "
         "later exports must pass through it."),
    };
    return proof;
}

} // namespace demur
