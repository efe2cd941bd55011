// What vouches for the chain: the installation's key, and the time-stamps that authorities gave.
#include "base/error.h"
#include "base/hex.h"
#include "base/time.h"
#include "journal/chain.h"
#include "journal/journal_impl.h"
#include "journal/private_file.h"

namespace demur {
namespace {

constexpr const char* known_key = "signing-key"; // memo: the public key that the chain named last, hex

std::filesystem::path key_file(const std::filesystem::path& directory)
{
    return directory / "signing-key.pem";
}

// Absent when there is no file. Throws Error(corrupt) when it holds something else.
std::optional<SigningKey> read_key(const std::filesystem::path& file)
{
    constexpr std::size_t longest = 4096;
    std::string pem;
    try {
        pem = read_file_range(file, 0, longest);
    } catch (const Error& error) {
        if (error.code() == ErrorCode::not_found) {
            return std::nullopt;
        }
        throw;
    }
    std::optional<SigningKey> key = SigningKey::from_pem(pem);
    if (!key) {
        throw Error(ErrorCode::corrupt, "the signing key " + file.string() + " is damaged",
                    "Put it back from a backup, or move it away: Demur then makes a new key and says so in the record.");
    }
    return key;
}

} // namespace

SigningKey Journal::signing_key() const
{
    const std::filesystem::path file = key_file(impl_->directory);
    std::optional<SigningKey> key = read_key(file);
    if (key && memo(known_key) == to_hex(key->public_key())) {
        return std::move(*key);
    }
    // The journal's write lock lets one program at a time make a key or name it in the chain.
    Transaction transaction(impl_->db);
    key = read_key(file);
    if (!key) {
        key = SigningKey::make();
        write_private_file(file, key->pem());
    }
    const std::string name = to_hex(key->public_key());
    if (memo(known_key) != name) {
        ChainEnd end = read_chain_end(impl_->db);
        write_event(impl_->db, end, key_event(name, now_ms()));
        write_memo(impl_->db, known_key, name);
        transaction.commit();
    }
    return std::move(*key);
}

std::optional<std::string> read_public_key(const std::filesystem::path& data_dir)
{
    const std::optional<SigningKey> key = read_key(key_file(data_dir));
    return key ? std::optional(to_hex(key->public_key())) : std::nullopt;
}

void Journal::save_stamp(const StampRow& row)
{
    Transaction transaction(impl_->db);
    Query event = impl_->db.query("SELECT hash FROM event WHERE seq = ?");
    event.integer(row.event);
    if (!event.next() || event.view_at(0) != row.hash) {
        throw Error(ErrorCode::bad_input, "the time-stamp is of no event of this journal");
    }
    impl_->db.query("INSERT INTO stamp (event, hash, time, authority, token) VALUES (?, ?, ?, ?, ?)")
        .integer(row.event)
        .blob(row.hash)
        .text(row.time)
        .text(row.authority)
        .blob(row.token)
        .run();
    transaction.commit();
}

std::vector<StampRow> Journal::stamps() const
{
    std::vector<StampRow> rows;
    Query query = impl_->db.query("SELECT event, hash, time, authority, token FROM stamp ORDER BY event, number");
    while (query.next()) {
        rows.push_back({query.integer_at(0), query.text_at(1), query.text_at(2), query.text_at(3), query.text_at(4)});
    }
    return rows;
}

} // namespace demur
