#include "base/error.h"
#include "base/hex.h"
#include "base/limits.h"
#include "base/sha256.h"
#include "base/time.h"
#include "base/utf8.h"
#include "journal/chain.h"
#include "journal/data_dir.h"
#include "journal/evidence_type.h"
#include "journal/journal_impl.h"
#include "journal/private_file.h"

#include <boost/json.hpp>

#include <algorithm>

namespace demur {
namespace {

EvidenceRow read_evidence_row(const Query& query)
{
    return {query.text_at(0), query.text_at(1), query.text_at(2), query.integer_at(3), query.integer_at(4) != 0};
}

std::optional<EvidenceRow> find_evidence(Database& db, std::string_view sha256)
{
    Query query = db.query("SELECT sha256, name, type, size, cleaned FROM evidence WHERE sha256 = ?");
    query.text(sha256);
    return query.next() ? std::optional(read_evidence_row(query)) : std::nullopt;
}

EvidenceRow require_row(Database& db, std::string_view sha256)
{
    std::optional<EvidenceRow> row = find_evidence(db, sha256);
    // The hash becomes a file's name, and the database may have been tampered with.
    if (!row || row->sha256.size() != 2 * sha256_size || !from_hex(row->sha256)) {
        throw Error(ErrorCode::not_found, "no evidence with this SHA-256: " + std::string(sha256.substr(0, 2 * sha256_size)),
                    "List the evidence to see what is kept.");
    }
    return std::move(*row);
}

// A name to show, not a path: no directories, no control characters, bounded.
std::string shown_name(std::string_view given)
{
    constexpr std::size_t longest = 200;
    std::string name = sanitize_utf8(given.substr(given.find_last_of("/\\") + 1));
    std::erase_if(name, [](char c) { return static_cast<unsigned char>(c) < 0x20U || c == 0x7F; });
    return std::string(clip_utf8(name, longest));
}

EvidenceRow describe(std::string_view name, std::string_view bytes)
{
    if (bytes.size() > limits::evidence_file) {
        throw Error(ErrorCode::too_large,
                    "the evidence file is larger than " + std::to_string(limits::evidence_file / 1024 / 1024) + " MiB",
                    "Choose a smaller picture or compress the file.");
    }
    const std::optional<std::string_view> type = evidence_type(bytes);
    if (!type) {
        throw Error(ErrorCode::bad_input, "the evidence file is not a PNG, JPEG, WebP or PDF", "Make a screenshot, or save it as PDF.");
    }
    return {to_hex(sha256(bytes)), shown_name(name), std::string(*type), static_cast<std::int64_t>(bytes.size()), false};
}

} // namespace

EvidenceRow Journal::add_evidence(std::string_view name, std::string_view bytes, bool cleaned)
{
    EvidenceRow row = describe(name, bytes);
    row.cleaned = cleaned;
    make_private_directory(impl_->evidence_directory);
    Transaction transaction(impl_->db);
    if (std::optional<EvidenceRow> known = find_evidence(impl_->db, row.sha256)) {
        return std::move(*known);
    }
    if (evidence().size() >= limits::evidence_files) {
        throw Error(ErrorCode::too_large, "there are " + std::to_string(limits::evidence_files) + " evidence files already",
                    "Remove one that is no longer needed.");
    }
    const std::filesystem::path file = impl_->evidence_directory / row.sha256;
    write_private_file(file, bytes);
    try {
        impl_->db.query("INSERT INTO evidence (sha256, name, type, size, cleaned) VALUES (?, ?, ?, ?, ?)")
            .text(row.sha256)
            .text(row.name)
            .text(row.type)
            .integer(row.size)
            .integer(row.cleaned ? 1 : 0)
            .run();
        ChainEnd end = read_chain_end(impl_->db);
        write_event(impl_->db, end, evidence_event(row.sha256, row.size, row.type, "added", now_ms()));
        transaction.commit();
    } catch (...) {
        std::error_code ec;
        std::filesystem::remove(file, ec);
        throw;
    }
    return row;
}

std::vector<EvidenceRow> Journal::evidence() const
{
    std::vector<EvidenceRow> rows;
    Query query = impl_->db.query("SELECT sha256, name, type, size, cleaned FROM evidence ORDER BY number");
    while (query.next()) {
        rows.push_back(read_evidence_row(query));
    }
    return rows;
}

std::optional<EvidenceRow> Journal::evidence(std::string_view sha256) const
{
    return find_evidence(impl_->db, sha256);
}

std::string Journal::read_evidence(std::string_view sha256, std::int64_t offset, std::size_t most) const
{
    const EvidenceRow row = require_row(impl_->db, sha256);
    if (offset < 0) {
        throw Error(ErrorCode::bad_input, "offset: expected 0 or more");
    }
    if (offset >= row.size) {
        return {};
    }
    const auto rest = static_cast<std::size_t>(row.size - offset);
    return read_file_range(impl_->evidence_directory / row.sha256, offset, std::min(most, rest));
}

void Journal::remove_evidence(std::string_view sha256)
{
    Transaction transaction(impl_->db);
    const EvidenceRow row = require_row(impl_->db, sha256);
    // The file goes first: should the program die here, the person's file is gone and removing it again ends the matter.
    std::error_code ec;
    std::filesystem::remove(impl_->evidence_directory / row.sha256, ec);
    if (ec) {
        throw Error(ErrorCode::io, "cannot delete the evidence file " + row.sha256 + ": " + ec.message(), "Check the data directory.");
    }
    impl_->db.query("DELETE FROM evidence WHERE sha256 = ?").text(row.sha256).run();
    ChainEnd end = read_chain_end(impl_->db);
    write_event(impl_->db, end, evidence_event(row.sha256, row.size, row.type, "removed", now_ms()));
    transaction.commit();
}

} // namespace demur
