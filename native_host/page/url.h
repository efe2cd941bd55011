// Just enough of URLs for links: resolving against the page, hosts, and redirect wrappers.
#pragma once

#include <string>
#include <string_view>

namespace demur {

// Lower-case host of an http(s) URL, without user, port and "www."; empty for anything else.
std::string host_of(std::string_view url);

// Absolute when `base` is an http(s) URL (of at most 8 KiB), else as written. Empty for schemes other than http and https.
std::string resolve_url(std::string_view base, std::string_view reference);

// The target of a service's "you are leaving" wrapper (l.php?u=...), or the URL itself.
std::string unwrap_redirect(std::string url);

} // namespace demur
