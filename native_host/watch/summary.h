// What is kept of a public page between two visits: its forms, links, dates and length, not its text.
#pragma once

#include "flow/field_role.h"
#include "page/page.h"

#include <boost/describe.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace demur::watch {

struct SeenField {
    FieldRole role = FieldRole::unknown;
    std::string type;
    std::string name;
    std::string label;
    bool required = false;
};
BOOST_DESCRIBE_STRUCT(SeenField, (), (role, type, name, label, required))

struct SeenForm {
    std::string title;
    FormKind kind = FormKind::other;
    std::vector<SeenField> fields;
};
BOOST_DESCRIBE_STRUCT(SeenForm, (), (title, kind, fields))

struct PageSummary {
    std::string title;
    std::vector<SeenForm> forms;    // in the page's order
    std::vector<std::string> links; // "host/path", sorted, each once; queries change from visit to visit and are left out
    std::vector<std::string> dates; // ISO 8601, sorted, each once
    std::int64_t words = 0;
};
BOOST_DESCRIBE_STRUCT(PageSummary, (), (title, forms, links, dates, words))

// Pure. Texts are clipped and lists capped, so that the summary of a hostile page stays small.
PageSummary summarise(const Page& page);

// Whether the page asks for a login instead of showing what was asked for: by its URL (after redirects), or because it
// asks for a password and shows neither text nor a form of a flow.
bool is_login_gate(const Page& page);

} // namespace demur::watch
