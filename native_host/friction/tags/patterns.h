// The deceptive patterns that a journey may be tagged with: data (patterns.json, patterns.schema.json), compiled in.
#pragma once

#include <boost/describe.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace demur {

// One thing that a rule looks for: a metric, a demand or a screen before the form.
struct PatternSign {
    std::optional<std::string> metric;
    std::optional<std::string> method; // only when the metric was found by it
    std::optional<double> over;
    std::optional<double> under;
    std::optional<std::string> demand; // kind, or "any"
    std::optional<std::string> stated;
    std::optional<std::string> enforced;
    std::optional<std::string> screen; // the flow's name of it
    std::optional<std::size_t> place;  // of the metric in what measure() gives; not in the data, but found when they are read
};
BOOST_DESCRIBE_STRUCT(PatternSign, (), (metric, method, over, under, demand, stated, enforced, screen))

struct PatternRule {
    std::string id;
    std::string says; // English
    std::vector<PatternSign> any;
};
BOOST_DESCRIBE_STRUCT(PatternRule, (), (id, says, any))

struct Pattern {
    std::string id; // "edpb:4.4.2"
    std::string category;
    std::string name;
    std::vector<std::string> articles; // of the GDPR
    std::vector<std::string> ontology; // "gray:obstruction/adding-steps"
    std::optional<PatternRule> rule;
    std::optional<std::string> person; // why only a person can say; where there is no rule
};
BOOST_DESCRIBE_STRUCT(Pattern, (), (id, category, name, articles, ontology, rule, person))

struct PatternList {
    std::string source;
    std::string ontology;
    std::vector<Pattern> patterns; // in the Guidelines' order
};
BOOST_DESCRIBE_STRUCT(PatternList, (), (source, ontology, patterns))

const PatternList& pattern_list();
// Null when there is none.
const Pattern* find_pattern(std::string_view id);
// candidate | confirmed | rejected
bool is_tag_standing(std::string_view standing);

} // namespace demur
