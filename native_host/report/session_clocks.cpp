#include "report/session_clocks.h"

#include <algorithm>
#include <iterator>

namespace demur {

void SessionClocks::add(std::string_view session, std::int64_t wall)
{
    if (find(session)) {
        return;
    }
    clocks_.push_back({wall, keep(session), static_cast<std::uint32_t>(session.size())});
    recent_.insert(static_cast<std::uint32_t>(clocks_.size() - 1));
    constexpr std::size_t least = 1024;
    constexpr std::size_t share = 16; // merging stays rare, and the set small
    if (recent_.size() >= std::max(least, sorted_.size() / share)) {
        sorted_ = in_order();
        recent_.clear();
    }
}

std::optional<std::size_t> SessionClocks::find(std::string_view session) const
{
    if (last_ < clocks_.size() && name(last_) == session) {
        return last_;
    }
    const auto place = std::lower_bound(sorted_.begin(), sorted_.end(), session, ByName{&clocks_});
    if (place != sorted_.end() && name(*place) == session) {
        last_ = *place;
        return last_;
    }
    const auto recent = recent_.find(session);
    if (recent == recent_.end()) {
        return std::nullopt;
    }
    last_ = *recent;
    return last_;
}

std::optional<std::int64_t> SessionClocks::wall_of(std::string_view session) const
{
    const std::optional<std::size_t> number = find(session);
    return number ? std::optional(wall(*number)) : std::nullopt;
}

std::vector<std::uint32_t> SessionClocks::in_order() const
{
    std::vector<std::uint32_t> all;
    all.reserve(clocks_.size());
    std::merge(sorted_.begin(), sorted_.end(), recent_.begin(), recent_.end(), std::back_inserter(all), ByName{&clocks_});
    return all;
}

const char* SessionClocks::keep(std::string_view name)
{
    constexpr std::size_t block = 16UL * 1024;
    if (texts_.empty() || texts_.back().capacity() - texts_.back().size() < name.size()) {
        texts_.emplace_back().reserve(std::max(block, name.size()));
    }
    std::string& text = texts_.back();
    text.append(name);
    return text.data() + text.size() - name.size();
}

} // namespace demur
