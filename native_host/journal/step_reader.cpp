#include "journal/step_reader.h"

#include "base/error.h"
#include "journal/canonical_reader.h"
#include "journal/chain.h"

#include <boost/json.hpp>

#include <array>

namespace demur {
namespace {

// Every event has this; of a step it is no member.
struct TypeOfEvent {
    static constexpr const char* name = "type";
    static constexpr std::array<char, 6> json = {'"', 's', 't', 'e', 'p', '"'};
};
using Members = boost::mp11::mp_push_back<canonical::MembersOf<Step>, TypeOfEvent>;

} // namespace

std::optional<std::size_t> read_quickly_in(std::string_view text, Step& step)
{
    const canonical::Place after = canonical::read_object<Members>({text.data(), text.data() + text.size()}, step);
    return after.good() ? std::optional(static_cast<std::size_t>(after.at - text.data())) : std::nullopt;
}

bool read_quickly(std::string_view body, Step& step)
{
    return read_quickly_in(body, step) == body.size();
}

void read_step(std::string_view body, Step& step)
{
    if (read_quickly(body, step)) {
        return;
    }
    boost::system::error_code ec;
    const boost::json::value event = boost::json::parse(body, ec);
    if (ec || !event.is_object()) {
        throw Error(ErrorCode::bad_input, "it is not a JSON object");
    }
    step = step_of_event(event.get_object());
}

} // namespace demur
