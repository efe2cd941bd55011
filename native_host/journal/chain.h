// The hash chain: h(i) = SHA-256(h(i-1) || canonical JSON of event i), RFC 8785; h(0) is 32 zero bytes. Pure.
#pragma once

#include "journal/step.h"

#include <boost/json/object.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace demur {

// Raw bytes of h(0).
std::string chain_start();
// Raw bytes. `body` is the event's canonical JSON.
std::string chain_next(std::string_view previous, std::string_view body);

boost::json::object step_event(const Step& step);
boost::json::object objection_event(std::string_view objection, std::string_view status, std::string_view next, std::int64_t wall);
// `action`: added | removed.
boost::json::object evidence_event(std::string_view sha256, std::int64_t size, std::string_view media, std::string_view action,
                                   std::int64_t wall);

// Throws Error(bad_input) unless the event is of type "step".
Step step_of_event(const boost::json::object& event);
bool is_step_event(const boost::json::object& event);

} // namespace demur
