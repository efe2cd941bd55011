#include "friction/document.h"

#include "base/decimal.h"
#include "friction/metrics.h"
#include "friction/readability.h"
#include "friction/tags/patterns.h"

#include <string_view>
#include <vector>

namespace demur {
namespace {

constexpr std::string_view beginning = R"(# What Demur measures

<!-- Written by `demur schema --metrics` from the program's own tables; scripts/generated writes and checks it. -->

A metric is a pure function of a journey's recorded steps: their order of arrival, batches and repeats change nothing. Times are
milliseconds of a monotonic clock; a wall clock is read once a session. Each number says what it rests on:

| basis | means |
| --- | --- |
| `measured` | counted from recorded steps |
| `modelled` | computed by a published model from what was recorded or declared |
| `declared` | as a flow pack or the person says |
| `unknown` | not recorded: there is no number, and none is guessed |

A number made of several rests on the weakest of them, in this order. There is no score that adds metrics up.
)";

constexpr std::string_view time_section = R"(
The parts of the time add up: t_active + t_read + t_system + t_tool + t_away + t_paused = t_total. t_code is part of them.
)";

constexpr std::string_view before_formulas = R"(
## Readability

W words, S sentences, Y syllables (groups of vowels: an estimate, hence `modelled`), L letters, G words of more than six letters.
The scales differ; scores of two formulas are not comparable. Languages that are not in the table have no score.

| language | formula | | scale | basis | source |
| --- | --- | --- | --- | --- | --- |
)";

constexpr std::string_view before_patterns = R"(
## Signs of deceptive patterns

A rule's finding is a `candidate`: it accuses nobody. A person makes it `confirmed` or `rejected`, and may confirm what no rule
sees; that is an event of the hash chain. A tag names the numbers its rule fired on and rests on the weakest of them.

)";

std::string capital(std::string text)
{
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') {
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    }
    return text;
}

std::string joined(const std::vector<std::string>& items)
{
    std::string text;
    for (const std::string& item : items) {
        text += (text.empty() ? "" : ", ") + item;
    }
    return text;
}

void write_metrics(std::string& out)
{
    std::string group;
    for (const MetricDefinition& metric : metric_catalogue()) {
        if (metric.group != group) {
            group = metric.group;
            out += "\n## " + capital(group) + "\n" + (group == "time" ? std::string(time_section) : "")
                   + "\n| metric | unit | definition | source |\n| --- | --- | --- | --- |\n";
        }
        out += "| `" + metric.name + "` | " + metric.unit + " | " + metric.definition + " | " + metric.source + " |\n";
    }
}

void write_formulas(std::string& out)
{
    out += before_formulas;
    for (const ReadabilityFormula& formula : readability_formulas()) {
        for (const std::string_view cell : {formula.language, formula.name, formula.formula, formula.scale}) {
            out += "| " + std::string(cell) + " ";
        }
        out +=
            "| " + std::string(formula.basis == Basis::measured ? "measured" : "modelled") + " | " + std::string(formula.source) + " |\n";
    }
}

// "link_contrast < 4.5", "demand reason: stated required"
std::string text_of(const PatternSign& sign)
{
    if (sign.screen) {
        return "screen " + *sign.screen + " before the form";
    }
    if (sign.demand) {
        return "demand " + *sign.demand + ":" + (sign.stated ? " stated " + *sign.stated : "")
               + (sign.enforced ? " enforced " + *sign.enforced : "");
    }
    return "`" + sign.metric.value_or("") + "`" + (sign.method ? " (" + *sign.method + ")" : "")
           + (sign.over ? " > " + decimal_text(*sign.over) : "") + (sign.under ? " < " + decimal_text(*sign.under) : "");
}

std::string seen_by(const Pattern& pattern)
{
    if (!pattern.rule) {
        return "a person only. " + pattern.person.value_or("");
    }
    std::vector<std::string> signs;
    for (const PatternSign& sign : pattern.rule->any) {
        signs.push_back(text_of(sign));
    }
    return "rule `" + pattern.rule->id + "`. " + pattern.rule->says + " One of: " + joined(signs);
}

void write_patterns(std::string& out)
{
    const PatternList& list = pattern_list();
    out += std::string(before_patterns) + "Types and articles: " + list.source + ". Ontology: " + list.ontology + ".\n\n"
           + "| id | type | GDPR | ontology | seen by |\n| --- | --- | --- | --- | --- |\n";
    for (const Pattern& pattern : list.patterns) {
        out += "| `" + pattern.id + "` | " + pattern.category + ": " + pattern.name + " | " + joined(pattern.articles) + " | "
               + joined(pattern.ontology) + " | " + seen_by(pattern) + " |\n";
    }
}

} // namespace

std::string metrics_markdown()
{
    std::string out(beginning);
    write_metrics(out);
    write_formulas(out);
    write_patterns(out);
    return out;
}

} // namespace demur
