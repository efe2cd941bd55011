// What the texts of one control say, looked up once.
#pragma once

#include "flow/field_words.h"
#include "page/page.h"

namespace demur {

struct ControlWords {
    Said label;
    Said hint;
    Said name; // taken apart: "shippingAddress.firstName2" is five words
    Said id;
    LanguageSet language; // of the nearest lang attribute; empty when it is the page's
};

ControlWords read_control_words(const Control& control);

// "shippingAddress.firstName2" -> "shipping Address.first Name 2"
std::string part_identifier(std::string_view identifier);

} // namespace demur
