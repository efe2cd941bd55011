// An export's chain read once from its first entry to its last: whether it fits, and what of it the rest of verify needs.
#pragma once

#include "base/error.h"
#include "base/limits.h"
#include "report/byte_source.h"
#include "report/chain_check.h"
#include "report/report_builder.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace demur {

// Where a journey's steps stand.
struct ChainedJourney {
    std::string id;
    std::vector<std::uint64_t> entries; // where they begin, in order of storage
};

struct ReadChain {
    ChainCheck check;
    // The rest as far as the chain fits. Events of no meaning are told last, by whoever asks for it.
    std::vector<ChainedJourney> journeys; // in order of their first steps
    std::unique_ptr<ReportBuilder> facts;
    std::optional<Error> odd_event;
};

class ChainReader {
public:
    // `journey`: only of this one; absent: of all. A journey of more than `most_steps` is an odd event.
    ChainReader(Window& text, std::set<std::int64_t> asked, bool before, const std::optional<std::string>& journey,
                std::size_t most_steps = limits::journey_steps);

    // Of the list that begins at `at`. Throws Error(bad_input) for a redaction that Demur does not write, Error(too_large).
    ReadChain read(std::uint64_t at);

private:
    void note(const class EntryReader& entry, std::uint64_t at);
    void note_step(const Step& step, std::uint64_t at);

    Window& text_;
    ChainChecker checker_;
    std::optional<std::string> only_;
    std::size_t most_steps_;
    std::unique_ptr<ReportBuilder> facts_;
    std::vector<ChainedJourney> journeys_;
    std::unordered_map<std::string, std::size_t> places_; // in journeys_
    std::optional<Error> odd_event_;
};

} // namespace demur
