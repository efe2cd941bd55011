#include "big_journal.h"

#include "base/canonical_json.h"
#include "bench.h"
#include "journal/chain.h"
#include "journal/journal.h"

#include <sqlite3.h>

#include <array>
#include <string>

namespace demur::bench {
namespace {

std::string numbered_uuid(std::int64_t number)
{
    std::string digits = std::to_string(number);
    return "00000000-0000-4000-8000-" + std::string(12 - digits.size(), '0') + digits;
}

Step step_of_journey(std::int64_t journey, std::int64_t place)
{
    static constexpr std::array<const char*, 5> screens = {"feed", "settings_menu", "privacy_centre", "form", "confirmation"};
    Step step;
    step.session = numbered_uuid(1'000'000 + journey);
    step.journey = numbered_uuid(journey);
    step.seq = place;
    step.t = place * 700;
    const auto screen = static_cast<std::size_t>(place * static_cast<std::int64_t>(screens.size()) / steps_a_journey);
    step.screen = "a1b2c3d4e5f6a7" + std::to_string(10 + screen);
    step.host = "www.facebook.com";
    step.flow = "facebook-2025";
    if (place == 0) {
        step.kind = StepKind::session_start;
        step.actor = Actor::page;
        step.wall = 1'747'000'000'000 + journey * 60'000;
        step.journey.clear();
    } else if (place == steps_a_journey - 1) {
        step.kind = StepKind::confirmation;
        step.actor = Actor::company;
    } else if (place % (steps_a_journey / static_cast<std::int64_t>(screens.size())) == 0 || place == 1) {
        step.kind = StepKind::screen;
        step.actor = Actor::page;
        step.words = 120;
        step.detail = screens[screen];
    } else if (place % 3 == 0) {
        step.kind = StepKind::keys;
        step.count = 12;
        step.duration = 500;
        step.field = "email";
    } else {
        step.role = "button";
    }
    return step;
}

class Writer {
public:
    explicit Writer(const std::filesystem::path& file)
    {
        check(sqlite3_open(file.c_str(), &db_) == SQLITE_OK);
        execute("PRAGMA synchronous=OFF");
        event_ = prepare("INSERT INTO event (seq, body, hash) VALUES (?, ?, ?)");
        step_ = prepare("INSERT INTO step (session, seq, journey, event) VALUES (?, ?, ?, ?)");
        session_ = prepare("INSERT INTO session (id, anchor) VALUES (?, ?)");
        journey_ = prepare("INSERT INTO journey (id, first, flow, objection, started, steps) VALUES (?, ?, 'facebook-2025', '', ?, ?)");
    }
    ~Writer()
    {
        for (sqlite3_stmt* statement : {event_, step_, session_, journey_}) {
            sqlite3_finalize(statement);
        }
        sqlite3_close(db_);
    }
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    void execute(const char* sql) { check(sqlite3_exec(db_, sql, nullptr, nullptr, nullptr) == SQLITE_OK); }

    void add(const Step& step)
    {
        const std::string body = canonical_json(step_event(step));
        hash_ = chain_next(hash_, body);
        ++number_;
        number(event_, 1, number_);
        text(event_, 2, body);
        check(sqlite3_bind_blob(event_, 3, hash_.data(), static_cast<int>(hash_.size()), SQLITE_STATIC) == SQLITE_OK);
        run(event_);
        text(step_, 1, step.session);
        number(step_, 2, step.seq);
        text(step_, 3, step.journey);
        number(step_, 4, number_);
        run(step_);
        if (step.wall) {
            text(session_, 1, step.session);
            number(session_, 2, *step.wall - step.t);
            run(session_);
        }
    }
    void add_journey(const std::string& id, std::int64_t first, std::int64_t started)
    {
        text(journey_, 1, id);
        number(journey_, 2, first);
        number(journey_, 3, started);
        number(journey_, 4, steps_a_journey - 1);
        run(journey_);
    }
    [[nodiscard]] std::int64_t events() const { return number_; }

private:
    static void check(bool good) { end_unless(good, "the journal could not be written"); }
    sqlite3_stmt* prepare(const char* sql)
    {
        sqlite3_stmt* statement = nullptr;
        check(sqlite3_prepare_v2(db_, sql, -1, &statement, nullptr) == SQLITE_OK);
        return statement;
    }
    static void text(sqlite3_stmt* statement, int place, const std::string& value)
    {
        check(sqlite3_bind_text(statement, place, value.data(), static_cast<int>(value.size()), SQLITE_STATIC) == SQLITE_OK);
    }
    static void number(sqlite3_stmt* statement, int place, std::int64_t value)
    {
        check(sqlite3_bind_int64(statement, place, value) == SQLITE_OK);
    }
    static void run(sqlite3_stmt* statement) { check(sqlite3_step(statement) == SQLITE_DONE && sqlite3_reset(statement) == SQLITE_OK); }

    sqlite3* db_ = nullptr;
    sqlite3_stmt* event_ = nullptr;
    sqlite3_stmt* step_ = nullptr;
    sqlite3_stmt* session_ = nullptr;
    sqlite3_stmt* journey_ = nullptr;
    std::int64_t number_ = 0;
    std::string hash_ = chain_start();
};

} // namespace

void write_big_journal(const std::filesystem::path& directory, std::int64_t steps)
{
    if (std::filesystem::exists(directory / "journal.sqlite")) {
        return;
    }
    std::filesystem::create_directories(directory);
    const Journal empty(directory); // makes the tables
    Writer writer(directory / "journal.sqlite");
    writer.execute("BEGIN");
    for (std::int64_t journey = 0; journey * steps_a_journey < steps; ++journey) {
        const std::int64_t first = writer.events() + 2;
        for (std::int64_t place = 0; place < steps_a_journey; ++place) {
            writer.add(step_of_journey(journey, place));
        }
        writer.add_journey(numbered_uuid(journey), first, 1'747'000'000'000 + journey * 60'000);
    }
    writer.execute("COMMIT");
    writer.execute("PRAGMA wal_checkpoint(TRUNCATE)");
}

} // namespace demur::bench
