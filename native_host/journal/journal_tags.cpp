// What people say of a journey, once it is recorded: events of the chain and nothing else.
#include "base/error.h"
#include "base/time.h"
#include "journal/chain.h"
#include "journal/journal_impl.h"

namespace demur {
namespace {

// Throws Error(bad_input) unless all are tokens, as of a step; Error(not_found).
void append_said(Database& db, std::string_view journey, const Step& tokens, const boost::json::object& event)
{
    check_step(tokens);
    Transaction transaction(db);
    Query known = db.query("SELECT 1 FROM journey WHERE id = ?");
    known.text(journey);
    if (!known.next()) {
        throw Error(ErrorCode::not_found, "no journey " + std::string(journey), "`demur journeys` lists them.");
    }
    ChainEnd end = read_chain_end(db);
    write_event(db, end, event);
    transaction.commit();
}

} // namespace

void Journal::judge_tag(std::string_view journey, std::string_view tag, std::string_view standing)
{
    Step tokens;
    tokens.session = tag;
    tokens.journey = journey;
    tokens.detail = standing;
    append_said(impl_->db, journey, tokens, tag_event(journey, tag, standing, now_ms()));
}

void Journal::rate_journey(std::string_view journey, std::optional<std::int64_t> answer)
{
    if (answer && !is_burden_answer(*answer)) {
        throw Error(ErrorCode::bad_input, "the answer must be from 1 to 5");
    }
    Step tokens;
    tokens.session = journey;
    tokens.journey = journey;
    append_said(impl_->db, journey, tokens, burden_event(journey, answer, now_ms()));
}

} // namespace demur
