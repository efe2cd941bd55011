#include "net/authentication.h"

#include "net/connect_to.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace demur::net {

namespace {

constexpr std::size_t longest_field = 16UL * 1024UL;
constexpr std::size_t most_checks = 8;
constexpr std::size_t most_clauses = 64;
constexpr std::size_t longest_domain = 253;

using Words = std::vector<std::string>;

// The clauses between semicolons, as lower-case words; comments are left out, quotes taken off, and "a = b" is "a=b".
std::vector<Words> read_clauses(std::string_view value)
{
    std::vector<Words> clauses(1);
    std::string word;
    const auto end_word = [&] {
        if (word.empty()) {
            return;
        }
        Words& words = clauses.back();
        if (!words.empty() && (word.front() == '=' || words.back().back() == '=')) {
            words.back() += word;
        } else {
            words.push_back(lower_ascii(word));
        }
        word.clear();
    };
    int depth = 0;
    bool quoted = false;
    value = value.substr(0, longest_field);
    for (std::size_t i = 0; i < value.size(); ++i) {
        const char c = value[i];
        if (c == '\\' && (quoted || depth > 0)) {
            ++i; // a quoted pair stands for itself and ends nothing
        } else if (quoted || (c == '"' && depth == 0)) {
            quoted = c == '"' ? !quoted : quoted;
            word += c == '"' ? "" : std::string(1, c);
        } else if (c == '(' || (c == ')' && depth > 0)) {
            depth += c == '(' ? 1 : -1;
        } else if (depth > 0) {
            continue;
        } else if (c == ';') {
            end_word();
            if (clauses.size() == most_clauses) {
                break;
            }
            clauses.emplace_back();
        } else if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
            end_word();
        } else {
            word += c;
        }
    }
    end_word();
    return clauses;
}

bool is_domain(std::string_view text)
{
    return text.size() <= longest_domain && text.find('.') != std::string_view::npos && text.front() != '.' && text.back() != '.'
           && std::all_of(text.begin(), text.end(),
                          [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-'; });
}

// Of "user@host", "@host", "<user@host>" or "host"; empty when there is none.
std::string domain_of(std::string_view value)
{
    value = value.substr(std::min(value.rfind('@') + 1, value.size())); // npos + 1 is 0
    while (!value.empty() && (value.back() == '>' || value.back() == '.')) {
        value.remove_suffix(1);
    }
    return !value.empty() && is_domain(value) ? std::string(value) : std::string();
}

// The registered part as far as it can be told without the list of public suffixes ("mx.example.co.uk": example.co.uk).
std::string_view organisation(std::string_view host)
{
    const std::size_t top = host.rfind('.');
    std::size_t at = top == std::string_view::npos || top == 0 ? std::string_view::npos : host.rfind('.', top - 1);
    const bool country = top != std::string_view::npos && host.size() - top == 3;
    const std::size_t second = at == std::string_view::npos ? 0 : at + 1;
    if (country && at != std::string_view::npos && at > 0 && top - second <= 3) {
        at = host.rfind('.', at - 1);
    }
    return at == std::string_view::npos ? host : host.substr(at + 1);
}

// The host that took the message in, as its trace field says.
std::string received_by(const HeaderField& field)
{
    const std::vector<Words> clauses = read_clauses(field.value);
    const Words& words = clauses.front();
    const auto by = std::find(words.begin(), words.end(), "by");
    return by == words.end() || by + 1 == words.end() ? std::string() : domain_of(*(by + 1));
}

bool is_named(const HeaderField& field, std::string_view name)
{
    return lower_ascii(field.name) == name;
}

void add(std::vector<std::string>& list, const std::string& entry)
{
    if (list.size() < most_checks && std::find(list.begin(), list.end(), entry) == list.end()) {
        list.push_back(entry);
    }
}

std::string value_of(const Words& words, std::string_view key)
{
    for (const std::string& word : words) {
        if (word.size() > key.size() && word.starts_with(key) && word[key.size()] == '=') {
            return word.substr(key.size() + 1);
        }
    }
    return {};
}

struct Method {
    std::string_view name;
    std::array<std::string_view, 2> subject; // the property that says for whom, in this order
};
constexpr std::array methods = {
    Method{"dkim", {"header.d", "header.i"}},
    Method{"spf", {"smtp.mailfrom", "smtp.helo"}},
    Method{"dmarc", {"header.from", "header.from"}},
};

struct Results {
    std::string server; // authserv-id; empty where the header has none
    SenderChecks checks;
};

void read_result(const Words& words, SenderChecks& checks)
{
    for (const Method& method : methods) {
        const std::string result = words.empty() ? "" : value_of({words.front()}, method.name);
        std::string domain = domain_of(value_of(words, method.subject[0]));
        if (domain.empty()) {
            domain = domain_of(value_of(words, method.subject[1]));
        }
        if (domain.empty()) {
            continue;
        }
        if (result == "pass") {
            add(checks.good, std::string(method.name) + " " + domain);
        } else if (result == "fail" || result == "permerror") {
            add(checks.bad, std::string(method.name) + " " + domain);
        }
    }
}

Results read_results(std::string_view value, bool in_chain)
{
    std::vector<Words> clauses = read_clauses(value);
    if (in_chain) {
        clauses.erase(clauses.begin()); // "i=1"
    }
    Results results;
    for (std::size_t i = 0; i < clauses.size(); ++i) {
        const bool names_server = i == 0 && !clauses[i].empty() && clauses[i].front().find('=') == std::string::npos;
        if (names_server) {
            results.server = domain_of(clauses[i].front());
        } else {
            read_result(clauses[i], results.checks);
        }
    }
    return results;
}

// A name that is used between the machines of one side only, or a bare address.
bool is_inner_host(std::string_view host)
{
    const std::string_view top = host.substr(host.rfind('.') + 1);
    return top == "internal" || top == "local" || top == "lan" || top.find_first_not_of("0123456789") == std::string_view::npos;
}

// Whether `server` took this message in: above `at` stand only fields of the receiving side. What stands below a field of
// another host may have been written by the sender.
bool took_it_in(std::span<const HeaderField> fields, std::size_t at, std::string_view server)
{
    const auto same = [&](const std::string& by) {
        // Exchange Online writes no name before its results.
        return server.empty() ? organisation(by) == "outlook.com" : !by.empty() && organisation(by) == organisation(server);
    };
    bool traced = false;
    for (std::size_t i = 0; i < at; ++i) {
        if (is_named(fields[i], "received")) {
            traced = true;
            const std::string by = received_by(fields[i]);
            if (same(by)) {
                return true;
            }
            if (!by.empty() && !is_inner_host(by)) {
                return false;
            }
        }
    }
    const auto below = std::find_if(fields.begin() + static_cast<std::ptrdiff_t>(at), fields.end(),
                                    [](const HeaderField& field) { return is_named(field, "received"); });
    return !traced && below != fields.end() && same(received_by(*below));
}

SenderChecks read_received_spf(std::string_view value)
{
    SenderChecks checks;
    const std::vector<Words> clauses = read_clauses(value);
    const std::string result = clauses.front().empty() ? "" : clauses.front().front();
    for (const Words& words : clauses) {
        const std::string domain = domain_of(value_of(words, "envelope-from"));
        if (!domain.empty() && (result == "pass" || result == "fail")) {
            add(result == "pass" ? checks.good : checks.bad, "spf " + domain);
        }
    }
    return checks;
}

std::optional<std::size_t> topmost(std::span<const HeaderField> fields, std::string_view name)
{
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const HeaderField& field) { return is_named(field, name); });
    return found == fields.end() ? std::nullopt : std::optional<std::size_t>(found - fields.begin());
}

} // namespace

SenderChecks read_sender_checks(std::span<const HeaderField> fields)
{
    SenderChecks checks;
    const std::optional<std::size_t> plain = topmost(fields, "authentication-results");
    const std::optional<std::size_t> first = plain ? plain : topmost(fields, "arc-authentication-results");
    if (first) {
        const std::string name = lower_ascii(fields[*first].name);
        const Results top = read_results(fields[*first].value, !plain);
        const bool trusted = took_it_in(fields, *first, top.server);
        // One server may write several fields, one below the other.
        for (std::size_t i = *first; i < fields.size() && is_named(fields[i], name); ++i) {
            const Results more = read_results(fields[i].value, !plain);
            if (trusted && more.server == top.server) {
                std::for_each(more.checks.good.begin(), more.checks.good.end(), [&](const std::string& one) { add(checks.good, one); });
            }
            std::for_each(more.checks.bad.begin(), more.checks.bad.end(), [&](const std::string& one) { add(checks.bad, one); });
        }
        return checks;
    }
    const std::optional<std::size_t> spf = topmost(fields, "received-spf");
    const std::optional<std::size_t> trace = topmost(fields, "received");
    if (spf && trace && *spf < *trace) {
        checks = read_received_spf(fields[*spf].value);
    }
    return checks;
}

} // namespace demur::net
