#include "page/form_numbers.h"

#include "page/prune.h"

namespace demur {

void FormNumbers::add(const GumboNode* form, std::size_t number)
{
    by_id_.emplace(attribute(form, "id"), number);
    by_mark_.emplace(attribute(form, form_number), number);
}

std::size_t FormNumbers::number_of(const GumboNode* control, std::size_t around) const
{
    const std::string_view by_id = attribute(control, "form");
    if (const auto found = by_id_.find(by_id); !by_id.empty() && found != by_id_.end()) {
        return found->second;
    }
    const auto found = by_mark_.find(attribute(control, form_number));
    return found == by_mark_.end() ? around : found->second;
}

} // namespace demur
