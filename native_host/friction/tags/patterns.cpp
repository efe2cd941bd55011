#include "friction/tags/patterns.h"

#include "base/described.h"
#include "friction/sheet.h"
#include "friction_data.h"

#include <algorithm>

namespace demur {
namespace {

PatternList read_list()
{
    const auto files = friction_data::files();
    const auto file = std::find_if(files.begin(), files.end(), [](const friction_data::File& f) { return f.name == "patterns"; });
    auto list = from_json<PatternList>(json::parse(json::string_view(file->text.data(), file->text.size())), "patterns.json");
    for (Pattern& pattern : list.patterns) {
        for (std::size_t i = 0; pattern.rule && i < pattern.rule->any.size(); ++i) {
            PatternSign& sign = pattern.rule->any[i];
            sign.place = sign.metric ? place_of_metric(*sign.metric) : std::nullopt;
        }
    }
    return list;
}

} // namespace

const PatternList& pattern_list()
{
    static const PatternList list = read_list();
    return list;
}

const Pattern* find_pattern(std::string_view id)
{
    const std::vector<Pattern>& patterns = pattern_list().patterns;
    const auto found = std::find_if(patterns.begin(), patterns.end(), [id](const Pattern& pattern) { return pattern.id == id; });
    return found == patterns.end() ? nullptr : &*found;
}

bool is_tag_standing(std::string_view standing)
{
    return standing == "candidate" || standing == "confirmed" || standing == "rejected";
}

} // namespace demur
