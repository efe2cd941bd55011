// What an element's attributes say of it, for the skim: its role, its language, whether it is seen.
#pragma once

#include "page/start_tag.h"

#include <optional>
#include <string>
#include <string_view>

namespace demur {

struct ElementMarks {
    std::string_view role; // in lower case; good until the next element
    std::optional<std::string> language;
    bool hidden = false;
    bool editable = false;
};

class MarkReader {
public:
    // False when a value is undecided. Without `look_hidden` the element is not looked at for that: what is around it is hidden.
    [[nodiscard]] bool read(const StartTag& tag, bool look_hidden, ElementMarks& marks);
    // An attribute in lower case without surrounding space, empty when absent. False when undecided.
    [[nodiscard]] static bool keyword(const StartTag& tag, AttributeId id, std::string& room, std::string_view& value);

private:
    std::string role_, said_, hidden_, style_, room_; // values that differ from what was written
};

} // namespace demur
