// Steps recorded, and what a person says of a recorded journey.
#pragma once

#include "journal/step.h"

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace demur::rpc {

// steps.append: acknowledged when on disk
struct StepsParams {
    std::vector<Step> steps;
};
BOOST_DESCRIBE_STRUCT(StepsParams, (), (steps))
struct StepsResult {
    std::int64_t stored = 0; // new ones
    std::int64_t duplicates = 0;
    std::string head;                      // the chain's head afterwards, hex
    std::optional<std::int64_t> forgotten; // not stored, since the person deleted their journeys; absent when none
};
BOOST_DESCRIBE_STRUCT(StepsResult, (), (stored, duplicates, head, forgotten))

// journey.remove: what was recorded is deleted, the hashes of its events stay in the chain
struct JourneyRemoveParams {
    std::string journey;
};
BOOST_DESCRIBE_STRUCT(JourneyRemoveParams, (), (journey))
struct JourneyRemoveResult {
    std::int64_t events = 0; // whose content was deleted
    bool wiped = false;      // false: another program reads the journal, and freed bytes may still be in its files; remove again
};
BOOST_DESCRIBE_STRUCT(JourneyRemoveResult, (), (events, wiped))

// journey.rate: "Overall, how easy or difficult was this?"
struct JourneyRateParams {
    std::string journey;
    std::optional<std::int64_t> answer; // 1 (very easy) to 5 (very difficult); absent: the person takes their answer back
};
BOOST_DESCRIBE_STRUCT(JourneyRateParams, (), (journey, answer))

// tag.judge: what a person says of a sign of a deceptive pattern
struct TagJudgeParams {
    std::string journey;
    std::string tag;      // "edpb:4.4.2"
    std::string standing; // candidate | confirmed | rejected
};
BOOST_DESCRIBE_STRUCT(TagJudgeParams, (), (journey, tag, standing))

} // namespace demur::rpc
