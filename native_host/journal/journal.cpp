#include "journal/journal.h"

#include "base/error.h"
#include "base/hex.h"
#include "base/limits.h"
#include "base/time.h"
#include "journal/chain.h"
#include "journal/data_dir.h"
#include "journal/journal_impl.h"
#include "journal/migration.h"

#include <boost/json.hpp>

#include <algorithm>
#include <utility>

namespace demur {
namespace {

const std::filesystem::path& made(const std::filesystem::path& directory)
{
    make_private_directory(directory);
    return directory;
}

bool seen_before(Database& db, const Step& step)
{
    return db.query("SELECT 1 FROM step WHERE session = ? AND seq = ?").text(step.session).integer(step.seq).next();
}

std::int64_t wall_clock_of(Database& db, const Step& step)
{
    Query anchor = db.query("SELECT anchor FROM session WHERE id = ?");
    anchor.text(step.session);
    return anchor.next() ? anchor.integer_at(0) + step.t : now_ms();
}

void note_journey(Database& db, const Step& step, std::int64_t event)
{
    db.query("INSERT INTO journey (id, first, flow, objection, started, steps) VALUES (?, ?, 'unknown', '', ?, 0) ON CONFLICT DO NOTHING")
        .text(step.journey)
        .integer(event)
        .integer(wall_clock_of(db, step))
        .run();
    db.query("UPDATE journey SET steps = steps + 1, flow = coalesce(?, flow), objection = coalesce(?, objection) WHERE id = ?")
        .text_or_null(step.flow)
        .text_or_null(step.objection)
        .text(step.journey)
        .run();
    if (step.objection) {
        db.query("INSERT OR IGNORE INTO objection_journey (objection, journey) VALUES (?, ?)")
            .text(*step.objection)
            .text(step.journey)
            .run();
    }
}

void store(Database& db, ChainEnd& end, const Step& step)
{
    write_event(db, end, step_event(step));
    db.query("INSERT INTO step (session, seq, journey, event) VALUES (?, ?, ?, ?)")
        .text(step.session)
        .integer(step.seq)
        .text(step.journey)
        .integer(end.seq)
        .run();
    if (step.wall) {
        db.query("INSERT OR IGNORE INTO session (id, anchor) VALUES (?, ?)").text(step.session).integer(*step.wall - step.t).run();
    }
    if (!step.journey.empty()) {
        note_journey(db, step, end.seq);
    }
}

} // namespace

Journal::Impl::Impl(const std::filesystem::path& dir)
    : directory(std::filesystem::absolute(dir)), evidence_directory(directory / "evidence"), db(made(directory) / "journal.sqlite")
{
    migrate(db);
}

Journal::Journal(const std::filesystem::path& data_dir) : impl_(std::make_unique<Impl>(data_dir)) {}
Journal::~Journal() = default;
Journal::Journal(Journal&&) noexcept = default;
Journal& Journal::operator=(Journal&&) noexcept = default;

Appended Journal::append(const std::vector<Step>& steps)
{
    if (steps.size() > limits::steps_per_batch) {
        throw Error(ErrorCode::too_large, "steps: more than " + std::to_string(limits::steps_per_batch) + " in one call",
                    "Send them in smaller batches.");
    }
    for (const Step& step : steps) {
        check_step(step);
    }
    Appended result;
    Transaction transaction(impl_->db);
    ChainEnd end = read_chain_end(impl_->db);
    std::map<std::string_view, bool> removed;
    for (const Step& step : steps) {
        const auto [journey, is_new] = removed.try_emplace(step.journey, false);
        if (is_new && !step.journey.empty()) {
            journey->second = is_removed(impl_->db, step.journey);
        }
        if (journey->second) {
            ++result.forgotten;
        } else if (seen_before(impl_->db, step)) {
            ++result.duplicates;
        } else {
            store(impl_->db, end, step);
            ++result.stored;
        }
    }
    if (result.stored > 0) {
        transaction.commit();
    }
    result.head = to_hex(end.hash);
    return result;
}

std::vector<JourneyRow> Journal::journeys() const
{
    // Sorted here: of twenty thousand journeys, SQLite's own sorting was most of the time.
    std::vector<std::pair<std::int64_t, JourneyRow>> by_first;
    Query query = impl_->db.query("SELECT first, id, flow, objection, started, steps FROM journey");
    while (query.next()) {
        by_first.emplace_back(query.integer_at(0),
                              JourneyRow{query.text_at(1), query.text_at(2), query.text_at(3), query.integer_at(4), query.integer_at(5)});
    }
    std::sort(by_first.begin(), by_first.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<JourneyRow> rows;
    rows.reserve(by_first.size());
    for (auto& [first, row] : by_first) {
        rows.push_back(std::move(row));
    }
    return rows;
}

void Journal::each_journey(const std::function<void(const std::string&)>& visit) const
{
    Query query = impl_->db.query("SELECT id FROM journey ORDER BY first"); // as the index has them: nothing is sorted
    while (query.next()) {
        visit(query.text_at(0));
    }
}

bool Journal::has_journey(std::string_view id) const
{
    Query query = impl_->db.query("SELECT 1 FROM journey WHERE id = ?");
    query.text(id);
    return query.next();
}

std::unordered_map<std::string, std::int64_t> Journal::anchors() const
{
    std::unordered_map<std::string, std::int64_t> anchors;
    Query query = impl_->db.query("SELECT id, anchor FROM session");
    while (query.next()) {
        anchors.emplace(query.text_at(0), query.integer_at(1));
    }
    return anchors;
}

std::vector<std::string> Journal::journeys_of_objection(std::string_view objection) const
{
    std::vector<std::string> ids;
    Query query = impl_->db.query("SELECT id FROM journey JOIN objection_journey ON journey.id = objection_journey.journey"
                                  " WHERE objection_journey.objection = ? ORDER BY first");
    query.text(objection);
    while (query.next()) {
        ids.push_back(query.text_at(0));
    }
    return ids;
}

} // namespace demur
