// What Demur makes of a labelled page, held against the label.
#pragma once

#include "corpus.h"
#include "objection/objection.h"

#include <string>
#include <utility>
#include <vector>

namespace demur::evaluate {

struct Judged {
    std::string kind;                                   // as found, of FormKind
    std::vector<std::pair<FieldRole, FieldRole>> roles; // labelled, found; honeypots left out; empty for lookalikes
    std::vector<std::string> role_faults;               // in words
    int honeypots_filled = 0;
    int lookalike_filled = 0; // values planned for a form that is no objection
    std::string flow;         // as planned
};

Judged judge(const LabelledForm& labelled);

} // namespace demur::evaluate
