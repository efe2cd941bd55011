// Generated snapshots of some 20 KB: the size of a notice's dialog with the page around it, and of a long form.
#pragma once

#include <string>

namespace demur::bench {

inline constexpr std::size_t snapshot_bytes = 20UL * 1024UL;

// Feed posts around an announcement, as a content script would send them.
std::string notice_page();
// Many fields with labels and hints, the objection's own among them.
std::string form_page();
// The objection's own four fields among the explanations, wrappers and the list of 250 countries that such a page has.
std::string objection_page();

} // namespace demur::bench
