// Events that are in an export as hashes only: why they may be.
#pragma once

#include "report/chain_check.h"

namespace demur {

struct HiddenEvents {
    std::int64_t left_out = 0;               // of other journeys than the one exported
    std::int64_t redacted = 0;               // whose content the person deleted, as redaction events say
    std::optional<std::int64_t> unexplained; // the first that nothing explains
    std::optional<std::int64_t> still_there; // the first of which a redaction says that it was deleted, and it was not
};
// `whole`: the export is of all journeys, and only a redaction explains what is missing.
HiddenEvents explain_hidden(const ChainCheck& chain, bool whole);

} // namespace demur
