#include "report/chain_reader.h"

#include "journal/chain.h"
#include "report/entry_reader.h"

namespace demur {

ChainReader::ChainReader(Window& text, std::set<std::int64_t> asked, bool before, const std::optional<std::string>& journey,
                         std::size_t most_steps)
    : text_(text), checker_(std::move(asked), before), only_(journey), most_steps_(most_steps),
      facts_(std::make_unique<ReportBuilder>(journey))
{
}

ReadChain ChainReader::read(std::uint64_t at)
{
    EntryReader entry(text_);
    JsonParts entries(text_, at);
    while (entries.next()) {
        entry.read(entries.at());
        const bool fits = entry.is_plain_step() ? checker_.add_step(entry.seq(), entry.body(), entry.hash()) : checker_.add(entry.value());
        if (!fits) {
            break;
        }
        note(entry, entries.at());
        entries.end_at(entry.end());
    }
    return {checker_.check(), std::move(journeys_), std::move(facts_), std::move(odd_event_)};
}

void ChainReader::note(const EntryReader& entry, std::uint64_t at)
{
    if (odd_event_) {
        return;
    }
    try {
        if (entry.is_plain_step()) {
            return note_step(entry.step(), at);
        }
        const boost::json::object* event = event_of(entry.value());
        if (event == nullptr) {
            return;
        }
        if (is_step_event(*event)) {
            note_step(step_of_event(*event), at);
        } else {
            facts_->add(*event);
        }
    } catch (const Error& error) {
        odd_event_ = error;
    }
}

void ChainReader::note_step(const Step& step, std::uint64_t at)
{
    check_step(step);
    facts_->add(step);
    if (step.journey.empty() || (only_ && step.journey != *only_)) {
        return;
    }
    const auto [place, is_new] = places_.try_emplace(step.journey, journeys_.size());
    if (is_new) {
        journeys_.push_back({step.journey, {}});
    }
    std::vector<std::uint64_t>& entries = journeys_[place->second].entries;
    if (entries.size() == most_steps_) {
        throw Error(ErrorCode::too_large, "journey " + step.journey + " has more than " + std::to_string(most_steps_) + " steps",
                    "Demur checks a journey as a whole, and none that a person made is so long.");
    }
    entries.push_back(at);
}

} // namespace demur
