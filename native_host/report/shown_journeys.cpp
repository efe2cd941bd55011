#include "report/shown_journeys.h"

#include "base/canonical_json.h"
#include "base/described.h"
#include "journal/chain.h"

#include <algorithm>

namespace demur {
namespace {

// A step as the chain has it, without what tells it from other events: as json_export.cpp writes it.
std::string without_type(std::string_view plain_body)
{
    constexpr std::string_view type = R"(,"type":"step")";
    const std::size_t at = plain_body.rfind(type);
    std::string text(plain_body.substr(0, at));
    return text.append(plain_body.substr(at + type.size()));
}

// The same of any step: what it holds beside a step's members stays.
std::string without_type(json::object event)
{
    event.erase("type");
    return canonical_json(event);
}

constexpr std::string_view between_steps = ",\n";

// As the page has it, see report_page.h.
std::string with_escaped_brackets(const std::string& text)
{
    std::string result;
    for (const char c : text) {
        if (c == '<') {
            result += "\\u003c";
        } else {
            result += c;
        }
    }
    return result;
}

} // namespace

ShownJourneys::ShownJourneys(Window& shown, Window& chain, bool is_html, ReportAssembly* assembly)
    : shown_(shown), entry_(chain), is_html_(is_html), assembly_(assembly)
{
}

std::optional<ShownDifference> ShownJourneys::compare(std::uint64_t at, const std::vector<ChainedJourney>& journeys)
{
    JsonParts parts(shown_, at);
    for (const ChainedJourney& journey : journeys) {
        parts.next();
        read_steps(journey);
        if (assembly_ != nullptr) {
            metrics_ = to_json(assembly_->add(journey.id, steps_));
        }
        const std::string expected = written_by_demur();
        if (assembly_ != nullptr && shown_.holds(parts.at(), expected)) {
            parts.end_at(parts.at() + expected.size());
            continue;
        }
        if (const std::optional<std::size_t> other = compare_values(parts.at())) {
            return ShownDifference{journey.id, number_at(journey.entries[std::min(*other, steps_.size() - 1)])};
        }
        parts.end_at(end_of_value(shown_, parts.at()));
    }
    return std::nullopt;
}

void ShownJourneys::read_steps(const ChainedJourney& journey)
{
    steps_.resize(journey.entries.size());
    steps_text_.clear();
    step_ends_.clear();
    for (std::size_t i = 0; i < steps_.size(); ++i) {
        entry_.read(journey.entries[i]);
        if (entry_.is_plain_step()) {
            steps_[i] = entry_.step();
            add_step_text(without_type(entry_.body()));
        } else {
            const json::object& event = *event_of(entry_.value());
            steps_[i] = step_of_event(event);
            add_step_text(without_type(event));
        }
    }
}

void ShownJourneys::add_step_text(std::string_view text)
{
    steps_text_ += steps_text_.empty() ? std::string_view("\n") : between_steps;
    steps_text_ += text;
    step_ends_.push_back(steps_text_.size());
}

std::string_view ShownJourneys::step_text(std::size_t step) const
{
    const std::size_t begin = step == 0 ? 1 : step_ends_[step - 1] + between_steps.size();
    return std::string_view(steps_text_).substr(begin, step_ends_[step] - begin);
}

bool ShownJourneys::is_step(std::size_t step, const json::value& shown) const
{
    try {
        return canonical_json(shown) == step_text(step);
    } catch (const Error&) {
        return false; // a fraction: no step of the chain has one
    }
}

std::string ShownJourneys::written_by_demur() const
{
    const std::string text = R"({"metrics":)" + json::serialize(metrics_) + R"(,"steps":[)" + steps_text_ + "]}";
    return is_html_ && text.find('<') != std::string::npos ? with_escaped_brackets(text) : text;
}

std::optional<std::size_t> ShownJourneys::compare_values(std::uint64_t at)
{
    std::optional<std::size_t> other = 0;
    std::size_t members = 0;
    bool has_metrics = false;
    if (!shown_.from(at).starts_with('{')) {
        return other;
    }
    JsonParts parts(shown_, at);
    while (parts.next()) {
        const std::uint64_t end = end_of_value(shown_, parts.at());
        if (parts.name() == "steps") {
            other = compare_steps(parts.at());
        } else if (parts.name() == "metrics") {
            has_metrics = assembly_ == nullptr || memory_.parse(shown_, {parts.at(), end}) == metrics_;
        }
        ++members;
        parts.end_at(end);
    }
    numbers_hold_ = numbers_hold_ && has_metrics && members == 2;
    return other;
}

std::optional<std::size_t> ShownJourneys::compare_steps(std::uint64_t at)
{
    if (!shown_.from(at).starts_with('[')) {
        return 0;
    }
    std::size_t i = 0;
    JsonParts parts(shown_, at);
    while (parts.next()) {
        const std::uint64_t end = end_of_value(shown_, parts.at());
        if (i == steps_.size() || !is_step(i, memory_.parse(shown_, {parts.at(), end}))) {
            return i;
        }
        ++i;
        parts.end_at(end);
    }
    return i == steps_.size() ? std::nullopt : std::optional(i);
}

std::int64_t ShownJourneys::number_at(std::uint64_t at)
{
    entry_.read(at);
    return entry_.is_plain_step() ? entry_.seq() : number_of(entry_.value());
}

} // namespace demur
