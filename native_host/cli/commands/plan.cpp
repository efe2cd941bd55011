// `demur plan`: a form's page in, what each field would get out.
#include "base/described.h"
#include "base/error.h"
#include "base/limits.h"
#include "cli/command.h"
#include "cli/input_file.h"
#include "objection/profile.h"

#include <algorithm>
#include <iostream>

namespace demur::cli {

namespace {

constexpr const char* example = "For example: demur plan --profile me.json form.html";

struct PlanOptions {
    std::string profile;
    std::string flow;
    std::string url;
    std::string file;
};

PlanOptions plan_options(const std::vector<std::string>& arguments)
{
    PlanOptions options;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string& name = arguments[i];
        std::string* value = name == "--profile" ? &options.profile
                             : name == "--flow"  ? &options.flow
                             : name == "--url"   ? &options.url
                                                 : nullptr;
        if (value != nullptr) {
            if (i + 1 == arguments.size()) {
                throw Error(ErrorCode::bad_input, name + " needs a value", example);
            }
            *value = arguments[++i];
        } else if (name.size() > 1 && name[0] == '-') {
            throw Error(ErrorCode::bad_input, "demur plan does not know " + name, "It knows --profile, --flow and --url.");
        } else if (!options.file.empty()) {
            throw Error(ErrorCode::bad_input, "demur plan takes one page, and got " + options.file + " and " + name,
                        "Plan them one after the other.");
        } else {
            options.file = name;
        }
    }
    if (options.profile.empty()) {
        throw Error(ErrorCode::bad_input, "demur plan needs a profile", example);
    }
    if (options.file.empty()) {
        options.file = "-";
    }
    if (options.file == "-" && options.profile == "-") {
        throw Error(ErrorCode::bad_input, "the profile and the page cannot both come from the standard input", example);
    }
    return options;
}

// The evidence must be there now: a plan that cannot be carried out is none.
void check_evidence(const Profile& profile, const std::filesystem::path& profile_file)
{
    for (const std::string& name : profile.evidence) {
        const std::filesystem::path file = profile_file.parent_path() / name; // an absolute name stays as it is
        std::error_code ec;
        if (!std::filesystem::is_regular_file(file, ec)) {
            throw Error(ErrorCode::not_found, "the evidence " + name + " is not a file (looked for " + file.string() + ")",
                        "Paths of evidence are relative to the profile's file.");
        }
        const std::uintmax_t size = std::filesystem::file_size(file, ec);
        if (ec || size > limits::evidence_file) {
            throw Error(ErrorCode::too_large,
                        "the evidence " + name + " is larger than " + std::to_string(limits::evidence_file) + " bytes",
                        "Attach a smaller picture or a part of it.");
        }
    }
}

// A form of an opt-out, or one for objections to anything that the wanted flow goes through.
bool is_objection(const FormView& form, const FlowPack* wanted)
{
    const bool for_anything = form.kind == FormKind::other && wanted != nullptr && wanted->general.value_or(false);
    return form.kind == FormKind::objection_form || form.kind == FormKind::third_party_form || for_anything;
}

std::ptrdiff_t known_fields(const FormView& form)
{
    return std::count_if(form.fields.begin(), form.fields.end(), [](const FormField& field) {
        return !field.hidden && field.role != FieldRole::unknown && field.role != FieldRole::submit;
    });
}

// Of several, the one of the wanted flow's kind, then the one of which most is understood, then the first.
const FormView* best_form(const std::vector<FormView>& forms, const FlowPack* wanted)
{
    const auto rank = [&](const FormView& form) {
        const bool of_kind = wanted != nullptr && (wanted->kind == "third_party") == (form.kind == FormKind::third_party_form);
        return std::pair(of_kind, known_fields(form));
    };
    const FormView* best = nullptr;
    for (const FormView& form : forms) {
        if (is_objection(form, wanted) && (best == nullptr || rank(form) > rank(*best))) {
            best = &form;
        }
    }
    return best;
}

std::string why_none(const std::vector<FormView>& forms)
{
    if (forms.empty()) {
        return "the page has no form\n  Save it while the form is on screen, and name that file.";
    }
    const bool code = std::any_of(forms.begin(), forms.end(), [](const FormView& form) { return form.kind == FormKind::code_request; });
    if (code) {
        return "the page asks for a one-time code, which is yours to type";
    }
    const std::string none = forms.size() == 1 ? "the page's form is no objection"
                                               : "none of the page's " + std::to_string(forms.size()) + " forms is an objection";
    return none + "\n  demur inspect says what the page is.";
}

} // namespace

int run_plan(const Invocation& invocation)
{
    const PlanOptions options = plan_options(invocation.arguments);
    const FlowPack* flow = find_flow(options.flow);
    if (!options.flow.empty() && flow == nullptr) {
        throw Error(ErrorCode::bad_input, "there is no flow " + options.flow, "demur flows lists them.");
    }
    const Profile profile = read_profile(read_input(options.profile, profile_bytes));
    check_evidence(profile, options.profile == "-" ? std::filesystem::path() : std::filesystem::path(options.profile));
    const Page page = read_html(read_input(options.file, limits::page), {options.url, Surface::form});
    const std::vector<FormView> forms = view_forms(page);
    const FormView* form = best_form(forms, flow);
    if (form == nullptr) {
        std::cerr << "demur plan: " << why_none(forms) << "\n";
        return not_so;
    }
    if (flow == nullptr) {
        flow = flow_of_form(*form, page, {"unknown", profile.country.value_or(""), {}});
    }
    std::cout << json::serialize(to_json(plan_form(*form, page, flow, profile))) << "\n";
    return done;
}

} // namespace demur::cli
