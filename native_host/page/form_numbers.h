// Which form element a control belongs to, by its form attribute or as browsers count broken markup.
#pragma once

#include "page/tree.h"

#include <cstddef>
#include <string_view>
#include <unordered_map>

namespace demur {

class FormNumbers {
public:
    void add(const GumboNode* form, std::size_t number);
    // `around` is the number of the form element that it stands in, 0 for none.
    [[nodiscard]] std::size_t number_of(const GumboNode* control, std::size_t around) const;

private:
    std::unordered_map<std::string_view, std::size_t> by_id_;
    std::unordered_map<std::string_view, std::size_t> by_mark_;
};

} // namespace demur
