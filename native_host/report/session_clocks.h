// When recording sessions began, for as many as there are: each takes little more than its name.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace demur {

class SessionClocks {
public:
    SessionClocks() = default;
    SessionClocks(const SessionClocks&) = delete;
    SessionClocks& operator=(const SessionClocks&) = delete;
    ~SessionClocks() = default;

    // Wall clock (milliseconds since 1970) at t = 0. Of several for a session, the first stands.
    void add(std::string_view session, std::int64_t wall);

    // By number, in the order in which they were added.
    [[nodiscard]] std::size_t size() const { return clocks_.size(); }
    [[nodiscard]] std::optional<std::size_t> find(std::string_view session) const;
    [[nodiscard]] std::string_view name(std::size_t number) const { return clocks_[number].name(); }
    [[nodiscard]] std::int64_t wall(std::size_t number) const { return clocks_[number].wall; }
    // Absent when its clock is not known.
    [[nodiscard]] std::optional<std::int64_t> wall_of(std::string_view session) const;
    // All numbers, by name.
    [[nodiscard]] std::vector<std::uint32_t> in_order() const;

private:
    struct Clock {
        std::int64_t wall = 0;
        const char* text = nullptr;
        std::uint32_t size = 0;
        [[nodiscard]] std::string_view name() const { return {text, size}; }
    };
    struct ByName {
        using is_transparent = void;
        const std::deque<Clock>* clocks;
        bool operator()(std::uint32_t a, std::uint32_t b) const { return (*clocks)[a].name() < (*clocks)[b].name(); }
        bool operator()(std::uint32_t a, std::string_view b) const { return (*clocks)[a].name() < b; }
        bool operator()(std::string_view a, std::uint32_t b) const { return a < (*clocks)[b].name(); }
    };
    const char* keep(std::string_view name);

    std::deque<Clock> clocks_;
    std::vector<std::string> texts_; // names, one after the other; none of them ever moves
    // Numbers by name: most in a vector, since a node of a set is larger than a name; those that were added last in a set, since
    // names come in any order.
    std::vector<std::uint32_t> sorted_;
    std::set<std::uint32_t, ByName> recent_{ByName{&clocks_}};
    mutable std::size_t last_ = 0; // the number that was found last: steps come session by session
};

} // namespace demur
