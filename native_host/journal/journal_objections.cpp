// Objections, the profile and memos: what the person typed. Only an objection's id and status reach the chain.
#include "base/error.h"
#include "base/limits.h"
#include "base/time.h"
#include "journal/chain.h"
#include "journal/journal_impl.h"

#include <boost/json.hpp>

namespace demur {
namespace {

namespace json = boost::json;

std::string write_list(const std::vector<std::string>& items)
{
    return json::serialize(json::value_from(items));
}

std::vector<std::string> read_list(std::string_view text)
{
    boost::system::error_code ec;
    const json::value list = json::parse(text, ec);
    auto items = ec ? json::result<std::vector<std::string>>(ec) : json::try_value_to<std::vector<std::string>>(list);
    if (!items) {
        throw Error(ErrorCode::corrupt, "a list in the journal's objections cannot be read");
    }
    return std::move(*items);
}

void check_objection(const ObjectionRow& row)
{
    Step tokens; // the same rule as for steps: the chain holds tokens only
    tokens.session = row.id;
    tokens.journey = row.id;
    tokens.flow = row.flow;
    tokens.detail = row.status;
    tokens.role = row.next;
    check_step(tokens);
    constexpr std::size_t bytes_per_character = 4;
    if (row.reason.size() > limits::reason_text * bytes_per_character) {
        throw Error(ErrorCode::too_large, "objection.reason: more than " + std::to_string(limits::reason_text) + " characters");
    }
    constexpr std::size_t answer_bytes = 16UL * 1024UL;
    if (row.answer && row.answer->size() > answer_bytes) {
        throw Error(ErrorCode::too_large, "objection.answer: more than " + std::to_string(answer_bytes) + " bytes");
    }
}

constexpr const char* by_id = "SELECT id, service, username, flow, status, next, opened, effective_date, submitted, language, reason,"
                              " own_words, grounds, prompts, evidence, variant, extended, answer FROM objection WHERE id = ?";
constexpr const char* all = "SELECT id, service, username, flow, status, next, opened, effective_date, submitted, language, reason,"
                            " own_words, grounds, prompts, evidence, variant, extended, answer FROM objection ORDER BY number";

ObjectionRow read_objection_row(const Query& query)
{
    ObjectionRow row;
    row.id = query.text_at(0);
    row.service = query.text_at(1);
    row.username = query.text_at(2);
    row.flow = query.text_at(3);
    row.status = query.text_at(4);
    row.next = query.text_at(5);
    row.opened = query.integer_at(6);
    row.effective_date = query.optional_text_at(7);
    row.submitted = query.optional_integer_at(8);
    row.language = query.text_at(9);
    row.reason = query.text_at(10);
    row.own_words = query.integer_at(11) != 0;
    row.grounds = read_list(query.view_at(12));
    row.prompts = query.optional_text_at(13);
    row.evidence = read_list(query.view_at(14));
    row.variant = query.integer_at(15);
    row.extended = query.integer_at(16) != 0;
    row.answer = query.optional_text_at(17);
    return row;
}

void write_row(Database& db, const ObjectionRow& row)
{
    db.query("INSERT INTO objection (id, service, username, flow, status, next, opened, effective_date, submitted, language, reason,"
             " own_words, grounds, prompts, evidence, variant, extended, answer)"
             " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
             " ON CONFLICT (id) DO UPDATE SET service = excluded.service, username = excluded.username, flow = excluded.flow,"
             " status = excluded.status, next = excluded.next, opened = excluded.opened, effective_date = excluded.effective_date,"
             " submitted = excluded.submitted, language = excluded.language, reason = excluded.reason, own_words = excluded.own_words,"
             " grounds = excluded.grounds, prompts = excluded.prompts, evidence = excluded.evidence, variant = excluded.variant,"
             " extended = excluded.extended, answer = excluded.answer")
        .text(row.id)
        .text(row.service)
        .text(row.username)
        .text(row.flow)
        .text(row.status)
        .text(row.next)
        .integer(row.opened)
        .text_or_null(row.effective_date)
        .integer_or_null(row.submitted)
        .text(row.language)
        .text(row.reason)
        .integer(row.own_words ? 1 : 0)
        .text(write_list(row.grounds))
        .text_or_null(row.prompts)
        .text(write_list(row.evidence))
        .integer(row.variant)
        .integer(row.extended ? 1 : 0)
        .text_or_null(row.answer)
        .run();
}

std::optional<ObjectionRow> find_objection(Database& db, std::string_view id)
{
    Query query = db.query(by_id);
    query.text(id);
    return query.next() ? std::optional(read_objection_row(query)) : std::nullopt;
}

} // namespace

std::vector<ObjectionRow> Journal::objections() const
{
    std::vector<ObjectionRow> rows;
    Query query = impl_->db.query(all);
    while (query.next()) {
        rows.push_back(read_objection_row(query));
    }
    return rows;
}

std::optional<ObjectionRow> Journal::objection(std::string_view id) const
{
    return find_objection(impl_->db, id);
}

void Journal::save_objection(const ObjectionRow& row)
{
    check_objection(row);
    Transaction transaction(impl_->db);
    const std::optional<ObjectionRow> before = find_objection(impl_->db, row.id);
    if (before && before->status == "confirmed" && row.status != "confirmed") {
        throw Error(ErrorCode::conflict, "objection " + row.id + " is confirmed already: it cannot become " + row.status,
                    "Read the objection again.");
    }
    write_row(impl_->db, row);
    if (!before || before->status != row.status) {
        ChainEnd end = read_chain_end(impl_->db);
        write_event(impl_->db, end, objection_event(row.id, row.status, row.next, now_ms()));
    }
    transaction.commit();
}

std::optional<json::object> Journal::profile() const
{
    const std::optional<std::string> text = memo("profile");
    if (!text) {
        return std::nullopt;
    }
    boost::system::error_code ec;
    json::value profile = json::parse(*text, ec);
    if (ec || !profile.is_object()) {
        throw Error(ErrorCode::corrupt, "the profile in the journal cannot be read", "Save the profile again.");
    }
    return std::move(profile.get_object());
}

void Journal::save_profile(const json::object& profile)
{
    save_memo("profile", json::serialize(profile));
}

std::optional<std::string> Journal::memo(std::string_view key) const
{
    Query query = impl_->db.query("SELECT value FROM memo WHERE key = ?");
    query.text(key);
    return query.next() ? std::optional(query.text_at(0)) : std::nullopt;
}

void Journal::save_memo(std::string_view key, std::string_view value)
{
    write_memo(impl_->db, key, value);
}

void write_memo(Database& db, std::string_view key, std::string_view value)
{
    db.query("INSERT INTO memo (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value")
        .text(key)
        .text(value)
        .run();
}

} // namespace demur
