// Friction metrics: pure functions over steps. Every number says what it rests on.
#pragma once

#include "flow/flow_pack.h"
#include "journal/step.h"

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace demur {

enum class Basis { measured, modelled, declared, unknown };
BOOST_DESCRIBE_ENUM(Basis, measured, modelled, declared, unknown)

struct Metric {
    std::string name;   // as in metric_catalogue()
    std::optional<double> value; // absent when unknown: no gap is filled by a guess
    std::string unit;   // steps | clicks | keys | ms | words | screens | hosts | ratio ...
    Basis basis = Basis::unknown;
};
BOOST_DESCRIBE_STRUCT(Metric, (), (name, value, unit, basis))

// The definition of a metric: what the documents print.
struct MetricDefinition {
    std::string name;
    std::string unit;
    std::string definition;
    std::string source; // the article, standard or paper it comes from
};
BOOST_DESCRIBE_STRUCT(MetricDefinition, (), (name, unit, definition, source))
const std::vector<MetricDefinition>& metric_catalogue();

// A demand as the journey met it.
struct DemandMet {
    std::string kind;
    std::string stated;   // required | optional | not_stated
    std::string enforced; // yes | no | untested
    Basis basis = Basis::unknown;
};
BOOST_DESCRIBE_STRUCT(DemandMet, (), (kind, stated, enforced, basis))

struct JourneyMetrics {
    std::string journey;
    std::string flow;    // id or "unknown"
    std::string service;
    bool with_demur = false;
    std::string status;  // open | confirmed | denied | abandoned
    std::string started; // ISO 8601 UTC
    std::vector<Metric> metrics;
    std::vector<DemandMet> demands;
};
BOOST_DESCRIBE_STRUCT(JourneyMetrics, (), (journey, flow, service, with_demur, status, started, metrics, demands))

// `steps` of one journey in any order; `flow` null when unknown.
JourneyMetrics measure(const std::vector<Step>& steps, const FlowPack* flow);

} // namespace demur
