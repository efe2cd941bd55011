#include "messaging/answer_choice.h"

#include "base/described.h"
#include "flow/flow_pack.h"
#include "messaging/objection_care.h"
#include "messaging/standing.h"
#include "page/url.h"

#include <algorithm>

namespace demur::rpc {

namespace {

constexpr std::size_t shortest_name = 3; // shorter ones stand in any text

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// A letter, a digit, or a byte of a letter beyond ASCII.
bool is_letter(char c)
{
    const char small = lower(c);
    return (small >= 'a' && small <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80U;
}

// Whether a name could go on here: "anna" is not named by "anna.b", but it is by "anna."
bool goes_on(std::string_view text, std::size_t at, int direction)
{
    const auto neighbour = [&](int steps) {
        const auto place = static_cast<std::ptrdiff_t>(at) + static_cast<std::ptrdiff_t>(steps) * direction;
        return place >= 0 && place < std::ssize(text) ? text[static_cast<std::size_t>(place)] : ' ';
    };
    const char next = neighbour(0);
    const bool joins = next == '.' || next == '_' || next == '-';
    return is_letter(next) || next == '_' || (joins && is_letter(neighbour(1)));
}

bool same_letters(char a, char b)
{
    return lower(a) == lower(b);
}

// "anna.b" and "anna7" are no words of any language; "Anna" may stand in a greeting of every account.
bool can_only_be_a_name(std::string_view username)
{
    return username.find_first_of("0123456789._") != std::string_view::npos;
}

bool says_name(std::string_view text, std::string_view username)
{
    if (text == username) {
        return true;
    }
    const bool telling = can_only_be_a_name(username);
    for (auto from = text.begin(); from != text.end();) {
        const auto found = std::search(from, text.end(), username.begin(), username.end(), same_letters);
        if (found == text.end()) {
            return false;
        }
        const auto at = static_cast<std::size_t>(found - text.begin());
        const bool called = at > 0 && text[at - 1] == '@';
        const bool begins = at == 0 || called || !goes_on(text, at - 1, -1);
        if (begins && (telling || called) && !goes_on(text, at + username.size(), 1)) {
            return true;
        }
        from = found + 1;
    }
    return false;
}

// The address of the account's own page: "https://www.instagram.com/anna/".
bool is_page_of(std::string_view href, std::string_view username)
{
    const std::size_t scheme = href.find("://");
    const std::size_t slash = scheme == std::string_view::npos ? scheme : href.find('/', scheme + 3);
    if (slash == std::string_view::npos) {
        return false;
    }
    std::string_view path = href.substr(slash + 1);
    path = path.substr(0, path.find_first_of("?#"));
    path = path.substr(0, path.size() - (path.ends_with('/') ? 1 : 0));
    return std::ranges::equal(path, username, same_letters);
}

bool names_account(const Page& page, std::string_view username)
{
    return username.size() >= shortest_name
           && (std::ranges::any_of(page.blocks, [&](const Block& block) { return says_name(block.text, username); })
               || std::ranges::any_of(page.links, [&](const Link& link) { return is_page_of(link.href, username); }));
}

bool is_meta(std::string_view service)
{
    return service == "facebook" || service == "instagram" || service == "meta";
}

bool is_of_service(const ObjectionRow& row, std::string_view service, std::string_view host)
{
    const bool known = !service.empty() && service != "unknown";
    if (!known && host.empty()) {
        return true;
    }
    const bool meta_at_large = is_meta(row.service) && is_meta(service) && (row.service == "meta" || service == "meta");
    return row.service == service || meta_at_large || is_host_of_service(host, row.service);
}

// The page belongs to another company than the one that the objection went to.
bool is_asked_of_another(const ObjectionRow& row, std::string_view host)
{
    return !is_host_of_service(host, row.service) && std::ranges::any_of(flow_packs(), [&](const FlowPack& pack) {
        return is_host_of_service(host, pack.service) && !(is_meta(pack.service) && is_meta(row.service));
    });
}

// Another of the service was sent after it and has its answer: the page may be that answer, seen once more.
bool is_another_answered_later(const Journal& journal, const ObjectionRow& row)
{
    return std::ranges::any_of(journal.objections(), [&](const ObjectionRow& other) {
        return was_sent(other) && !awaits_answer(other) && other.service == row.service && sent_at(other) >= sent_at(row);
    });
}

} // namespace

bool awaits_answer(const ObjectionRow& row)
{
    switch (status_of(row)) {
    case ObjectionStatus::filled:
    case ObjectionStatus::submitted:
    case ObjectionStatus::expired: return true;
    case ObjectionStatus::needs_user: return row.submitted || row.next != enum_name(NextStep::attach_evidence);
    case ObjectionStatus::noticed:
    case ObjectionStatus::prepared:
    case ObjectionStatus::confirmed:
    case ObjectionStatus::denied: break;
    }
    return false;
}

bool may_ask_for_code(const ObjectionRow& row, std::int64_t now)
{
    constexpr std::int64_t day_ms = std::int64_t{24} * 3600 * 1000;
    return !row.submitted || now - *row.submitted < day_ms;
}

std::vector<ObjectionRow> objections_awaiting(const Journal& journal, std::string_view service, std::string_view host)
{
    std::vector<ObjectionRow> rows = journal.objections();
    std::erase_if(rows, [&](const ObjectionRow& row) { return !awaits_answer(row) || !is_of_service(row, service, host); });
    return rows;
}

std::optional<std::string_view> username_named(const Page& page, const std::vector<std::string_view>& usernames)
{
    std::optional<std::string_view> named;
    for (const std::string_view username : usernames) {
        if (named != username && names_account(page, username)) {
            if (named) {
                return std::nullopt;
            }
            named = username;
        }
    }
    return named;
}

const ObjectionRow* objection_meant(const std::vector<ObjectionRow>& rows, const Page& page)
{
    if (rows.size() == 1) {
        return &rows.front();
    }
    std::vector<std::string_view> usernames;
    usernames.reserve(rows.size());
    for (const ObjectionRow& row : rows) {
        usernames.push_back(row.username);
    }
    const std::optional<std::string_view> named = username_named(page, usernames);
    if (!named || std::ranges::count(usernames, *named) != 1) {
        return nullptr;
    }
    return &*std::ranges::find(rows, *named, &ObjectionRow::username);
}

AnsweredObjection answered_objection(const Journal& journal, const Page& page, std::string_view service,
                                     const std::optional<ObjectionRow>& of_tab)
{
    const std::string host = host_of(page.url);
    const bool of_its_company = of_tab && !is_asked_of_another(*of_tab, host);
    if (of_its_company && (awaits_answer(*of_tab) || of_tab->service == service || is_host_of_service(host, of_tab->service))) {
        return {{*of_tab}, awaits_answer(*of_tab)};
    }
    std::vector<ObjectionRow> rows = objections_awaiting(journal, service, host);
    const ObjectionRow* meant = objection_meant(rows, page);
    if (meant == nullptr || is_another_answered_later(journal, *meant)) {
        return {std::move(rows), false};
    }
    return {{*meant}, true};
}

} // namespace demur::rpc
