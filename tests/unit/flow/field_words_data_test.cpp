// Every language's words against labels and titles as that language's forms write them (field_examples/<lang>.jsonl), and
// that no language of the notices' lexicon is left without words.
#include "forms.h"
#include "schema_faults.h"

#include <map>
#include <ostream>

namespace demur::test {

namespace {

namespace fs = std::filesystem;

const fs::path data = DEMUR_FLOW_DATA;
const fs::path examples = DEMUR_FLOW_EXAMPLES;

struct Example {
    std::string language;
    std::string text; // a label or a title
    std::string type; // of the control; empty: a title
    std::string expected;
};

std::ostream& operator<<(std::ostream& out, const Example& example)
{
    return out << example.language << ": " << example.text;
}

std::string text_of(const boost::json::value& line, const char* member)
{
    return std::string(line.at(member).as_string());
}

std::vector<Example> read_examples()
{
    std::vector<Example> found;
    for (const auto& file : fs::directory_iterator(examples)) {
        std::ifstream lines(file.path());
        for (std::string line; std::getline(lines, line);) {
            const boost::json::value parsed = boost::json::parse(line);
            const bool title = parsed.as_object().contains("title");
            found.push_back({file.path().stem().string(), text_of(parsed, title ? "title" : "label"), title ? "" : text_of(parsed, "type"),
                             text_of(parsed, title ? "kind" : "role")});
        }
    }
    return found;
}

std::string control_of(const Example& example)
{
    const std::string label = "<label for=z>" + example.text + "</label>";
    if (example.type == "textarea") {
        return label + "<textarea id=z name=a9f3></textarea>";
    }
    if (example.type == "button") {
        return "<button type=button>" + example.text + "</button>";
    }
    return label + "<input id=z name=a9f3 type=" + example.type + ">";
}

template <class Enum> std::string name_of(Enum value)
{
    std::string name;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Enum>>([&](auto d) {
        if (d.value == value) {
            name = d.name;
        }
    });
    return name;
}

// By the label alone: neither the attributes nor the form around it say anything.
std::string role_of(const Example& example)
{
    const auto form = form_of("<form><h2>1</h2>" + control_of(example) + "<button type=submit>OK</button></form>", example.language);
    return form.fields.empty() ? "no field" : name_of(form.fields.front().role);
}

std::string kind_of(const Example& example)
{
    return name_of(form_of("<form><h2>" + example.text
                               + "</h2><input type=email name=a1><textarea name=a2></textarea><button type=submit>OK</button></form>",
                           example.language)
                       .kind);
}

} // namespace

class FieldExamples : public ::testing::TestWithParam<Example> {};

TEST_P(FieldExamples, AreRead)
{
    const Example& example = GetParam();
    EXPECT_EQ(example.type.empty() ? kind_of(example) : role_of(example), example.expected) << example;
}

INSTANTIATE_TEST_SUITE_P(Languages, FieldExamples, ::testing::ValuesIn(read_examples()),
                         [](const auto& example) { return example.param.language + "_" + std::to_string(example.index); });

TEST(FieldWordsData, EveryLanguageOfTheLexiconHasWordsAndExamples)
{
    const auto lexicon = json_files(data.parent_path() / "lexicon" / "languages");
    EXPECT_FALSE(lexicon.empty());
    for (const fs::path& file : lexicon) {
        EXPECT_TRUE(fs::exists(data / "field_words" / file.filename())) << file;
        EXPECT_TRUE(fs::exists(examples / (file.stem().string() + ".jsonl"))) << file;
    }
}

TEST(FieldWordsData, EveryLanguageHasAllRolesTitlesAndChoices)
{
    for (const fs::path& file : json_files(data / "field_words")) {
        const auto words = read_json(file);
        if (file.stem() == "und") { // identifiers: no titles of forms about others, no options, no buttons
            continue;
        }
        for (const char* role : {"choice", "submit"}) { // the schema asks for the other roles
            EXPECT_TRUE(words.at("fields").as_object().contains(role)) << file << " " << role;
        }
        EXPECT_TRUE(words.at("titles").as_object().contains("third_party")) << file;
        EXPECT_TRUE(words.as_object().contains("choices")) << file;
    }
}

// One phrase for two roles says nothing: the longest phrase decides, and there is none.
TEST(FieldWordsData, NoPhraseStandsForTwoRoles)
{
    for (const fs::path& file : json_files(data / "field_words")) {
        std::map<std::string, std::string> roles;
        const auto words = read_json(file);
        for (const auto& entry : words.at("fields").as_object()) {
            for (const auto& phrase : entry.value().as_array()) {
                const auto [other, added] = roles.emplace(phrase.as_string(), entry.key());
                EXPECT_TRUE(added) << file << ": " << phrase << " is " << other->second << " and " << entry.key();
            }
        }
    }
}

} // namespace demur::test
