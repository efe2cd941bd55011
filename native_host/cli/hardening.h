// The cheap limits that this process puts on itself: the browser deliberately sets none.
#pragma once

namespace demur::cli {

// No new privileges, no core dumps (they would hold a person's data), files for the owner only.
void harden_process() noexcept;

} // namespace demur::cli
