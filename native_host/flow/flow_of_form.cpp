// Which flow a form on screen belongs to. What the form asks and says decides; host, service, region and date choose among
// the generations that fit, and the number in the URL comes last, because wrong numbers are published widely.
#include "flow/field_words.h"
#include "flow/flow_pack.h"
#include "flow/form_marks.h"
#include "flow/regions.h"
#include "page/url.h"
#include "text/language.h"

#include <algorithm>

namespace demur {

namespace {

// Fields that come up only when the form has been sent, or that every form has.
bool is_always_there(FieldRole role)
{
    return role != FieldRole::code && role != FieldRole::submit && role != FieldRole::declaration;
}

const FormField* visible_field(const FormView& form, FieldRole role)
{
    const auto found = std::find_if(form.fields.begin(), form.fields.end(),
                                    [role](const FormField& field) { return field.role == role && !field.hidden; });
    return found != form.fields.end() ? &*found : nullptr;
}

bool fits_kind(const FlowPack& pack, const FormView& form)
{
    switch (form.kind) {
    case FormKind::objection_form: return pack.kind == "objection";
    case FormKind::third_party_form: return pack.kind == "third_party";
    case FormKind::code_request: return true; // a code may be asked for by any flow
    case FormKind::other: return pack.general.value_or(false) && speaks_of_objection(form);
    }
    return false;
}

// Beside what a generation is known by, services ask for an account, and whether it is all true; for a number only where
// they ask for a name.
bool may_be_added(const FormField& field, const FormView& form)
{
    switch (field.role) {
    case FieldRole::declaration: return true;
    case FieldRole::username:
    case FieldRole::profile_url: return !field.required;
    case FieldRole::phone:
        return !field.required && (visible_field(form, FieldRole::name) != nullptr || visible_field(form, FieldRole::last_name) != nullptr);
    default: return false;
    }
}

bool is_alien(const FormField& field, const FlowPack& pack)
{
    return field.role != FieldRole::unknown && !field.hidden
           && std::none_of(pack.fields.begin(), pack.fields.end(), [&](const FlowField& known) { return known.role == field.role; });
}

// A field that the pack does not know: another generation of the form.
bool has_alien_field(const FormView& form, const FlowPack& pack)
{
    return std::any_of(form.fields.begin(), form.fields.end(),
                       [&](const FormField& field) { return is_alien(field, pack) && !may_be_added(field, form); });
}

int added_fields(const FormView& form, const FlowPack& pack)
{
    return static_cast<int>(
        std::count_if(form.fields.begin(), form.fields.end(), [&](const FormField& field) { return is_alien(field, pack); }));
}

int missing_fields(const FormView& form, const FlowPack& pack)
{
    return static_cast<int>(std::count_if(pack.fields.begin(), pack.fields.end(), [&](const FlowField& field) {
        return field.required && is_always_there(field.role) && visible_field(form, field.role) == nullptr;
    }));
}

// A form that asks first which request it is may show its other fields only afterwards.
bool may_show_more(const FormView& form, const FlowPack& pack)
{
    return visible_field(form, FieldRole::choice) != nullptr
           && std::any_of(pack.fields.begin(), pack.fields.end(), [](const FlowField& field) { return field.role == FieldRole::choice; });
}

bool is_on_own_host(const FlowPack& pack, std::string_view host)
{
    return std::any_of(pack.hosts.begin(), pack.hosts.end(),
                       [&](const std::string& known) { return known == host || known == "www." + std::string(host); });
}

// The country of the person, else of the page's language ("pt-br").
std::string_view country_of(const FlowHints& hints, const Page& page)
{
    const std::size_t dash = page.language.rfind('-');
    const std::string_view tag = dash == std::string::npos ? std::string_view() : std::string_view(page.language).substr(dash + 1);
    return hints.country.empty() && tag.size() == 2 ? tag : hints.country;
}

bool was_in_use(const FlowPack& pack, std::string_view date)
{
    return date.empty() || std::all_of(pack.dates.begin(), pack.dates.end(), [&](const FlowDate& known) {
               const std::string_view day = date.substr(0, known.date.size()); // a month is compared with the date's month
               return (known.event != "opened" || day >= known.date) && (known.event != "replaced" || day <= known.date);
           });
}

// 1, -1, or 0 where the page or the pack says nothing of languages.
int language_fits(const FlowPack& pack, const Page& page)
{
    const std::string language = primary_language(page.language);
    if (pack.languages.empty() || language.empty()) {
        return 0;
    }
    return std::find(pack.languages.begin(), pack.languages.end(), language) != pack.languages.end() ? 1 : -1;
}

int likelihood(const FlowPack& pack, const FormView& form, const Page& page, const FlowHints& hints)
{
    const auto points = [](bool holds, int worth) { return holds ? worth : 0; };
    constexpr int by_field = 40;
    constexpr int by_words = 32;
    constexpr int by_region = 24;
    constexpr int by_service = 16;
    constexpr int by_language = 12;
    constexpr int by_date = 4;
    constexpr int by_stage = 2;
    constexpr int by_added_field = 8;
    int score = -by_field * missing_fields(form, pack) - by_added_field * added_fields(form, pack);
    score += points(choice_fits(form, pack), by_field);
    score += points(says_marks(form, pack.marks), by_words) + points(bears_title(form, pack.titles), by_words / 2);
    score += points(is_on_own_host(pack, host_of(page.url)), by_service) + points(pack.service == hints.service, by_service / 2);
    const Words title(form.title);
    score += points(std::any_of(title.list().begin(), title.list().end(), [&](const Word& word) { return word.folded == pack.service; }),
                    by_service / 4);
    const std::string_view country = country_of(hints, page);
    score += points(!country.empty() && applies_in(pack, country), by_region);
    score += country.empty() ? by_language * language_fits(pack, page) : 0; // people also read in other languages than their country's
    score += points(was_in_use(pack, hints.date), by_date);
    score += points(pack.stage == "current", by_stage);
    score += points(std::any_of(pack.form_anchors.begin(), pack.form_anchors.end(),
                                [&](const std::string& anchor) { return page.url.find(anchor) != std::string::npos; }),
                    1);
    return score;
}

} // namespace

const FlowPack* flow_of_form(const FormView& form, const Page& page, const FlowHints& hints)
{
    const std::string host = host_of(page.url); // without "www."
    const bool on_the_web = page.url.substr(0, 4) == "http";
    const FlowPack* best = nullptr;
    int most = 0;
    for (const FlowPack& pack : flow_packs()) {
        const bool on_host = is_host_of_service(host, pack.service);
        if (pack.means != "form" || !fits_kind(pack, form) || has_alien_field(form, pack) || (on_the_web && !on_host)
            || (pack.general.value_or(false) && !on_host)) {
            continue;
        }
        if (form.kind != FormKind::code_request && missing_fields(form, pack) > 0 && !may_show_more(form, pack)) {
            continue;
        }
        const int score = likelihood(pack, form, page, hints);
        if (best == nullptr || score > most || (score == most && pack.generation > best->generation)) {
            most = score;
            best = &pack;
        }
    }
    return best;
}

} // namespace demur
