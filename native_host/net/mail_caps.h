// What a mail may be before a parser sees it: size, lines, parts. One linear pass.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace demur::net {

inline constexpr std::size_t mail_bytes = 5UL * 1024UL * 1024UL;
inline constexpr std::size_t mail_parts = 100;                  // a parser compares each line with every open part
inline constexpr std::size_t mail_delimiters = 5000;            // lines that may begin a part, "--..."; text has them too
inline constexpr std::size_t mail_header_lines = 2000;          // before the first blank line
inline constexpr std::size_t mail_text = 2UL * 1024UL * 1024UL; // decoded, of one body

// Why it is not read, or absent.
std::optional<std::string> fault_of_mail(std::string_view eml);

} // namespace demur::net
