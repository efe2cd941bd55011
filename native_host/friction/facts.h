// What the measures of a journey share, found once.
#pragma once

#include "friction/sendings.h"
#include "friction/time_split.h"
#include "friction/timeline.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <vector>

namespace demur {

// A screen as long as it stood: the next one has another fingerprint.
struct ScreenVisit {
    std::size_t at = 0; // in timeline.steps
    const Step* step = nullptr;
};

struct Screens {
    std::vector<ScreenVisit> visits;                               // one after the other
    std::map<std::string_view, std::optional<std::int64_t>> words; // by fingerprint, at their most; absent: not said
    std::map<std::string_view, std::string_view> languages;        // by fingerprint, as first said
    std::map<std::string_view, const TextSize*> texts;             // by fingerprint, the longest
    std::set<std::string_view> hosts;
    std::int64_t loops = 0; // visits of a screen seen before
};

// From the first sight of a notice to its end without objecting. Places in timeline.steps.
struct Dismissal {
    std::size_t seen = 0;
    std::size_t gone = 0;
};

// Where 11 CCR 7004(a)(2) begins to count. Places in timeline.steps.
struct Starts {
    std::optional<std::size_t> notice; // first in sight
    std::optional<std::size_t> link;   // the click on the notice's link to object
    bool link_is_marked = false;       // the recorder said that it was that link
    std::optional<std::size_t> form;   // the form is on screen, or its first demand or value is
};

struct Facts {
    const Timeline& timeline;
    const FlowPack* flow = nullptr;   // null: unknown
    std::optional<ByHandSum> by_hand; // absent: the pack has none
    std::optional<Wage> wage;
    std::optional<std::int64_t> now;
    Screens screens;
    Starts starts;
    std::vector<Dismissal> dismissals;
    std::vector<DemandMet> demands;
    Sendings sendings;
    TimeSplit time;
    bool with_demur = false; // the tool filled or opened something
    bool sent = false;       // the form was sent and not refused, or an answer came
};

Facts find_facts(const Timeline& timeline, const FlowPack* flow, const MeasureContext& context);

} // namespace demur
