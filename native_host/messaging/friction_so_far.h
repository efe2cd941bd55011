// What an objection has cost so far. Measuring reads every step of its journeys, so what is measured is kept.
#pragma once

#include "journal/journal.h"
#include "messaging/methods.h"

#include <map>
#include <string>

namespace demur::rpc {

class FrictionTally {
public:
    // How many steps each journey has now: one query for all. A journey is measured again when it has more of them.
    void look(const Journal& journal);

    // `flow` may be null. A journey that `look` has not seen is measured and not kept.
    FrictionSoFar of(const Journal& journal, const std::string& objection, const FlowPack* flow);

private:
    struct Measured {
        std::int64_t steps = 0; // that the journey had
        std::string flow;       // that it was measured against
        FrictionSoFar friction;
        std::int64_t busy = 0; // milliseconds
    };
    static Measured measured(const Journal& journal, const std::string& journey, const FlowPack* flow);
    Measured one(const Journal& journal, const std::string& journey, const FlowPack* flow);

    std::map<std::string, std::int64_t, std::less<>> steps_; // by journey
    std::map<std::string, Measured, std::less<>> measured_;
};

} // namespace demur::rpc
