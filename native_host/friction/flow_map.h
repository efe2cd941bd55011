// A flow as a graph of screens with the forms and demands on each: drawn from journeys, or from the way by hand that a flow
// pack declares. Pure.
#pragma once

#include "friction/metrics.h"

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace demur {

// A screen. Journeys know it by its fingerprint, and fingerprints of one name, host and set of demands are one screen.
struct MapScreen {
    std::string id;   // unique in the map: "notice", "settings", "form-2"
    std::string name; // as a flow names it: feed notice privacy_centre login form code confirmation mail other ...
    std::string host; // empty where it is not known
    std::int64_t visits = 0;
    std::int64_t journeys = 0;
    std::int64_t finished = 0;         // of these journeys: confirmed or denied in the end
    std::int64_t steps = 0;            // of people on it, over all journeys
    std::optional<std::int64_t> words; // visible, at its longest
    std::vector<std::string> demands;  // kinds, as met or declared here
    bool dead_end = false;             // somebody could not go on from here
    bool abandoned = false;            // somebody's journey ended here unfinished
};
BOOST_DESCRIBE_STRUCT(MapScreen, (), (id, name, host, visits, journeys, finished, steps, words, demands, dead_end, abandoned))

struct MapWay {
    std::string from; // id of a screen
    std::string to;
    std::int64_t times = 0;
    std::int64_t clicks = 0; // of people on the way, over all times
    std::int64_t keys = 0;
    std::string actor; // who led there most often: user | tool | page
    bool back = false; // a return to a screen seen before
};
BOOST_DESCRIBE_STRUCT(MapWay, (), (from, to, times, clicks, keys, actor, back))

struct FlowMap {
    std::string flow;
    std::string title;      // "Facebook 2025, with Demur, de, AT": what it is drawn from
    std::string drawn_from; // journeys | by_hand
    std::string dated;      // ISO date, month or year: of the first journey, or as the pack declares; empty: not known
    std::int64_t journeys = 0;
    std::int64_t finished = 0;      // of these: confirmed or denied
    Basis basis = Basis::unknown;   // measured or declared
    std::vector<MapScreen> screens; // in the order in which they are first met
    std::vector<MapWay> ways;
    std::vector<DemandMet> demands;
};
BOOST_DESCRIBE_STRUCT(FlowMap, (), (flow, title, drawn_from, dated, journeys, finished, basis, screens, ways, demands))

// Of journeys: friction/journey_map.h.
FlowMap map_by_hand(const FlowPack& flow, const ByHandPath& path);

// One thing in which two maps differ, in what the flow usually takes: the screens (and their hosts and words) by which at
// least half of the journeys came that were finished (of all journeys when none was); steps on these screens and loops as the
// mean of a journey, rounded. Of a way by hand, everything.
struct MapChange {
    std::string what;    // screens | steps | hosts | words | loops | demand
    std::string subject; // of a demand its kind, of a screen its name when screens of a name are new or gone; else empty
    std::string change;  // more | fewer | new | gone | now_required | no_longer_required
    std::optional<std::int64_t> by;
};
BOOST_DESCRIBE_STRUCT(MapChange, (), (what, subject, change, by))

struct MapComparison {
    std::string from; // titles of the maps
    std::string to;
    std::vector<MapChange> changes;
    std::string sentence; // English: "two screens and a mandatory reason more than in May 2025"
};
BOOST_DESCRIBE_STRUCT(MapComparison, (), (from, to, changes, sentence))

MapComparison compare_maps(const FlowMap& from, const FlowMap& to);

// The same measure over groups of journeys: by date, language, region, surface, generation or way (by hand or with Demur).
struct GroupFigure {
    std::string metric;
    std::int64_t known = 0; // journeys of the group in which it is known; the figures are over these
    double least = 0;
    double median = 0;
    double most = 0;
};
BOOST_DESCRIBE_STRUCT(GroupFigure, (), (metric, known, least, median, most))
struct JourneyGroup {
    std::string by;    // flow | month | language | region | surface | generation | way
    std::string value; // "2025-05", "de", "by_hand" ...
    std::int64_t journeys = 0;
    std::int64_t finished = 0; // confirmed or denied
    std::vector<GroupFigure> figures;
};
BOOST_DESCRIBE_STRUCT(JourneyGroup, (), (by, value, journeys, finished, figures))

} // namespace demur
