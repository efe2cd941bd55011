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

bool read_quickly(std::string_view body, Step& step)
{
    const canonical::Place text{body.data(), body.data() + body.size()};
    const canonical::Place after = canonical::read_object<Members>(text, step);
    return after.good() && after.at == text.end;
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
