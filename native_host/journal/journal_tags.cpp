// What people say of a journey, once it is recorded: events of the chain and nothing else.
#include "base/error.h"
#include "base/limits.h"
#include "base/time.h"
#include "journal/chain.h"
#include "journal/journal_impl.h"

#include <boost/json.hpp>

namespace demur {
namespace {

void check_known(Database& db, std::string_view journey)
{
    Query known = db.query("SELECT 1 FROM journey WHERE id = ?");
    known.text(journey);
    if (!known.next()) {
        throw Error(ErrorCode::not_found, "no journey " + std::string(journey), "`demur journeys` lists them.");
    }
}

void append_said(Database& db, const boost::json::object& event)
{
    ChainEnd end = read_chain_end(db);
    write_event(db, end, event);
}

// What was answered last, absent when nothing was or the answer was taken back.
std::optional<std::int64_t> last_answer(Database& db, std::string_view journey)
{
    Query query = db.query("SELECT body FROM event WHERE instr(body, ?) > 0 AND instr(body, '\"type\":\"burden\"') > 0 "
                           "ORDER BY seq DESC LIMIT 1");
    query.text("\"journey\":\"" + std::string(journey) + "\"");
    if (!query.next()) {
        return std::nullopt;
    }
    const boost::json::value event = boost::json::parse(query.view_at(0));
    const boost::json::value* answer = event.as_object().if_contains("answer");
    return answer == nullptr ? std::nullopt : std::optional(answer->to_number<std::int64_t>());
}

} // namespace

void check_id(std::string_view member, std::string_view id)
{
    Step token;
    token.session = id;
    try {
        check_step(token);
    } catch (const Error&) {
        throw Error(ErrorCode::bad_input,
                    std::string(member) + ": expected an id, of letters, digits and ._:/- (at most " + std::to_string(limits::step_token)
                        + ")",
                    "`demur journeys` lists those of journeys.");
    }
}

void Journal::judge_tag(std::string_view journey, std::string_view tag, std::string_view standing)
{
    check_id("journey", journey);
    check_id("tag", tag);
    Step word;
    word.session = tag;
    word.detail = standing;
    check_step(word);
    Transaction transaction(impl_->db);
    check_known(impl_->db, journey);
    append_said(impl_->db, tag_event(journey, tag, standing, now_ms()));
    transaction.commit();
}

void Journal::rate_journey(std::string_view journey, std::optional<std::int64_t> answer)
{
    if (answer && !is_burden_answer(*answer)) {
        throw Error(ErrorCode::bad_input, "the answer must be from 1 to 5");
    }
    check_id("journey", journey);
    Transaction transaction(impl_->db);
    check_known(impl_->db, journey);
    if (last_answer(impl_->db, journey) == answer) {
        return; // said already
    }
    append_said(impl_->db, burden_event(journey, answer, now_ms()));
    transaction.commit();
}

} // namespace demur
