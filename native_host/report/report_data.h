// What the report page and the HTML export draw, and what the JSON export holds.
#pragma once

#include "friction/metrics.h"
#include "journal/step.h"

#include <boost/describe.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace demur {

struct ReportJourney {
    JourneyMetrics metrics;
    std::vector<Step> steps;
};
BOOST_DESCRIBE_STRUCT(ReportJourney, (), (metrics, steps))

// The way by hand as a flow pack declares it, beside what was measured.
struct ReportByHand {
    std::string flow;
    std::string source;
    std::string dated;
    std::int64_t steps = 0;
    std::int64_t clicks = 0;
    std::int64_t keys = 0;
    std::int64_t screens = 0;
    std::int64_t klm_ms = 0; // modelled (keystroke-level model)
};
BOOST_DESCRIBE_STRUCT(ReportByHand, (), (flow, source, dated, steps, clicks, keys, screens, klm_ms))

struct ReportProof {
    std::int64_t events = 0;
    std::string head;  // hash chain's head, hex
    std::string level; // "1: hash chain"
    std::vector<std::string> does_not_prove;
};
BOOST_DESCRIBE_STRUCT(ReportProof, (), (events, head, level, does_not_prove))

struct ReportData {
    std::string schema; // "demur-report/1"
    std::string demur;  // version
    std::string made;   // ISO 8601 UTC
    std::vector<ReportJourney> journeys;
    std::vector<ReportByHand> by_hand;
    std::vector<MetricDefinition> definitions;
    ReportProof proof;
};
BOOST_DESCRIBE_STRUCT(ReportData, (), (schema, demur, made, journeys, by_hand, definitions, proof))

} // namespace demur
