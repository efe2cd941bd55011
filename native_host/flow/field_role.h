// What a form's control is for, decided from autocomplete, type, name, label, hint, options and order.
#pragma once

#include "flow/field_words.h"
#include "page/page.h"

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace demur {

enum class FieldRole {
    country,
    email,
    name,
    first_name,
    last_name,
    username,
    profile_url,
    phone,
    reason,   // how the processing affects you, or why you object
    details,  // further, optional information
    prompts,  // what was asked of the AI
    evidence, // a file
    choice,   // what the request is
    code,     // a one-time code
    declaration,
    submit,
    unknown
};
BOOST_DESCRIBE_ENUM(FieldRole, country, email, name, first_name, last_name, username, profile_url, phone, reason, details, prompts,
                    evidence, choice, code, declaration, submit, unknown)

struct FormField {
    std::int64_t index = 0;
    FieldRole role = FieldRole::unknown;
    std::string label;
    std::string name;
    std::string type;
    bool required = false;
    std::vector<Choice> options;
    std::optional<std::int64_t> min_length;
    std::optional<std::int64_t> max_length;
    std::optional<bool> prefilled;     // the page says that it holds a value already
    std::optional<std::string> hidden; // why a person cannot see it
    std::optional<std::string> ref;    // the snapshot's handle
};
BOOST_DESCRIBE_STRUCT(FormField, (), (index, role, label, name, type, required, options, min_length, max_length, prefilled, hidden, ref))

enum class FormKind {
    objection_form,
    third_party_form,
    code_request,
    other
};
BOOST_DESCRIBE_ENUM(FormKind, objection_form, third_party_form, code_request, other)

struct FormView {
    std::string title;
    FormKind kind = FormKind::other;
    std::vector<FormField> fields;
    LanguageSet languages = LanguageSet::all(); // that the form may be in; no part of messages
};
BOOST_DESCRIBE_STRUCT(FormView, (), (title, kind, fields))

// Pure. The page gives the language and the headings that a form without a title of its own is named by.
FormView view_form(const Form& form, const Page& page);
std::vector<FormView> view_forms(const Page& page);

} // namespace demur
