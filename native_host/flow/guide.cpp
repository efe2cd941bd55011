#include "flow/guide.h"

#include "flow/menu_words.h"
#include "flow/regions.h"

#include <algorithm>

namespace demur {

namespace {

// The pack's own words come before those that all packs share.
std::vector<std::string> names_of(const FlowPack& pack, const std::string& target, std::string_view language)
{
    std::vector<std::string> names;
    const auto add_own = [&](auto fits) {
        for (const MenuWords& words : pack.words) {
            if (words.target == target && fits(words.language)) {
                names.insert(names.end(), words.names.begin(), words.names.end());
            }
        }
    };
    add_own([&](const std::string& own) { return own == language; });
    add_own([&](const std::string& own) { return own == "en" && own != language; });
    add_own([&](const std::string& own) { return own != "en" && own != language; });
    for (std::string& name : menu_names(target, language)) {
        if (std::find(names.begin(), names.end(), name) == names.end()) {
            names.push_back(std::move(name));
        }
    }
    return names;
}

} // namespace

const ByHandPath* path_for(const FlowPack& pack, std::string_view surface, std::string_view country)
{
    const ByHandPath* best = nullptr;
    int most = -1;
    for (const ByHandPath& path : pack.by_hand) {
        const int fit = path.surface == surface ? 2 : path.surface == "web" ? 1 : 0;
        if (fit > most && is_in_regions(country, path.regions)) {
            best = &path;
            most = fit;
        }
    }
    return best;
}

std::vector<GuideStep> guide_along(const FlowPack& pack, const ByHandPath& path, std::string_view language)
{
    const std::string_view primary = language.substr(0, language.find('-'));
    std::vector<GuideStep> steps;
    bool before_form = true;
    for (const ByHandStep& step : path.steps) {
        before_form = before_form && step.screen != "form" && step.screen != "setting";
        GuideStep guide;
        guide.step = static_cast<std::int64_t>(steps.size()) + 1;
        guide.action = step.action;
        guide.target = step.target;
        guide.screen = step.screen;
        guide.before_form = before_form;
        const auto screen =
            std::find_if(pack.screens.begin(), pack.screens.end(), [&](const FlowScreen& known) { return known.id == step.screen; });
        if (screen != pack.screens.end()) {
            guide.url_contains = screen->url_contains;
        }
        guide.names = names_of(pack, step.target, primary);
        if (step.anchor) {
            guide.href = step.anchor->href;
            guide.role = step.anchor->role;
            guide.order = step.anchor->order;
            guide.becomes = step.anchor->becomes;
        }
        steps.push_back(std::move(guide));
    }
    return steps;
}

} // namespace demur
