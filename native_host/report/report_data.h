// What the report page and the HTML export draw, and what the JSON export holds.
#pragma once

#include "friction/flow_map.h"
#include "friction/metrics.h"
#include "journal/step.h"

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace demur {

struct ReportJourney {
    JourneyMetrics metrics;
    std::vector<Step> steps;
};
BOOST_DESCRIBE_STRUCT(ReportJourney, (), (metrics, steps))

// When a recording session began. Its steps tell only how long after that they were.
struct ReportSession {
    std::string session;
    std::int64_t wall = 0; // milliseconds since 1970 at t = 0
};
BOOST_DESCRIBE_STRUCT(ReportSession, (), (session, wall))

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

// The installation's key signed the head: it says that the same installation signed, not who that is.
struct ReportSignature {
    std::string algorithm; // "Ed25519"
    std::string key;       // public, 32 bytes, hex
    std::string signature; // over what docs/proof.md says, 64 bytes, hex
};
BOOST_DESCRIBE_STRUCT(ReportSignature, (), (algorithm, key, signature))

// RFC 3161: a time-stamping authority saw the head of an event at that time.
struct ReportTimeStamp {
    std::int64_t events = 0; // number of the event whose hash was stamped
    std::string head;        // that hash, hex
    std::string time;        // ISO 8601 UTC, as the authority says
    std::string authority;   // subject of its certificate
    std::string token;       // TimeStampToken, DER, base64
};
BOOST_DESCRIBE_STRUCT(ReportTimeStamp, (), (events, head, time, authority, token))

struct ReportProof {
    std::int64_t events = 0;
    std::string head;  // hash chain's head, hex
    std::string level; // "1: hash chain", "2: signed", "3: time-stamped"
    std::optional<ReportSignature> signature;
    std::vector<ReportTimeStamp> time_stamps; // oldest first
    std::int64_t redacted = 0;                // events whose content was deleted before the export; their hashes stand
    std::vector<std::string> does_not_prove;
};
BOOST_DESCRIBE_STRUCT(ReportProof, (), (events, head, level, signature, time_stamps, redacted, does_not_prove))

struct ReportData {
    std::string schema; // "demur-report/2"
    std::string demur;  // version
    std::string made;   // ISO 8601 UTC
    std::vector<ReportJourney> journeys;
    std::vector<ReportSession> sessions; // of the journeys' steps, by name; those whose clock is known
    std::vector<ReportByHand> by_hand;
    std::vector<MetricDefinition> definitions;
    std::vector<FlowMap> maps;              // of each flow: the way by hand, then what its journeys gave
    std::vector<MapComparison> comparisons; // of maps of one flow, and of a service's generations
    std::vector<FlowMap> compared;          // maps that `comparisons` name and `maps` has not: of single months, of other generations
    std::vector<JourneyGroup> groups;
    std::optional<Wage> wage;
    ReportProof proof;
};
BOOST_DESCRIBE_STRUCT(ReportData, (),
                      (schema, demur, made, journeys, sessions, by_hand, definitions, maps, comparisons, compared, groups, wage, proof))

} // namespace demur
