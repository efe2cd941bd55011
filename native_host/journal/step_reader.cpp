#include "journal/step_reader.h"

#include "base/error.h"
#include "journal/canonical_reader.h"
#include "journal/chain.h"

#include <boost/json.hpp>

namespace demur {
namespace {

// Every event has this; of a step it is no member.
struct TypeOfEvent {
    static constexpr const char* name = "type";
    static constexpr std::string_view value = "step";
};
using Members = boost::mp11::mp_push_back<canonical::MembersOf<Step>, TypeOfEvent>;

} // namespace

bool read_quickly(std::string_view body, Step& step)
{
    CanonicalText text(body);
    return is_plain(body) && canonical::read_object<Members>(text, step) && text.at_end();
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
