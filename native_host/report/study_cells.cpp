#include "report/study_cells.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace demur::study {

std::int64_t bin_seconds(std::int64_t milliseconds)
{
    constexpr std::array<std::int64_t, 16> bounds = {0, 1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1800, 3600, 21600, 86400, 604800};
    const auto* const above = std::upper_bound(bounds.begin() + 1, bounds.end(), milliseconds / 1000);
    return *(above - 1);
}

bool is_screen(const std::vector<FlowPack>& flows, const std::string& name)
{
    return std::any_of(flows.begin(), flows.end(), [&](const FlowPack& flow) {
        return std::any_of(flow.screens.begin(), flow.screens.end(), [&](const FlowScreen& screen) { return screen.id == name; });
    });
}

std::string ScreenNames::name(const Step& step)
{
    const bool told = step.kind == StepKind::screen && step.detail && is_screen(flows_, *step.detail);
    if (step.screen) {
        const auto [place, is_new] = names_.try_emplace(*step.screen);
        if (told) {
            place->second = *step.detail;
        } else if (is_new) {
            place->second = "s" + std::to_string(++unnamed_);
        }
        here_ = place->second;
    }
    return here_;
}

std::optional<std::string> detail(const Step& step)
{
    constexpr std::array<std::string_view, 19> words = {"notice",    "form",   "popup",     "again",   "document", "history",  "reload",
                                                        "back",      "tab",    "window",    "spinner", "refused",  "required", "optional",
                                                        "confirmed", "denied", "abandoned", "empty",   "site"};
    const bool allowed = step.detail && step.kind != StepKind::screen && step.kind != StepKind::submit
                         && std::find(words.begin(), words.end(), *step.detail) != words.end();
    return allowed ? step.detail : std::nullopt;
}

std::optional<std::int64_t> count(const Step& step)
{
    constexpr std::int64_t full = 100; // pixels
    return step.count && step.kind == StepKind::scroll ? std::optional(*step.count / full * full) : step.count;
}

} // namespace demur::study
