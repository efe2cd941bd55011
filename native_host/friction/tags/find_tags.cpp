#include "friction/tags/find_tags.h"

#include "base/decimal.h"
#include "friction/sheet.h"
#include "friction/tags/patterns.h"

#include <algorithm>

namespace demur {
namespace {

class Signs {
public:
    Signs(const std::vector<Metric>& metrics, const Facts& facts) : metrics_(metrics), facts_(facts) {}

    // What of the rule is there: "asym_steps 11, demand reason required". Empty: nothing is.
    std::string look_for(const PatternRule& rule)
    {
        because_.clear();
        basis_ = Basis::measured;
        for (const PatternSign& sign : rule.any) {
            if (sign.metric) {
                look_at_metric(sign);
            } else if (sign.demand) {
                look_at_demands(sign);
            } else if (sign.screen) {
                look_at_screens(*sign.screen);
            }
        }
        return because_;
    }

    // The weakest of what the rule fired on.
    [[nodiscard]] Basis basis() const { return basis_; }

private:
    void look_at_metric(const PatternSign& sign)
    {
        if (!sign.place) {
            return;
        }
        const Metric& metric = metrics_.at(*sign.place);
        if (!metric.value || (sign.method && metric.method != sign.method)) {
            return;
        }
        if ((sign.over && *metric.value > *sign.over) || (sign.under && *metric.value < *sign.under)) {
            add(std::string(metric.name) + " " + decimal_text(*metric.value) + (sign.method ? " (" + *sign.method + ")" : ""),
                metric.basis);
        }
    }

    void look_at_demands(const PatternSign& sign)
    {
        for (const DemandMet& demand : facts_.demands) {
            const bool fits = (*sign.demand == "any" || *sign.demand == demand.kind) && (!sign.stated || *sign.stated == demand.stated)
                              && (!sign.enforced || *sign.enforced == demand.enforced);
            if (fits) {
                add("demand " + demand.kind + (sign.stated ? " " + *sign.stated : "") + (sign.enforced ? " enforced" : ""), demand.basis);
            }
        }
    }

    void look_at_screens(const std::string& name)
    {
        const std::vector<ScreenVisit>& visits = facts_.screens.visits;
        const std::size_t form = facts_.starts.form.value_or(facts_.timeline.steps.size());
        if (std::any_of(visits.begin(), visits.end(), [&](const ScreenVisit& v) { return v.at < form && v.step->detail == name; })) {
            add("screen " + name, Basis::measured);
        }
    }

    void add(const std::string& what, Basis basis)
    {
        because_ += (because_.empty() ? "" : ", ") + what;
        basis_ = weakest(basis_, basis);
    }

    const std::vector<Metric>& metrics_;
    const Facts& facts_;
    std::string because_;
    Basis basis_ = Basis::measured;
};

} // namespace

std::vector<PatternTag> find_tags(const std::vector<Metric>& metrics, const Facts& facts, const std::map<std::string, std::string>& judged)
{
    std::vector<PatternTag> tags;
    Signs signs(metrics, facts);
    for (const Pattern& pattern : pattern_list().patterns) {
        const std::string because = pattern.rule ? signs.look_for(*pattern.rule) : std::string();
        const auto said = judged.find(pattern.id);
        if (because.empty() && said == judged.end()) {
            continue;
        }
        const std::string standing = said == judged.end() ? "candidate" : said->second;
        if (!because.empty()) {
            tags.push_back(
                {pattern.id, pattern.name, pattern.ontology, pattern.articles, pattern.rule->id, because, signs.basis(), standing});
        } else if (standing == "confirmed") {
            tags.push_back({pattern.id, pattern.name, pattern.ontology, pattern.articles, "person", "", Basis::declared, standing});
        }
    }
    return tags;
}

} // namespace demur
