// The steps of one journey in the order in which they happened, whatever order and batches they came in.
#pragma once

#include "friction/metrics.h"

#include <boost/iterator/indirect_iterator.hpp>
#include <boost/mp11.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace demur {

// Steps that stand elsewhere, in an order of their own: a journey may have a million, and none is copied. A part of what its
// timeline lists, which must outlive it.
class StepList {
public:
    using iterator = boost::indirect_iterator<std::span<const Step* const>::iterator, const Step>;
    using const_iterator = iterator;

    StepList() = default;
    explicit StepList(std::span<const Step* const> steps) : steps_(steps) {}

    [[nodiscard]] iterator begin() const { return iterator(steps_.begin()); }
    [[nodiscard]] iterator end() const { return iterator(steps_.end()); }
    [[nodiscard]] std::size_t size() const { return steps_.size(); }
    [[nodiscard]] bool empty() const { return steps_.empty(); }
    [[nodiscard]] const Step& operator[](std::size_t i) const { return *steps_[i]; }
    [[nodiscard]] const Step& front() const { return *steps_.front(); }
    [[nodiscard]] const Step& back() const { return *steps_.back(); }

private:
    std::span<const Step* const> steps_;
};

struct Timeline {
    Timeline() = default;
    ~Timeline() = default;
    Timeline(Timeline&&) = default;
    Timeline& operator=(Timeline&&) = default;
    Timeline(const Timeline&) = delete; // its lists would be those of the first
    Timeline& operator=(const Timeline&) = delete;

    StepList steps;                              // ordered, each once, from the journey's start to its outcome
    StepList acts;                               // of these, is_act_of_person
    std::map<std::string, std::int64_t> anchors; // wall clock at t = 0, by session of the journey
    std::string status;                          // open | confirmed | denied | abandoned

    // Those of one kind, in order.
    [[nodiscard]] StepList of(StepKind kind) const { return by_kind[static_cast<std::size_t>(kind)]; }
    [[nodiscard]] std::optional<std::int64_t> wall(const Step& step) const;
    // Milliseconds; absent when the steps are of two sessions of which one has no wall clock, or the clock was set back.
    [[nodiscard]] std::optional<std::int64_t> between(const Step& from, const Step& to) const;

    static constexpr std::size_t kinds = boost::mp11::mp_size<boost::describe::describe_enumerators<StepKind>>::value;
    std::array<StepList, kinds> by_kind;
    std::vector<const Step*> listed; // what all lists are parts of
};

// Starts at the first journey_start or notice (else at the first step), ends with the first step of the final outcome
// (else with the last step). Sessions without a wall clock come last, by name. Points into `steps`, which must outlive it.
Timeline make_timeline(const std::vector<Step>& steps, const MeasureContext& context);

// Whether the journey began with a notice: with which path by hand it is compared.
bool began_with_notice(const Timeline& timeline);

// As measure() of friction/metrics.h, for a timeline that is there already.
JourneyMetrics measure(const Timeline& timeline, const FlowPack* flow, const MeasureContext& context);

} // namespace demur
