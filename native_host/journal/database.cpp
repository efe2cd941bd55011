#include "journal/database.h"

#include "base/error.h"

#include <cerrno>
#include <chrono>
#include <cstring>
#include <fcntl.h>
#include <thread>
#include <unistd.h>

namespace demur {
namespace {

bool no_space(int system_error)
{
    return system_error == ENOSPC || system_error == EDQUOT || system_error == EFBIG;
}

// SQLite calls only ENOSPC a full disk. A quota or a size limit is an input-output error to it, and what the system said
// is kept with the file that was written: the database or its log.
bool failed_for_space(sqlite3* db)
{
    int of_database = 0;
    sqlite3_file_control(db, "main", SQLITE_FCNTL_LAST_ERRNO, &of_database);
    int of_log = 0;
    sqlite3_file* log = nullptr;
    sqlite3_file_control(db, "main", SQLITE_FCNTL_JOURNAL_POINTER, &log);
    if (log != nullptr && log->pMethods != nullptr) {
        log->pMethods->xFileControl(log, SQLITE_FCNTL_LAST_ERRNO, &of_log);
    }
    return no_space(of_database) || no_space(of_log) || no_space(sqlite3_system_errno(db));
}

[[noreturn]] void fail(sqlite3* db, int result)
{
    const std::string why = db == nullptr ? sqlite3_errstr(result) : sqlite3_errmsg(db);
    const int primary = result & 0xFF;
    const bool input_output = primary == SQLITE_IOERR || primary == SQLITE_CANTOPEN;
    if (primary == SQLITE_FULL || (db != nullptr && input_output && failed_for_space(db))) {
        throw Error(ErrorCode::disk_full, "the journal cannot grow: " + why,
                    "Free some disk space and go on: everything that was acknowledged is kept.");
    }
    switch (primary) {
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
        throw Error(ErrorCode::corrupt, "the journal is damaged: " + why,
                    "Move journal.sqlite aside (keep it: exports made before still verify) and Demur starts a new one.");
    case SQLITE_READONLY:
    case SQLITE_PERM: throw Error(ErrorCode::not_writable, "the journal cannot be written: " + why, "Check who owns the data directory.");
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        throw Error(ErrorCode::io, "the journal is held by another program: " + why, "Close the other program and try again.");
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH: throw Error(ErrorCode::internal, "the journal refused a value: " + why);
    default: throw Error(ErrorCode::io, "the journal cannot be read or written: " + why, "Check the disk that holds the data directory.");
    }
}

void create_private(const std::filesystem::path& file)
{
    // SQLite gives the log beside it the permissions of the file itself.
    const int fd = open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
    if (fd < 0) {
        const int why = errno;
        throw Error(no_space(why) ? ErrorCode::disk_full : ErrorCode::not_writable,
                    "cannot write " + file.string() + ": " + std::strerror(why),
                    "Choose another directory with --data-dir, or make this one writable.");
    }
    close(fd);
}

} // namespace

Query::~Query()
{
    if (statement_ != nullptr) {
        sqlite3_reset(statement_);
        sqlite3_clear_bindings(statement_);
    }
}

Query::Query(Query&& other) noexcept : statement_(other.statement_), bound_(other.bound_)
{
    other.statement_ = nullptr;
}

void Query::check(int result) const
{
    if (result != SQLITE_OK && result != SQLITE_ROW && result != SQLITE_DONE) {
        fail(sqlite3_db_handle(statement_), result);
    }
}

Query& Query::text(std::string_view value)
{
    check(sqlite3_bind_text64(statement_, ++bound_, value.data() == nullptr ? "" : value.data(), value.size(), SQLITE_TRANSIENT,
                              SQLITE_UTF8));
    return *this;
}

Query& Query::blob(std::string_view value)
{
    check(sqlite3_bind_blob64(statement_, ++bound_, value.data(), value.size(), SQLITE_TRANSIENT));
    return *this;
}

Query& Query::integer(std::int64_t value)
{
    check(sqlite3_bind_int64(statement_, ++bound_, value));
    return *this;
}

Query& Query::text_or_null(const std::optional<std::string>& value)
{
    if (value) {
        return text(*value);
    }
    check(sqlite3_bind_null(statement_, ++bound_));
    return *this;
}

Query& Query::integer_or_null(const std::optional<std::int64_t>& value)
{
    if (value) {
        return integer(*value);
    }
    check(sqlite3_bind_null(statement_, ++bound_));
    return *this;
}

bool Query::next()
{
    const int result = sqlite3_step(statement_);
    check(result);
    return result == SQLITE_ROW;
}

void Query::run()
{
    while (next()) {
    }
}

std::string_view Query::view_at(int column) const
{
    // sqlite3_column_blob gives the bytes of text and blobs alike, without a conversion.
    const void* bytes = sqlite3_column_blob(statement_, column);
    const int size = sqlite3_column_bytes(statement_, column);
    return bytes == nullptr ? std::string_view() : std::string_view(static_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

std::string Query::text_at(int column) const
{
    return std::string(view_at(column));
}
std::int64_t Query::integer_at(int column) const
{
    return sqlite3_column_int64(statement_, column);
}

std::optional<std::string> Query::optional_text_at(int column) const
{
    return sqlite3_column_type(statement_, column) == SQLITE_NULL ? std::nullopt : std::optional(text_at(column));
}

std::optional<std::int64_t> Query::optional_integer_at(int column) const
{
    return sqlite3_column_type(statement_, column) == SQLITE_NULL ? std::nullopt : std::optional(integer_at(column));
}

Database::Database(const std::filesystem::path& file)
{
    create_private(file);
    sqlite3* db = nullptr;
    // One thread has it, so no call needs a lock.
    constexpr int how = SQLITE_OPEN_READWRITE | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_PRIVATECACHE | SQLITE_OPEN_NOMUTEX;
    const int result = sqlite3_open_v2(file.c_str(), &db, how, nullptr);
    db_.reset(db);
    if (result != SQLITE_OK) {
        fail(db, result);
    }
    sqlite3_busy_timeout(db, 5000);
    // The file may have been tampered with: nothing in its schema may run code or write to its own tables.
    sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    execute("PRAGMA cell_size_check=ON; PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY;");
}

Query Database::query(const char* sql)
{
    auto& statement = statements_[sql];
    if (!statement) {
        sqlite3_stmt* prepared = nullptr;
        const int result = sqlite3_prepare_v3(db_.get(), sql, -1, SQLITE_PREPARE_PERSISTENT, &prepared, nullptr);
        if (result != SQLITE_OK) {
            statements_.erase(sql);
            fail(db_.get(), result);
        }
        statement.reset(prepared);
    }
    return Query(statement.get());
}

void Database::execute(const char* sql)
{
    const int result = sqlite3_exec(db_.get(), sql, nullptr, nullptr, nullptr);
    if (result != SQLITE_OK) {
        fail(db_.get(), result);
    }
}

std::int64_t Database::pragma(const char* sql)
{
    Query query = this->query(sql);
    return query.next() ? query.integer_at(0) : 0;
}

void Database::leave_untouched()
{
    sqlite3_db_config(db_.get(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
}

bool Database::in_transaction() const
{
    return sqlite3_get_autocommit(db_.get()) == 0;
}

void Database::execute_patiently(const char* sql)
{
    constexpr int tries = 500;
    for (int i = 1;; ++i) {
        const int result = sqlite3_exec(db_.get(), sql, nullptr, nullptr, nullptr);
        if (result == SQLITE_OK) {
            return;
        }
        if ((result & 0xFF) != SQLITE_BUSY || i == tries) {
            fail(db_.get(), result);
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
}

Transaction::Transaction(Database& db) : db_(db)
{
    db_.query("BEGIN IMMEDIATE").run();
}

Transaction::~Transaction()
{
    // After some failures SQLite has already rolled back by itself.
    if (db_.in_transaction()) {
        try {
            db_.query("ROLLBACK").run();
        } catch (const Error&) {
            // The connection is beyond repair; the file is not: whoever opens it next sees the last commit.
            return;
        }
    }
}

void Transaction::commit()
{
    db_.query("COMMIT").run();
}

Reading::Reading(Database& db) : db_(db)
{
    db_.query("BEGIN DEFERRED").run();
}

Reading::~Reading()
{
    try {
        db_.query("ROLLBACK").run();
    } catch (const Error&) {
        return; // nothing was written, and whoever reads next begins anew
    }
}

} // namespace demur
