// Every generation's form is known for what it is, whatever its address says, and what only looks like one is not.
// generations/<flow>.[<variant>.]<language>.html; those of no flow are called none.
#include "forms.h"
#include "schema_faults.h"

#include <fstream>
#include <set>
#include <sstream>

namespace demur::test {

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> samples()
{
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(fs::path(DEMUR_FLOW_SAMPLES))) {
        files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

std::string flow_in_name(const fs::path& file)
{
    const std::string name = file.filename().string();
    return name.substr(0, name.find('.'));
}

std::string read(const fs::path& file)
{
    std::ifstream in(file, std::ios::binary);
    std::stringstream text;
    text << in.rdbuf();
    return text.str();
}

// What the form on this page is taken for, at an address whose number says nothing.
std::string flow_of_file(const fs::path& file, const std::string& host, const FlowHints& hints = {})
{
    const Page page = read_html(read(file), {"https://" + host + "/help/contact/1", Surface::form});
    const std::vector<FormView> forms = view_forms(page);
    if (forms.size() != 1) {
        return std::to_string(forms.size()) + " forms";
    }
    const FlowPack* flow = flow_of_form(forms.front(), page, hints);
    return flow == nullptr ? "none" : flow->id;
}

std::string host_for(const std::string& flow)
{
    return flow == "none" ? "www.facebook.com" : find_flow(flow)->hosts.front();
}

} // namespace

class Generation : public ::testing::TestWithParam<fs::path> {};

TEST_P(Generation, IsKnown)
{
    const std::string flow = flow_in_name(GetParam());
    ASSERT_TRUE(flow == "none" || find_flow(flow) != nullptr) << "no pack is called so";
    EXPECT_EQ(flow_of_file(GetParam(), host_for(flow)), flow);
}

TEST_P(Generation, IsKnownByNobodyElse)
{
    for (const char* host : {"www.facebook.com.example.org", "notfacebook.com", "example.org"}) {
        EXPECT_EQ(flow_of_file(GetParam(), host), "none") << host;
    }
}

TEST_P(Generation, IsKnownUnderAWrongNumber)
{
    const std::string flow = flow_in_name(GetParam());
    const Page blank = read_html(read(GetParam()), {"", Surface::form});
    for (const FlowPack& other : flow_packs()) {
        for (const std::string& anchor : other.form_anchors) {
            const Page page = read_html(read(GetParam()), {"https://" + host_for(flow) + anchor, Surface::form});
            const FlowPack* found = flow_of_form(view_forms(page).front(), page, FlowHints{});
            EXPECT_EQ(found == nullptr ? "none" : found->id, flow) << anchor;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Samples, Generation, ::testing::ValuesIn(samples()), [](const auto& file) {
    std::string name = file.param.stem().string();
    std::replace_if(
        name.begin(), name.end(), [](char c) { return c == '-' || c == '.'; }, '_');
    return name;
});

TEST(Generations, EveryFormHasSamplesInTwoLanguagesOrMore)
{
    std::map<std::string, std::set<std::string>> languages;
    for (const fs::path& file : samples()) {
        languages[flow_in_name(file)].insert(file.stem().extension().string());
    }
    for (const FlowPack& pack : flow_packs()) {
        const bool of_one_country = pack.regions.size() == 1 && pack.regions[0].size() == 2;
        const bool a_twin = pack.service == "instagram"; // of the Facebook form of the same generation
        EXPECT_GE(languages[pack.id].size(), pack.means != "form" ? 0U : of_one_country || a_twin ? 1U : 2U) << pack.id;
    }
}

TEST(Generations, TheCountryTellsBrazilFromEurope)
{
    const fs::path file = fs::path(DEMUR_FLOW_SAMPLES) / "facebook-2024.en.html";
    EXPECT_EQ(flow_of_file(file, "www.facebook.com", {"facebook", "AT", ""}), "facebook-2024");
    EXPECT_EQ(flow_of_file(file, "www.facebook.com", {"facebook", "BR", ""}), "facebook-2024-br");
    EXPECT_EQ(flow_of_file(file, "www.facebook.com", {"facebook", "br", "2026-01-31"}), "facebook-2024-br");
}

TEST(Generations, AnAnswerThatObjectsIsOfTheLatestWording)
{
    const std::string body = R"(<form><h2>Rechte betroffener Personen: Informationen Dritter für KI bei Meta</h2>
        <fieldset><legend>Was möchtest du tun?</legend><label><input type=radio name=q> Der Verarbeitung meiner Daten von Dritten für KI widersprechen</label>
        <label><input type=radio name=q> Zugriff auf Daten von Dritten</label><label><input type=radio name=q> Etwas anderes</label></fieldset>
        <label>Land <select name=c><option>Belgien<option>Frankreich<option>Italien<option>Österreich<option>Spanien</select></label>
        <label>E-Mail <input type=email name=e></label><button>Senden</button></form>)";
    EXPECT_EQ(flow_of(body, "https://www.facebook.com/help/contact/1266025207620918", "unknown", "de"), "third-party-2025");
}

TEST(Generations, WhereNoAnswerObjectsNoneIsToBeChosen)
{
    for (const char* id : {"third-party-2023", "third-party-2024"}) {
        for (const FlowField& field : find_flow(id)->fields) {
            EXPECT_FALSE(field.option_words.has_value()) << id;
            EXPECT_EQ(field.offers.has_value(), field.role == FieldRole::choice) << id;
        }
    }
}

TEST(Generations, TheDateTellsWhereNothingElseDoes)
{
    // Three answers and a title that both wordings may bear.
    const std::string body = R"(<form><h2>Information from third parties and AI at Meta: data subject rights</h2>
        <fieldset><legend>What is your request?</legend><label><input type=radio name=q> Access</label>
        <label><input type=radio name=q> Delete</label><label><input type=radio name=q> A concern about AI</label></fieldset>
        <label>Country <select name=c><option>Austria<option>Belgium<option>France<option>Italy<option>Spain</select></label>
        <label>Email <input type=email name=e></label><button>Send</button></form>)";
    const char* url = "https://www.facebook.com/help/contact/1266025207620918";
    EXPECT_EQ(flow_of(body, url, FlowHints{"meta", {}, "2023-11-05"}), "third-party-2023");
    EXPECT_EQ(flow_of(body, url, FlowHints{"meta", {}, "2024-08-01"}), "third-party-2024");
}

} // namespace demur::test
