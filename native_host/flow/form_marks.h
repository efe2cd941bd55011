// What a form says that tells its generation from others of the same kind.
#pragma once

#include "flow/flow_pack.h"

namespace demur {

// Whether one of the marks stands in the form's title, labels or options, word by word.
bool says_marks(const FormView& form, const std::vector<FlowTitle>& marks);
// Whether the form's title is one of these, but for a few words.
bool bears_title(const FormView& form, const std::vector<FlowTitle>& titles);
// Whether the form's choice is the one that the pack knows: as many options, and one that says what the pack wants. False
// when either has none.
bool choice_fits(const FormView& form, const FlowPack& pack);
// Whether the title or a choice speaks of an objection, to whatever.
bool speaks_of_objection(const FormView& form);

} // namespace demur
