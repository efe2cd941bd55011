#include "page/url.h"

#include "base/utf8.h"
#include "page/tag_scanner.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <vector>

namespace demur {

namespace {

constexpr std::size_t longest_base = 8192; // every relative link repeats it

struct UrlParts {
    std::string_view scheme, authority, path, query; // query with its '?' and the fragment
};

std::string_view trim(std::string_view text)
{
    const auto is_junk = [](char c) { return static_cast<unsigned char>(c) <= ' '; };
    while (!text.empty() && is_junk(text.front())) {
        text.remove_prefix(1);
    }
    while (!text.empty() && is_junk(text.back())) {
        text.remove_suffix(1);
    }
    return text;
}

// The scheme before ':' or empty.
std::string_view scheme_of(std::string_view url)
{
    const std::size_t colon = url.find_first_of(":/?#");
    if (colon == std::string_view::npos || colon == 0 || url[colon] != ':') {
        return {};
    }
    const std::string_view scheme = url.substr(0, colon);
    const bool fits = std::all_of(scheme.begin(), scheme.end(), [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '+' || c == '-' || c == '.';
    });
    return fits ? scheme : std::string_view();
}

std::optional<UrlParts> split_http(std::string_view url)
{
    UrlParts parts;
    parts.scheme = scheme_of(url);
    if (!equals_ignoring_case(parts.scheme, "http") && !equals_ignoring_case(parts.scheme, "https")) {
        return std::nullopt;
    }
    url.remove_prefix(parts.scheme.size() + 1);
    if (url.substr(0, 2) != "//") {
        return std::nullopt;
    }
    url.remove_prefix(2);
    const std::size_t path = std::min(url.find_first_of("/?#"), url.size());
    parts.authority = url.substr(0, path);
    url.remove_prefix(path);
    const std::size_t query = std::min(url.find_first_of("?#"), url.size());
    parts.path = url.substr(0, query);
    parts.query = url.substr(query);
    return parts;
}

std::string without_dots(std::string_view path)
{
    std::vector<std::string_view> kept;
    bool folder = false;
    while (!path.empty()) {
        path.remove_prefix(1); // the '/'
        const std::size_t end = std::min(path.find('/'), path.size());
        const std::string_view segment = path.substr(0, end);
        folder = segment == "." || segment == "..";
        if (segment == ".." && !kept.empty()) {
            kept.pop_back();
        } else if (!folder) {
            kept.push_back(segment);
        }
        path.remove_prefix(end);
    }
    std::string out;
    for (const std::string_view segment : kept) {
        out.append("/").append(segment);
    }
    return folder || out.empty() ? out + "/" : out;
}

int hex_digit(char c)
{
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    const char l = static_cast<char>(c | 0x20);
    return l >= 'a' && l <= 'f' ? l - 'a' + 10 : -1;
}

std::string percent_decoded(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const int high = text[i] == '%' && i + 2 < text.size() ? hex_digit(text[i + 1]) : -1;
        const int low = high >= 0 ? hex_digit(text[i + 2]) : -1;
        if (low >= 0) {
            out.push_back(static_cast<char>(static_cast<unsigned char>(high * 16 + low)));
            i += 2;
        } else {
            out.push_back(text[i]);
        }
    }
    return sanitize_utf8(out);
}

bool ends_with(std::string_view text, std::string_view end)
{
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

bool is_wrapper(std::string_view host, std::string_view path)
{
    const bool ours = ends_with(host, "facebook.com") || ends_with(host, "instagram.com") || ends_with(host, "messenger.com");
    return ours && (ends_with(path, "/l.php") || host.substr(0, 2) == "l." || host.substr(0, 3) == "lm.");
}

} // namespace

std::string host_of(std::string_view url)
{
    const auto parts = split_http(url);
    if (!parts) {
        return {};
    }
    std::string_view host = parts->authority;
    if (const std::size_t user = host.rfind('@'); user != std::string_view::npos) {
        host.remove_prefix(user + 1);
    }
    host = host.substr(0, host.find(':'));
    std::string lower(host);
    std::transform(lower.begin(), lower.end(), lower.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return lower.substr(0, 4) == "www." ? lower.substr(4) : lower;
}

std::string resolve_url(std::string_view base, std::string_view reference)
{
    reference = trim(reference);
    if (split_http(reference)) {
        return std::string(reference);
    }
    if (!scheme_of(reference).empty()) {
        return {};
    }
    const auto at = base.size() > longest_base ? std::nullopt : split_http(base);
    if (!at) {
        return std::string(reference);
    }
    const std::string origin = std::string(at->scheme) + "://" + std::string(at->authority);
    if (reference.substr(0, 2) == "//") {
        return std::string(at->scheme) + ":" + std::string(reference);
    }
    if (reference.empty() || reference[0] == '#') {
        return origin + std::string(at->path) + std::string(at->query.substr(0, at->query.find('#'))) + std::string(reference);
    }
    if (reference[0] == '?') {
        return origin + std::string(at->path) + std::string(reference);
    }
    const std::size_t path_end = std::min(reference.find_first_of("?#"), reference.size());
    std::string path(reference.substr(0, path_end));
    if (path[0] != '/') {
        path = std::string(at->path.substr(0, at->path.rfind('/') + 1)) + path;
        path = path[0] == '/' ? path : "/" + path;
    }
    return origin + without_dots(path) + std::string(reference.substr(path_end));
}

std::string unwrap_redirect(std::string url)
{
    const auto parts = split_http(url);
    if (!parts || parts->query.empty() || !is_wrapper(host_of(url), parts->path)) {
        return url;
    }
    std::string_view query = parts->query.substr(1);
    query = query.substr(0, query.find('#'));
    while (!query.empty()) {
        const std::size_t end = std::min(query.find('&'), query.size());
        const std::string_view pair = query.substr(0, end);
        if (pair.substr(0, 2) == "u=") {
            std::string target = percent_decoded(pair.substr(2));
            return split_http(target) ? target : url;
        }
        query.remove_prefix(std::min(end + 1, query.size()));
    }
    return url;
}

} // namespace demur
