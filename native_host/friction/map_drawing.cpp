// The screens and ways of a map, from what was kept of its journeys.
#include "friction/journey_map.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <tuple>

namespace demur {
namespace {

using Counts = std::map<std::string, std::int64_t>;

// The most frequent one that says something; of equals the first in the alphabet.
std::string most_frequent(const Counts& counts, std::string_view says_nothing)
{
    std::string most(says_nothing);
    std::int64_t times = 0;
    for (const auto& [value, count] : counts) {
        if (count > times && value != says_nothing) {
            most = value;
            times = count;
        }
    }
    return most;
}

} // namespace

class MapDrawing {
public:
    explicit MapDrawing(const JourneyMap& of) : of_(of)
    {
        merge_prints();
        JourneyMap::TrailReader reader(of_);
        for (std::int64_t journey = 0; journey < of_.journeys_; ++journey) {
            walk(reader);
        }
    }

    void draw(FlowMap& map)
    {
        std::vector<std::size_t> order(screens_.size());
        std::iota(order.begin(), order.end(), 0);
        std::sort(order.begin(), order.end(), [this](std::size_t a, std::size_t b) { return is_met_before(a, b); });
        std::vector<std::size_t> rank(order.size());
        for (std::size_t i = 0; i < order.size(); ++i) {
            MapScreen& screen = screens_[order[i]].shown;
            rank[order[i]] = i;
            screen.id = fresh_id(screen.name);
            map.screens.push_back(screen);
        }
        std::map<std::tuple<std::size_t, std::size_t, bool>, const Way*> ways;
        for (const auto& [ends, way] : ways_) {
            const auto [from, to, back] = ends;
            ways.emplace(std::tuple(rank[from], rank[to], back), &way);
        }
        for (const auto& [ends, way] : ways) {
            const auto [from, to, back] = ends;
            map.ways.push_back({map.screens[from].id, map.screens[to].id, way->times, way->clicks, way->keys, led_by(*way), back});
        }
    }

private:
    struct Screen {
        MapScreen shown;
        std::int64_t met = 0;  // sum over its journeys of how many visits came before the first to it
        std::size_t trail = 0; // the last trail that came by, counted from 1
    };
    struct Way {
        std::int64_t times = 0;
        std::int64_t clicks = 0;
        std::int64_t keys = 0;
        std::int64_t by_user = 0;
        std::int64_t by_tool = 0;
    };

    // Fingerprints of one name, host and set of demands are one screen.
    void merge_prints()
    {
        std::map<std::tuple<std::string, std::string, std::vector<std::string>>, std::size_t> merged;
        for (const JourneyMap::Print& print : of_.prints_) {
            std::tuple key(most_frequent(print.names, "other"), most_frequent(print.hosts, ""),
                           std::vector<std::string>(print.demands.begin(), print.demands.end()));
            const auto [place, is_new] = merged.try_emplace(key, screens_.size());
            if (is_new) {
                screens_.emplace_back();
                std::tie(screens_.back().shown.name, screens_.back().shown.host, screens_.back().shown.demands) = key;
            }
            screen_of_.push_back(place->second);
            screens_[place->second].shown.words = std::max(screens_[place->second].shown.words, print.words);
        }
    }

    void walk(JourneyMap::TrailReader& reader)
    {
        const JourneyMap::Trail trail = reader.next_trail();
        ++number_;
        std::optional<JourneyMap::Visit> before;
        Way so_far;
        for (std::uint64_t met = 0; met < trail.visits; ++met) {
            const JourneyMap::Visit visit = reader.next_visit();
            Screen& screen = screens_[screen_of_[visit.print]];
            const bool moved = !before || screen_of_[before->print] != screen_of_[visit.print];
            if (moved) {
                const bool back = screen.trail == number_;
                if (before) {
                    lead(screen_of_[before->print], screen_of_[visit.print], back, *before, so_far);
                }
                so_far = {};
                enter(screen, trail, static_cast<std::int64_t>(met), back);
            }
            so_far.clicks += visit.clicks;
            so_far.keys += visit.keys;
            screen.shown.steps += visit.steps;
            screen.shown.dead_end = screen.shown.dead_end || visit.dead_end;
            before = visit;
        }
        if (before && trail.abandoned) {
            screens_[screen_of_[before->print]].shown.abandoned = true;
        }
    }

    void enter(Screen& screen, const JourneyMap::Trail& trail, std::int64_t met, bool back) const
    {
        ++screen.shown.visits;
        if (!back) {
            ++screen.shown.journeys;
            screen.shown.finished += trail.finished ? 1 : 0;
            screen.met += met;
            screen.trail = number_;
        }
    }

    void lead(std::size_t from, std::size_t to, bool back, const JourneyMap::Visit& last, const Way& acts)
    {
        Way& way = ways_[std::tuple(from, to, back)];
        ++way.times;
        way.clicks += acts.clicks;
        way.keys += acts.keys;
        way.by_user += last.left_by == Actor::user ? 1 : 0;
        way.by_tool += last.left_by == Actor::tool ? 1 : 0;
    }

    std::string fresh_id(const std::string& name)
    {
        for (;;) {
            const std::int64_t number = ++named_[name];
            std::string id = number == 1 ? name : name + "-" + std::to_string(number);
            if (ids_.insert(id).second) { // somebody may have named a screen "form-2"
                return id;
            }
        }
    }

    static std::string led_by(const Way& way)
    {
        const std::int64_t by_page = way.times - way.by_user - way.by_tool;
        if (way.by_user >= way.by_tool && way.by_user >= by_page) {
            return "user";
        }
        return way.by_tool >= by_page ? "tool" : "page";
    }

    // On the average of the journeys that met both or one of them; ties by what tells screens apart.
    [[nodiscard]] bool is_met_before(std::size_t a, std::size_t b) const
    {
        const Screen& x = screens_[a];
        const Screen& y = screens_[b];
        const std::int64_t left = x.met * y.shown.journeys;
        const std::int64_t right = y.met * x.shown.journeys;
        return std::tie(left, y.shown.journeys, x.shown.name, x.shown.host, x.shown.demands)
               < std::tie(right, x.shown.journeys, y.shown.name, y.shown.host, y.shown.demands);
    }

    const JourneyMap& of_;
    std::vector<std::size_t> screen_of_; // by number of the print
    std::vector<Screen> screens_;
    std::map<std::tuple<std::size_t, std::size_t, bool>, Way> ways_;
    std::size_t number_ = 0; // of the trail, from 1
    Counts named_;
    std::set<std::string> ids_;
};

void JourneyMap::draw(FlowMap& map) const
{
    MapDrawing(*this).draw(map);
}

} // namespace demur
