// Flow packs, and the way there step by step.
#pragma once

#include "flow/flow_pack.h"
#include "flow/guide.h"

#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <vector>

namespace demur::rpc {

// flows.list
struct FlowsResult {
    std::vector<FlowPack> flows;
    std::vector<std::string> begin; // ids of those that a person of the profile's country begins with, one a service and matter
};
BOOST_DESCRIBE_STRUCT(FlowsResult, (), (flows, begin))

// guide.read: the way there, step by step, for the side panel
struct GuideParams {
    std::string flow;
    std::optional<std::string> surface;  // web | app | notice | mail; web when absent
    std::optional<std::string> language; // of the page, for the names of controls
};
BOOST_DESCRIBE_STRUCT(GuideParams, (), (flow, surface, language))
struct GuideResult {
    std::string flow;
    std::string surface; // of the path given, which may be another than the one asked for
    std::string source;  // where the path was read
    std::string dated;
    std::optional<std::string> start; // the page on which it begins
    std::optional<std::string> note;
    std::vector<GuideStep> steps;
};
BOOST_DESCRIBE_STRUCT(GuideResult, (), (flow, surface, source, dated, start, note, steps))

} // namespace demur::rpc
