// What people say of the signs of deceptive patterns: events of the chain and nothing else.
#include "base/error.h"
#include "base/time.h"
#include "journal/chain.h"
#include "journal/journal_impl.h"

namespace demur {

void Journal::judge_tag(std::string_view journey, std::string_view tag, std::string_view standing)
{
    Step tokens; // the same rule as for steps: the chain holds tokens only
    tokens.session = tag;
    tokens.journey = journey;
    tokens.detail = standing;
    check_step(tokens);
    Transaction transaction(impl_->db);
    Query known = impl_->db.query("SELECT 1 FROM journey WHERE id = ?");
    known.text(journey);
    if (!known.next()) {
        throw Error(ErrorCode::not_found, "no journey " + std::string(journey), "`demur journeys` lists them.");
    }
    ChainEnd end = read_chain_end(impl_->db);
    write_event(impl_->db, end, tag_event(journey, tag, standing, now_ms()));
    transaction.commit();
}

} // namespace demur
