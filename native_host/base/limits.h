// Every cap in one place. Sizes in bytes unless the name says otherwise.
#pragma once

#include <cstddef>
#include <cstdint>

namespace demur::limits {

// Browser -> host. Chrome allows 64 MiB, Firefox 4 GiB; a snapshot is far smaller, so the host refuses before it allocates.
inline constexpr std::uint32_t message_in = 8U * 1024U * 1024U;
// Host -> browser: both browsers close the port over 1 MiB of JSON, counted after escaping.
inline constexpr std::uint32_t message_out = 1024U * 1024U;
// One piece of a file or an export, before base64; 256 KiB keeps the port pipelined.
inline constexpr std::size_t chunk = 256UL * 1024UL;
inline constexpr std::size_t json_depth = 64;
// Six megabytes of "[0,0,..." take seventy as values: their number is bounded, by counting commas, before they are made.
inline constexpr std::ptrdiff_t json_values = 1'000'000;

// A page handed to Gumbo. Gumbo 0.10.1 is quadratic in depth and in attributes per tag, so both are capped in a linear pass.
inline constexpr std::size_t page = 5UL * 1024UL * 1024UL;
inline constexpr std::size_t page_depth = 512;
inline constexpr std::size_t page_attributes = 256;
// What is done for each element and each word is bounded by these: the largest real pages have a tenth of them.
inline constexpr std::size_t page_elements = 100'000;
inline constexpr std::int64_t page_words = 200'000;
inline constexpr std::size_t page_blocks = 50'000;
inline constexpr std::size_t page_controls = 2'000;
inline constexpr std::size_t page_links = 20'000;

inline constexpr std::size_t evidence_file = 10UL * 1024UL * 1024UL;
inline constexpr std::size_t evidence_files = 20;
inline constexpr std::size_t steps_per_batch = 500;
inline constexpr std::size_t step_token = 80;  // characters in any string of a step
inline constexpr std::size_t step_label = 160; // bytes of UTF-8 in the name of a control
inline constexpr std::size_t reason_text = 10'000;
inline constexpr std::uint64_t export_file = 4ULL * 1024U * 1024U * 1024U; // an export given to `demur verify`
inline constexpr std::size_t export_in_memory = 256UL * 1024UL * 1024UL;   // one that is read whole: from a pipe, or for its maps
inline constexpr std::size_t export_value = 32UL * 1024UL * 1024UL;        // what of an export becomes values at once
inline constexpr std::size_t export_names = 4UL * 1024UL;                  // of its members; Demur's own are twenty
inline constexpr std::size_t journey_steps = 1'000'000;                    // one journey is held: one step a second for eleven days
inline constexpr std::size_t flow_pack = 512UL * 1024UL;

} // namespace demur::limits
