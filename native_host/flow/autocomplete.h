// What the autocomplete attribute says that a field is for.
#pragma once

#include "flow/field_role.h"

#include <optional>
#include <string_view>

namespace demur {

// By one token ("given-name"). `known_other` for what is known and never filled (an address, a card); absent for others.
std::optional<FieldRole> role_of_autocomplete(std::string_view token);

} // namespace demur
