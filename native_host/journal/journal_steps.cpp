// The events of a journey, as they stand and as steps. Mostly they are neighbours in the file, since a person does one thing at a
// time: then they are read as the file has them, without looking each up.
#include "base/error.h"
#include "journal/journal_impl.h"
#include "journal/step_reader.h"

#include <optional>

namespace demur {
namespace {

// Of a journey that is deleted meanwhile, all of it or nothing.
class OneState {
public:
    explicit OneState(Database& db)
    {
        if (!db.in_transaction()) {
            reading_.emplace(db);
        }
    }

private:
    std::optional<Reading> reading_;
};

struct Neighbours {
    std::int64_t first = 0; // number of the journey's first event
    std::int64_t steps = 0;
};

std::optional<Neighbours> neighbours_of(Database& db, std::string_view journey)
{
    Query query = db.query("SELECT first, steps FROM journey WHERE id = ?");
    query.text(journey);
    return query.next() ? std::optional(Neighbours{query.integer_at(0), query.integer_at(1)}) : std::nullopt;
}

Query looked_up(Database& db, std::string_view journey)
{
    Query each =
        db.query("SELECT body, event.seq FROM step JOIN event ON event.seq = step.event WHERE step.journey = ? ORDER BY step.event");
    each.text(journey);
    return each;
}

bool is_step_of(std::string_view journey, std::string_view body, Step& step)
{
    try {
        read_step(body, step);
    } catch (const Error&) {
        return false;
    }
    return step.journey == journey;
}

Step& at(std::vector<Step>& steps, std::size_t place)
{
    return place < steps.size() ? steps[place] : steps.emplace_back();
}

// False when others stand between them, or the journal says less than the file has: one is read more than it says.
bool read_neighbours(Database& db, std::string_view journey, std::vector<Step>& steps)
{
    const std::optional<Neighbours> span = neighbours_of(db, journey);
    if (!span || span->steps < 1) {
        return false;
    }
    Query query = db.query("SELECT body FROM event WHERE seq BETWEEN ? AND ?1 + ? ORDER BY seq");
    query.integer(span->first).integer(span->steps);
    std::size_t count = 0;
    const auto wanted = static_cast<std::size_t>(span->steps);
    while (count < wanted && query.next()) {
        if (!is_step_of(journey, query.view_at(0), at(steps, count))) {
            return false;
        }
        ++count;
    }
    const bool complete = count == wanted && !(query.next() && query.view_at(0).find(journey) != std::string_view::npos);
    if (complete) {
        steps.resize(count);
    }
    return complete;
}

void look_up(Database& db, std::string_view journey, std::vector<Step>& steps)
{
    std::size_t count = 0;
    Query events = looked_up(db, journey);
    for (; events.next(); ++count) {
        if (!is_step_of(journey, events.view_at(0), at(steps, count))) {
            throw Error(ErrorCode::corrupt, "a step of journey " + std::string(journey) + " cannot be read");
        }
    }
    steps.resize(count);
}

Query events_of(Database& db, std::string_view journey)
{
    const std::optional<Neighbours> span = neighbours_of(db, journey);
    Query last = db.query("SELECT max(event) FROM step WHERE journey = ?");
    last.text(journey);
    if (span && last.next() && span->first + span->steps - 1 == last.integer_at(0)) {
        Query neighbours = db.query("SELECT body, seq FROM event WHERE seq BETWEEN ? AND ? ORDER BY seq");
        neighbours.integer(span->first).integer(span->first + span->steps - 1);
        return neighbours;
    }
    return looked_up(db, journey);
}

} // namespace

std::vector<Step> Journal::steps(std::string_view journey) const
{
    std::vector<Step> steps;
    read_steps(journey, steps);
    return steps;
}

void Journal::read_steps(std::string_view journey, std::vector<Step>& steps) const
{
    constexpr std::size_t usual = 128; // steps of a journey
    steps.reserve(usual);
    const OneState state(impl_->db);
    if (!read_neighbours(impl_->db, journey, steps)) {
        look_up(impl_->db, journey, steps);
    }
}

void Journal::each_step(std::string_view journey, const std::function<void(std::int64_t, std::string_view)>& visit) const
{
    const OneState state(impl_->db);
    Query events = events_of(impl_->db, journey);
    while (events.next()) {
        visit(events.integer_at(1), events.view_at(0));
    }
}

} // namespace demur
