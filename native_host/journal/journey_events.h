// The events of a journey. Mostly they are neighbours, since a person does one thing at a time: then they are read as the file has
// them, without looking each up.
#pragma once

#include "journal/database.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace demur {

inline Query events_of(Database& db, std::string_view journey)
{
    Query span = db.query("SELECT first, steps, (SELECT max(event) FROM step WHERE journey = id) FROM journey WHERE id = ?");
    span.text(journey);
    if (span.next() && span.integer_at(0) + span.integer_at(1) - 1 == span.integer_at(2)) {
        Query neighbours = db.query("SELECT body, seq FROM event WHERE seq BETWEEN ? AND ? ORDER BY seq");
        neighbours.integer(span.integer_at(0)).integer(span.integer_at(2));
        return neighbours;
    }
    Query each =
        db.query("SELECT body, event.seq FROM step JOIN event ON event.seq = step.event WHERE step.journey = ? ORDER BY step.event");
    each.text(journey);
    return each;
}

// `visit(const Query&)` for each, in the order of the chain: its body in column 0, its number in column 1.
template <class Visit> void each_event_of(Database& db, std::string_view journey, const Visit& visit)
{
    std::optional<Reading> reading; // of a journey that is deleted meanwhile, all of it or nothing
    if (!db.in_transaction()) {
        reading.emplace(db);
    }
    Query events = events_of(db, journey);
    while (events.next()) {
        visit(events);
    }
}

} // namespace demur
