// Pages with a form, and what a person says that the form and its controls are (tests/forms).
#pragma once

#include "flow/field_role.h"

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace demur::evaluate {

struct LabelledField {
    std::int64_t index = 0;
    std::optional<FieldRole> role; // absent: not judged
    std::string label;
};
BOOST_DESCRIBE_STRUCT(LabelledField, (), (index, role, label))

struct LabelledForm {
    std::string id;
    std::string language;
    std::string style;
    std::string url;
    std::string html;
    std::string kind; // of FormKind
    std::string title_contains;
    std::vector<LabelledField> fields;    // every control in document order, the honeypots too
    std::vector<std::int64_t> honeypots;  // indexes of controls that no person sees
    std::optional<std::string> lookalike; // what the page is instead, when it is no objection
    std::optional<std::string> flow;      // id of the pack, where the generation is clear
};
BOOST_DESCRIBE_STRUCT(LabelledForm, (), (id, language, style, url, html, kind, title_contains, fields, honeypots, lookalike, flow))

// Throws Error(not_found | bad_input) naming file and line.
std::vector<LabelledForm> read_forms(const std::string& path);

} // namespace demur::evaluate
