#include "report/userflow_selectors.h"

#include "base/limits.h"
#include "report/option_phrases.h"

#include <boost/json.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace demur::userflow {
namespace {

namespace json = boost::json;

// An ARIA selector has no escapes in a name, but square brackets mean something in it: such a name is given in quotes.
std::optional<std::string> aria_name(const std::string& label)
{
    if (label.find_first_of("[]\\") == std::string::npos) {
        return label;
    }
    for (const char quote : {'"', '\''}) {
        if (label.find(quote) == std::string::npos && label.find('\\') == std::string::npos) {
            return std::string("[name=") + quote + label + quote + "]";
        }
    }
    return std::nullopt;
}

// A string of XPath 1.0, which has no escapes either: pieces in the one or the other kind of quotes.
// What a control of this purpose usually is.
std::string_view usual_element(std::string_view field)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 7> usual = {{{"email", "input[type=email]"},
                                                                                     {"phone", "input[type=tel]"},
                                                                                     {"country", "select"},
                                                                                     {"reason", "textarea"},
                                                                                     {"evidence", "input[type=file]"},
                                                                                     {"code", "input[autocomplete=one-time-code]"},
                                                                                     {"submit", "button[type=submit]"}}};
    const auto* const found = std::find_if(usual.begin(), usual.end(), [field](const auto& one) { return one.first == field; });
    return found == usual.end() ? std::string_view() : found->second;
}

bool is_field(const Step& step)
{
    constexpr std::array<std::string_view, 5> fields = {"textbox", "searchbox", "combobox", "listbox", "spinbutton"};
    return step.role && std::find(fields.begin(), fields.end(), *step.role) != fields.end();
}

} // namespace

std::string xpath_string(std::string_view text)
{
    std::string pieces;
    std::size_t made = 0;
    for (std::size_t at = 0; at < text.size(); ++made) {
        // As far as one kind of quotes reaches.
        const char quote = text.find('"', at) < text.find('\'', at) ? '\'' : '"';
        const std::size_t end = std::min(text.find(quote, at), text.size());
        pieces += (made == 0 ? "" : ", ") + std::string(1, quote) + std::string(text.substr(at, end - at)) + quote;
        at = end;
    }
    return made < 2 ? pieces : "concat(" + pieces + ")";
}

json::array selectors(const Step& step)
{
    json::array list;
    if (!step.label) {
        return list;
    }
    const auto add = [&list](std::string_view selector) { list.push_back(json::array{json::value(selector)}); };
    const bool told_role = step.role && *step.role != "generic" && *step.role != "none";
    if (const std::optional<std::string> name = aria_name(*step.label)) {
        if (told_role) {
            add("aria/" + *name + "[role=\"" + *step.role + "\"]");
        }
        add("aria/" + *name);
    }
    const std::string label = xpath_string(*step.label);
    // The text that names a field is not in the field but beside it.
    add("xpath///*[@aria-label=" + label + (is_field(step) ? "]" : " or normalize-space(text())=" + label + "]"));
    if (const std::string_view usual = step.field ? usual_element(*step.field) : std::string_view(); !usual.empty()) {
        add(usual);
    }
    return list;
}

json::array option_selectors(const std::vector<std::string>& meanings, const std::string& language)
{
    std::string says;
    for (const std::string& meaning : meanings) {
        const std::string one = says_option(meaning, language);
        says += (says.empty() || one.empty() ? "" : " or ") + one;
    }
    json::array list;
    if (!says.empty()) {
        list.push_back(json::array{json::value("xpath///label[" + says + "]")});
        list.push_back(json::array{json::value("xpath///*[@role=\"radio\" or @role=\"checkbox\"][" + says + "]")});
    }
    return list;
}

std::string placeholder(std::string_view field, std::int64_t length)
{
    const auto size = static_cast<std::size_t>(std::clamp<std::int64_t>(length, 1, std::int64_t{limits::reason_text}));
    const auto ending = [size](std::string_view tail) {
        return std::string(size > tail.size() ? size - tail.size() : 1, 'x') + std::string(tail);
    };
    if (field == "email") {
        return ending("@example.org");
    }
    if (field == "profile_url") {
        constexpr std::string_view start = "https://example.org/";
        return std::string(start) + std::string(size > start.size() ? size - start.size() : 1, 'x');
    }
    if (field == "code" || field == "phone") {
        return std::string(size, '0');
    }
    constexpr std::size_t word = 8; // with the space after it: a form may count words
    std::string text(size, 'x');
    for (std::size_t at = word - 1; at + 1 < size; at += word) {
        text[at] = ' ';
    }
    return text;
}

} // namespace demur::userflow
