#include "report/option_phrases.h"

#include "base/described.h"
#include "report/userflow_selectors.h"

#include <algorithm>
#include <report_data.h> // the embedded files; in quotes it would be the header of that name beside this file

namespace demur::userflow {
namespace {

struct Option {
    std::string meaning;
    std::string language;
    std::vector<std::string> phrases;
};
BOOST_DESCRIBE_STRUCT(Option, (), (meaning, language, phrases))

struct OptionPhrases {
    std::string lower; // letters, and
    std::string upper; // the same as capitals, in the same order
    std::vector<Option> options;
};
BOOST_DESCRIBE_STRUCT(OptionPhrases, (), (lower, upper, options))

const OptionPhrases& option_phrases()
{
    static const OptionPhrases known = [] {
        const auto files = report_page::files();
        const auto file = std::find_if(files.begin(), files.end(), [](const report_page::File& f) { return f.name == "option_phrases"; });
        return from_json<OptionPhrases>(json::parse(json::string_view(file->text.data(), file->text.size())), "option_phrases.json");
    }();
    return known;
}

} // namespace

std::string says_option(const std::string& meaning, const std::string& language)
{
    const OptionPhrases& known = option_phrases();
    const auto option = std::find_if(known.options.begin(), known.options.end(), [&](const Option& candidate) {
        return candidate.meaning == meaning && candidate.language == language;
    });
    if (option == known.options.end()) {
        return {};
    }
    std::string says;
    for (const std::string& phrase : option->phrases) {
        says += (says.empty() ? "" : " or ") + std::string("contains(translate(normalize-space(.),\"") + known.upper + "\",\"" + known.lower
                + "\")," + xpath_string(phrase) + ")";
    }
    return says;
}

} // namespace demur::userflow
