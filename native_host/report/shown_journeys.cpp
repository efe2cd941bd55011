#include "report/shown_journeys.h"

#include "base/canonical_json.h"
#include "base/described.h"
#include "journal/chain.h"

#include <algorithm>

namespace demur {
namespace {

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
    for (std::size_t i = 0; i < steps_.size(); ++i) {
        entry_.read(journey.entries[i]);
        if (entry_.is_plain_step()) {
            steps_[i] = entry_.step();
            add_step_text(entry_.body());
        } else {
            const json::object& event = *event_of(entry_.value());
            steps_[i] = step_of_event(event);
            add_step_text(canonical_json(event));
        }
    }
}

// As json_export.cpp writes them.
void ShownJourneys::add_step_text(std::string_view body)
{
    constexpr std::string_view type = R"(,"type":"step")";
    const std::size_t at = body.rfind(type);
    steps_text_ += steps_text_.empty() ? "\n" : ",\n";
    steps_text_.append(body.substr(0, at)).append(body.substr(at + type.size()));
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
        if (i == steps_.size() || memory_.parse(shown_, {parts.at(), end}) != to_json(steps_[i])) {
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
