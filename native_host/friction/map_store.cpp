// What a journey map keeps of each journey, as numbers.
#include "friction/journey_map.h"

namespace demur {
namespace {

constexpr std::uint64_t first_flag = 1;
constexpr std::uint64_t second_flag = 2;
constexpr unsigned flag_bits = 2;

} // namespace

void JourneyMap::keep(const Trail& trail)
{
    trails_.add((trail.visits << flag_bits) | (trail.finished ? first_flag : 0) | (trail.abandoned ? second_flag : 0));
}

void JourneyMap::keep(const Visit& visit)
{
    trails_.add(visit.print);
    trails_.add((static_cast<std::uint64_t>(visit.left_by) << 1U) | (visit.dead_end ? first_flag : 0));
    for (const std::int64_t count : {visit.steps, visit.clicks, visit.keys}) {
        trails_.add(static_cast<std::uint64_t>(count));
    }
}

JourneyMap::Trail JourneyMap::TrailReader::next_trail()
{
    const std::uint64_t packed = reader_.next();
    return {packed >> flag_bits, (packed & first_flag) != 0, (packed & second_flag) != 0};
}

JourneyMap::Visit JourneyMap::TrailReader::next_visit()
{
    Visit visit;
    visit.print = static_cast<std::uint32_t>(reader_.next());
    const std::uint64_t packed = reader_.next();
    visit.left_by = static_cast<Actor>(packed >> 1U);
    visit.dead_end = (packed & first_flag) != 0;
    for (std::int64_t* count : {&visit.steps, &visit.clicks, &visit.keys}) {
        *count = static_cast<std::int64_t>(reader_.next());
    }
    return visit;
}

} // namespace demur
