#include "watch/compare.h"

#include "base/described.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <set>
#include <tuple>

namespace demur::watch {

namespace {

// A page's length is news only beyond the size of a changed counter or teaser.
constexpr std::int64_t length_percent = 5;

std::string quoted(const std::string& text)
{
    return "\"" + text + "\"";
}

std::string words_of(const SeenForm& form)
{
    return quoted(form.title) + " (" + std::string(enum_name(form.kind)) + ", " + std::to_string(form.fields.size()) + " fields)";
}

std::string words_of(const SeenForm& form, const SeenField& field)
{
    std::string words = quoted(form.title) + ": " + std::string(enum_name(field.role)) + " " + quoted(field.label) + " (" + field.type;
    if (!field.name.empty()) {
        words += ", name " + field.name;
    }
    return words + (field.required ? ", required)" : ", optional)");
}

template <class Item> using Same = std::function<bool(const Item&, const Item&)>;

template <class Item> struct Matched {
    std::vector<std::pair<const Item*, const Item*>> pairs;
    std::vector<const Item*> gone;
    std::vector<const Item*> come;
};

// Pairs items by the strictest rule first; what no rule pairs has gone or come.
template <class Item>
Matched<Item> match(const std::vector<Item>& before, const std::vector<Item>& after, const std::vector<Same<Item>>& rules)
{
    Matched<Item> result;
    for (const Item& item : before) {
        result.gone.push_back(&item);
    }
    for (const Item& item : after) {
        result.come.push_back(&item);
    }
    for (const Same<Item>& same : rules) {
        for (const Item*& old : result.gone) {
            const auto found = std::find_if(result.come.begin(), result.come.end(),
                                            [&](const Item* item) { return item != nullptr && same(*old, *item); });
            if (found != result.come.end()) {
                result.pairs.emplace_back(old, *found);
                old = nullptr;
                *found = nullptr;
            }
        }
        std::erase(result.gone, nullptr);
        std::erase(result.come, nullptr);
    }
    return result;
}

const std::vector<Same<SeenField>>& field_rules()
{
    static const std::vector<Same<SeenField>> rules = {
        [](const SeenField& a, const SeenField& b) {
            return std::tie(a.role, a.name, a.label, a.type) == std::tie(b.role, b.name, b.label, b.type);
        },
        [](const SeenField& a, const SeenField& b) { return !a.name.empty() && a.name == b.name; },
        [](const SeenField& a, const SeenField& b) { return a.role == b.role && a.label == b.label; },
        [](const SeenField& a, const SeenField& b) { return a.role != FieldRole::unknown && a.role == b.role; },
        [](const SeenField& a, const SeenField& b) { return !a.label.empty() && a.label == b.label; },
    };
    return rules;
}

std::set<FieldRole> roles_of(const SeenForm& form)
{
    std::set<FieldRole> roles;
    for (const SeenField& field : form.fields) {
        roles.insert(field.role);
    }
    roles.erase(FieldRole::unknown);
    roles.erase(FieldRole::submit);
    return roles;
}

// At least half of all the roles that either form asks for are asked for by both.
bool ask_for_the_same(const SeenForm& a, const SeenForm& b)
{
    const std::set<FieldRole> left = roles_of(a);
    const std::set<FieldRole> right = roles_of(b);
    std::vector<FieldRole> both;
    std::set_intersection(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(both));
    return !both.empty() && 2 * both.size() >= left.size() + right.size() - both.size();
}

const std::vector<Same<SeenForm>>& form_rules()
{
    static const std::vector<Same<SeenForm>> rules = {
        [](const SeenForm& a, const SeenForm& b) { return a.kind == b.kind && a.title == b.title; },
        [](const SeenForm& a, const SeenForm& b) { return a.kind != FormKind::other && a.kind == b.kind; },
        ask_for_the_same,
    };
    return rules;
}

void compare_fields(const SeenForm& before, const SeenForm& after, std::vector<Change>& changes)
{
    const Matched<SeenField> fields = match(before.fields, after.fields, field_rules());
    for (const auto& [old, now] : fields.pairs) {
        const bool same = std::tie(old->role, old->type, old->name, old->label) == std::tie(now->role, now->type, now->name, now->label);
        if (old->required != now->required) {
            changes.push_back({"field_required", words_of(before, *old), words_of(after, *now)});
        } else if (!same) {
            changes.push_back({"field_changed", words_of(before, *old), words_of(after, *now)});
        }
    }
    for (const SeenField* field : fields.gone) {
        changes.push_back({"field_removed", words_of(before, *field), std::nullopt});
    }
    for (const SeenField* field : fields.come) {
        changes.push_back({"field_added", std::nullopt, words_of(after, *field)});
    }
}

void compare_forms(const PageSummary& before, const PageSummary& after, std::vector<Change>& changes)
{
    const Matched<SeenForm> forms = match(before.forms, after.forms, form_rules());
    for (const SeenForm* form : forms.gone) {
        changes.push_back({"form_removed", words_of(*form), std::nullopt});
    }
    for (const SeenForm* form : forms.come) {
        changes.push_back({"form_added", std::nullopt, words_of(*form)});
    }
    for (const auto& [old, now] : forms.pairs) {
        if (old->title != now->title) {
            changes.push_back({"form_title", old->title, now->title});
        }
        compare_fields(*old, *now, changes);
    }
}

// Both lists sorted, each item once.
void compare_sets(const std::string& what, const std::vector<std::string>& before, const std::vector<std::string>& after,
                  std::vector<Change>& changes)
{
    std::vector<std::string> items;
    std::set_difference(before.begin(), before.end(), after.begin(), after.end(), std::back_inserter(items));
    for (std::string& item : items) {
        changes.push_back({what + "_removed", std::move(item), std::nullopt});
    }
    items.clear();
    std::set_difference(after.begin(), after.end(), before.begin(), before.end(), std::back_inserter(items));
    for (std::string& item : items) {
        changes.push_back({what + "_added", std::nullopt, std::move(item)});
    }
}

} // namespace

std::vector<Change> compare(const PageSummary& before, const PageSummary& after)
{
    std::vector<Change> changes;
    if (before.title != after.title) {
        changes.push_back({"title", before.title, after.title});
    }
    compare_forms(before, after, changes);
    compare_sets("date", before.dates, after.dates, changes);
    compare_sets("link", before.links, after.links, changes);
    const std::int64_t difference = std::max(before.words, after.words) - std::min(before.words, after.words);
    if (difference * 100 > before.words * length_percent) {
        changes.push_back({"length", std::to_string(before.words) + " words", std::to_string(after.words) + " words"});
    }
    return changes;
}

} // namespace demur::watch
