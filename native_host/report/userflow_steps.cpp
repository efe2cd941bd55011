#include "report/userflow_steps.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace demur::userflow {
namespace {

bool is_answer(const Step& step)
{
    return step.kind == StepKind::submit || step.kind == StepKind::error || step.kind == StepKind::code_request
           || step.kind == StepKind::confirmation || step.kind == StepKind::rejection;
}

} // namespace

std::map<std::string, std::int64_t, std::less<>> read_lengths(std::string_view detail)
{
    std::map<std::string, std::int64_t, std::less<>> lengths;
    while (!detail.empty()) {
        const std::string_view pair = detail.substr(0, detail.find('.'));
        const std::size_t colon = pair.find(':');
        if (colon != std::string_view::npos) {
            std::int64_t& length = lengths[std::string(pair.substr(0, colon))];
            std::from_chars(pair.data() + colon + 1, pair.data() + pair.size(), length); // nothing is changed when it is no number
        }
        detail.remove_prefix(std::min(pair.size() + 1, detail.size()));
    }
    return lengths;
}

std::set<std::size_t> refused_sendings(const std::vector<Step>& steps)
{
    std::set<std::size_t> refused;
    std::optional<std::size_t> press;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (steps[i].actor == Actor::user && steps[i].field == "submit") {
            press = i;
        }
        if (steps[i].kind != StepKind::submit) {
            continue;
        }
        const auto answer = std::find_if(steps.begin() + static_cast<std::ptrdiff_t>(i) + 1, steps.end(), is_answer);
        if (answer != steps.end() && answer->kind == StepKind::error && answer->detail == "refused") {
            refused.insert(i);
            if (press) {
                refused.insert(*press);
            }
        }
        press.reset();
    }
    return refused;
}

bool shows_form(const Step& step)
{
    return (step.kind == StepKind::screen && step.detail == "form") || step.kind == StepKind::fill
           || (step.actor == Actor::user && step.field.has_value());
}

} // namespace demur::userflow
