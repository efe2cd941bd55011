// Friction metrics: pure functions over steps. Every number says what it rests on.
#pragma once

#include "flow/flow_pack.h"
#include "journal/step.h"

#include <boost/describe.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace demur {

enum class Basis {
    measured,
    modelled,
    declared,
    unknown
};
BOOST_DESCRIBE_ENUM(Basis, measured, modelled, declared, unknown)

struct Metric {
    std::string_view name;       // as in metric_catalogue(), which stands as long as the program runs
    std::optional<double> value; // absent when unknown: no gap is filled by a guess
    std::string unit;            // steps | clicks | keys | ms | words | screens | hosts | ratio ...
    Basis basis = Basis::unknown;
    std::optional<std::string> method{}; // which formula of several: a readability formula, a currency
};
BOOST_DESCRIBE_STRUCT(Metric, (), (name, value, unit, basis, method))

// The definition of a metric: what the documents print.
struct MetricDefinition {
    std::string name;
    std::string group; // path | symmetry | time | reading | demand | visibility | language | failure | outcome | tool | cost | burden
    std::string unit;
    std::string definition;
    std::string source; // the article, standard or paper it comes from
};
BOOST_DESCRIBE_STRUCT(MetricDefinition, (), (name, group, unit, definition, source))
const std::vector<MetricDefinition>& metric_catalogue();

// A demand as the journey met it.
struct DemandMet {
    std::string kind;
    std::string stated;   // required | optional | not_stated
    std::string enforced; // yes | no | untested
    Basis basis = Basis::unknown;
};
BOOST_DESCRIBE_STRUCT(DemandMet, (), (kind, stated, enforced, basis))

// A sign of a deceptive pattern, found by a rule or named by a person. It accuses nobody: it stays a candidate until a person says
// otherwise.
struct PatternTag {
    std::string id;                    // "edpb:4.4.2", EDPB Guidelines 03/2022 v2.0
    std::string name;                  // "Longer than necessary"
    std::vector<std::string> ontology; // Gray et al., CHI 2024: "gray:obstruction/adding-steps"
    std::vector<std::string> articles; // of the GDPR that the Guidelines name: "12(2)"
    std::string rule;                  // id of the rule that fired, or "person": somebody saw it and no rule did
    std::string because;               // the numbers that it fired on: "steps_object 11, steps_dismiss 1"; empty of a person's
    Basis basis = Basis::unknown;      // of those numbers
    std::string standing;              // candidate | confirmed | rejected
};
BOOST_DESCRIBE_STRUCT(PatternTag, (), (id, name, ontology, articles, rule, because, basis, standing))

struct JourneyMetrics {
    std::string journey;
    std::string flow; // id or "unknown"
    std::string service;
    std::string generation; // of the flow, or "unknown"
    std::string surface;    // where the notice stood first, or "unknown"
    std::string language;   // of the first screen, or "unknown"
    std::string region;     // country of the profile, or "unknown"
    bool with_demur = false;
    std::string status;  // open | confirmed | denied | abandoned
    std::string outcome; // Data Rights Protocol: open | in_progress | need_user_verification | fulfilled | denied | expired | unknown
    std::optional<std::string> abandoned_at; // of an abandoned one: the flow's name of its last screen, or "unknown"
    std::string started;                     // ISO 8601 UTC
    std::vector<Metric> metrics;
    std::vector<DemandMet> demands;
    std::vector<PatternTag> tags;
};
BOOST_DESCRIBE_STRUCT(JourneyMetrics, (),
                      (journey, flow, service, generation, surface, language, region, with_demur, status, outcome, abandoned_at, started,
                       metrics, demands, tags))

// What an hour is worth, as the person said: without it nothing is counted in money.
struct Wage {
    std::int64_t per_hour = 0; // hundredths of the currency
    std::string currency;      // ISO 4217
    std::string source;        // whose figure it is: the person's words, or "the person"
};
BOOST_DESCRIBE_STRUCT(Wage, (), (per_hour, currency, source))

// What measuring needs besides the steps.
struct MeasureContext {
    // Wall clock (milliseconds since 1970) at t = 0 of each session: a journey may go on after the browser was restarted.
    // A session_start step among the steps says it too.
    std::unordered_map<std::string, std::int64_t> anchors;
    // Milliseconds since 1970. A journey without an end whose last step is older than abandoned_after counts as abandoned;
    // absent: it is open.
    std::optional<std::int64_t> now;
    std::optional<Wage> wage{};
    // By journey: the standing that a person gave a tag, by the tag's id.
    std::map<std::string, std::map<std::string, std::string>> judged{};
    // By journey: how hard the person says that it was, 1 to 5.
    std::map<std::string, std::int64_t> rated{};
};
inline constexpr std::int64_t abandoned_after = std::int64_t{30} * 60 * 1000; // milliseconds

// `steps` of one journey in any order, in any batches, sent once or twice: the result is the same. `flow` null when unknown. Pure.
JourneyMetrics measure(const std::vector<Step>& steps, const FlowPack* flow, const MeasureContext& context = {});

// A path by hand, added up. `keys` absent in a step counts as none.
struct ByHandSum {
    std::int64_t steps = 0;
    std::int64_t clicks = 0;
    std::int64_t keys = 0;
    std::int64_t screens = 0; // one after the other, returns included, as the metric counts them
    std::int64_t klm_ms = 0;  // keystroke-level model: an expert without errors, a floor
};
ByHandSum sum_by_hand(const ByHandPath& path);
// The path that a journey is compared with: from the notice when it began with one, else on the web. Null: the pack has none.
const ByHandPath* by_hand_path(const FlowPack& flow, bool from_notice);

} // namespace demur
