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
#include <string>
#include <utility>
#include <vector>

namespace demur {

// Steps that stand elsewhere, in an order of their own: a journey may have a million, and none is copied.
class StepList {
public:
    using iterator = boost::indirect_iterator<std::vector<const Step*>::const_iterator, const Step>;
    using const_iterator = iterator;

    StepList() = default;
    explicit StepList(std::vector<const Step*> steps) : steps_(std::move(steps)) {}

    [[nodiscard]] iterator begin() const { return iterator(steps_.begin()); }
    [[nodiscard]] iterator end() const { return iterator(steps_.end()); }
    [[nodiscard]] std::size_t size() const { return steps_.size(); }
    [[nodiscard]] bool empty() const { return steps_.empty(); }
    [[nodiscard]] const Step& operator[](std::size_t i) const { return *steps_[i]; }
    [[nodiscard]] const Step& front() const { return *steps_.front(); }
    [[nodiscard]] const Step& back() const { return *steps_.back(); }
    void push_back(const Step& step) { steps_.push_back(&step); }
    void reserve(std::size_t size) { steps_.reserve(size); }

private:
    std::vector<const Step*> steps_;
};

struct Timeline {
    StepList steps;                              // ordered, each once, from the journey's start to its outcome
    StepList acts;                               // of these, is_act_of_person
    std::map<std::string, std::int64_t> anchors; // wall clock at t = 0, by session of the journey
    std::string status;                          // open | confirmed | denied | abandoned

    // Those of one kind, in order.
    [[nodiscard]] const StepList& of(StepKind kind) const { return by_kind[static_cast<std::size_t>(kind)]; }
    [[nodiscard]] std::optional<std::int64_t> wall(const Step& step) const;
    // Milliseconds; absent when the steps are of two sessions of which one has no wall clock, or the clock was set back.
    [[nodiscard]] std::optional<std::int64_t> between(const Step& from, const Step& to) const;

    static constexpr std::size_t kinds = boost::mp11::mp_size<boost::describe::describe_enumerators<StepKind>>::value;
    std::array<StepList, kinds> by_kind;
};

// Starts at the first journey_start or notice (else at the first step), ends with the first step of the final outcome
// (else with the last step). Sessions without a wall clock come last, by name. Points into `steps`, which must outlive it.
Timeline make_timeline(const std::vector<Step>& steps, const MeasureContext& context);

// Whether the journey began with a notice: with which path by hand it is compared.
bool began_with_notice(const Timeline& timeline);

// As measure() of friction/metrics.h, for a timeline that is there already.
JourneyMetrics measure(const Timeline& timeline, const FlowPack* flow, const MeasureContext& context);

} // namespace demur
