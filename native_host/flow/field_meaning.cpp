#include "flow/field_words.h"

namespace demur {

std::optional<FieldMeaning> field_meaning(std::string_view name)
{
    std::optional<FieldMeaning> found;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<FieldMeaning>>([&](auto d) {
        if (name == d.name) {
            found = d.value;
        }
    });
    return found;
}

} // namespace demur
