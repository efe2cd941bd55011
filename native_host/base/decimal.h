// Numbers as people write them.
#pragma once

#include <string>

namespace demur {

// The shortest decimal text that reads back as the same number, without an exponent: "0.18", "27.5", "3".
std::string decimal_text(double value);

} // namespace demur
