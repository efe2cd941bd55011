// SQLite behind three small types: a connection, a prepared statement, a transaction. Every failure is an Error.
// One connection belongs to one thread.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace demur {

// One run of a prepared statement; it is reset and its values forgotten when the run goes out of scope.
class Query {
public:
    explicit Query(sqlite3_stmt* statement) : statement_(statement) {}
    ~Query();
    Query(Query&& other) noexcept;
    Query& operator=(Query&&) = delete;
    Query(const Query&) = delete;
    Query& operator=(const Query&) = delete;

    // Values in the order of the statement's question marks.
    Query& text(std::string_view value);
    Query& blob(std::string_view value);
    Query& integer(std::int64_t value);
    Query& text_or_null(const std::optional<std::string>& value);
    Query& integer_or_null(const std::optional<std::int64_t>& value);

    // True while there is a row.
    bool next();
    // Runs a statement that gives no rows.
    void run();

    [[nodiscard]] std::string text_at(int column) const;
    [[nodiscard]] std::string_view view_at(int column) const; // until the next call of next()
    [[nodiscard]] std::int64_t integer_at(int column) const;
    [[nodiscard]] std::optional<std::string> optional_text_at(int column) const;
    [[nodiscard]] std::optional<std::int64_t> optional_integer_at(int column) const;

private:
    void check(int result) const;

    sqlite3_stmt* statement_;
    int bound_ = 0;
};

class Database {
public:
    // Opens or creates the file (readable by its owner only). Throws Error(not_writable | corrupt | io).
    explicit Database(const std::filesystem::path& file);

    // Prepared once, kept for the life of the connection. `sql` must be a string literal. A query must end before the
    // same statement is asked for again.
    Query query(const char* sql);
    // One or more statements without values.
    void execute(const char* sql);
    [[nodiscard]] std::int64_t pragma(const char* sql);
    // For a file that is not ours to write to: closing it leaves even the write-ahead log where it is.
    void leave_untouched();
    [[nodiscard]] bool in_transaction() const;
    // For pragmas that SQLite does not wait for by itself when another process holds the file.
    void execute_patiently(const char* sql);

private:
    struct Close {
        void operator()(sqlite3* db) const { sqlite3_close_v2(db); }
    };
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
    };
    std::unique_ptr<sqlite3, Close> db_;
    std::map<const char*, std::unique_ptr<sqlite3_stmt, Finalize>> statements_;
};

// BEGIN IMMEDIATE: the write lock is held before the first read, so that what is read is still true at the write.
class Transaction {
public:
    explicit Transaction(Database& db);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    void commit();

private:
    Database& db_;
};

// One state of the database for everything that is read while it stands.
class Reading {
public:
    explicit Reading(Database& db);
    ~Reading();
    Reading(const Reading&) = delete;
    Reading& operator=(const Reading&) = delete;

private:
    Database& db_;
};

} // namespace demur
