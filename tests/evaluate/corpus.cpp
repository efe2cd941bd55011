#include "corpus.h"

#include "base/described.h"
#include "base/error.h"
#include "text/language.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <utility>

namespace demur::evaluate {

namespace {

// Names that collections of notices use for surfaces, besides Demur's own.
constexpr std::array<std::pair<std::string_view, Surface>, 6> other_names = {{{"form_label", Surface::form},
                                                                              {"help_page", Surface::page},
                                                                              {"menu_path", Surface::page},
                                                                              {"user_text", Surface::user_post},
                                                                              {"confirmation_email", Surface::email},
                                                                              {"product_ui", Surface::dialog}}};

Surface surface_named(const std::string& name)
{
    const auto found = std::find_if(other_names.begin(), other_names.end(), [&](const auto& entry) { return entry.first == name; });
    if (found != other_names.end()) {
        return found->second;
    }
    try {
        return from_json<Surface>(json::value(name), "surface");
    } catch (const Error&) {
        return Surface::unknown;
    }
}

std::string member(const json::object& line, std::initializer_list<const char*> names)
{
    for (const char* name : names) {
        const json::value* value = line.if_contains(name);
        if (value != nullptr && value->is_string()) {
            return std::string(value->as_string());
        }
    }
    return {};
}

Sample read_sample(const std::string& line, bool with_surface)
{
    const json::object object = json::parse(line).as_object();
    Sample sample;
    sample.id = member(object, {"id"});
    sample.language = primary_language(member(object, {"language", "lang"}));
    sample.label = member(object, {"label", "kind"});
    sample.surface = member(object, {"surface"});
    sample.is_html = object.contains("html");
    sample.text = member(object, {"html", "text"});
    if (const std::string date = member(object, {"effective_date"}); !date.empty()) {
        sample.effective_date = date;
    }
    if (sample.label.empty() || sample.text.empty()) {
        throw Error(ErrorCode::bad_input, "a line needs a kind and a text or html");
    }
    const PageContext context{member(object, {"url"}), with_surface ? surface_named(sample.surface) : Surface::unknown};
    sample.page = sample.is_html ? read_html(sample.text, context) : read_text(sample.text, context);
    return sample;
}

} // namespace

std::vector<Sample> read_corpus(const std::string& path, bool with_surface)
{
    std::ifstream in(path);
    if (!in) {
        throw Error(ErrorCode::not_found, "cannot read " + path);
    }
    std::vector<Sample> samples;
    std::string line;
    for (int number = 1; std::getline(in, line); ++number) {
        if (line.find_first_not_of(" \t\r") == std::string::npos) {
            continue;
        }
        try {
            samples.push_back(read_sample(line, with_surface));
        } catch (const std::exception& error) {
            throw Error(ErrorCode::bad_input, path + ", line " + std::to_string(number) + ": " + error.what());
        }
    }
    return samples;
}

} // namespace demur::evaluate
