// Forms in wordings that no file of field words foresees: told by all that they say and ask for, and lookalikes that are not.
#include "forms.h"

namespace demur {

namespace {

using test::form_of;

const std::string countries =
    "<select required><option value=''>-</option><option value=AT>Austria</option><option value=DE>Germany</option>"
    "<option value=FR>France</option><option value=IT>Italy</option><option value=ES>Spain</option></select>";

TEST(FormWording, AnObjectionWithoutTheWord)
{
    const auto form =
        form_of("<form><h2>Keep your posts away from Meta's AI models</h2>"
                "<p>We train our generative AI models with public posts because of our legitimate interests. You can ask us not "
                "to use yours.</p>"
                "<label>Mail <input type=email required></label><label>Say it in your words <textarea></textarea></label>"
                "<button>Off it goes</button></form>");
    EXPECT_EQ(form.kind, FormKind::objection_form);
    EXPECT_EQ(form.fields.at(1).role, FieldRole::reason);
}

TEST(FormWording, ThirdPartiesByTheirFields)
{
    const auto form = form_of("<form><h2>Meta AI: your requests</h2><p>For what we learned about you from outside sources such as data of "
                              "third parties.</p><fieldset><legend>Pick one</legend>"
                              "<label><input type=radio name=q value=1>Delete my data from AI models</label>"
                              "<label><input type=radio name=q value=2>Correct my data in AI models</label></fieldset>"
                              "<label>Country "
                              + countries
                              + "</label><label>Given name <input></label><label>Surname <input></label>"
                                "<label>Mail <input type=email required></label>"
                                "<label>Shall we know more? <textarea></textarea></label>"
                                "<label>Typed into the AI <textarea required></textarea></label>"
                                "<label>Screenshot <input type=file required></label><button>Send</button></form>");
    EXPECT_EQ(form.kind, FormKind::third_party_form);
    EXPECT_EQ(form.fields.at(5).role, FieldRole::details);
    EXPECT_EQ(form.fields.at(6).role, FieldRole::prompts);
}

TEST(FormWording, ACodeThatIsCalledANumber)
{
    const auto form = form_of("<form><h2>Look into your inbox</h2><p>We sent you an email. It expires in 60 minutes.</p>"
                              "<label>6-digit number <input maxlength=6 required></label><button>Go on</button></form>");
    EXPECT_EQ(form.kind, FormKind::code_request);
    EXPECT_EQ(form.fields.at(0).role, FieldRole::code);
}

struct Lookalike {
    const char* what;
    std::string body;
};

class WordedAlike : public ::testing::TestWithParam<Lookalike> {};

TEST_P(WordedAlike, IsOther)
{
    for (const FormView& form : view_forms(test::page_of(GetParam().body))) {
        EXPECT_EQ(form.kind, FormKind::other) << GetParam().what << ": " << form.title;
    }
}

INSTANTIATE_TEST_SUITE_P(
    Everyday, WordedAlike,
    ::testing::Values(
        Lookalike{"an appeal against what an AI found",
                  "<form><h2>Object to a decision</h2><p>Our AI found that your post goes against our community standards.</p>"
                  "<label>Email <input type=email></label><label>Why do you disagree? <textarea required></textarea></label>"
                  "<button>Send</button></form>"},
        Lookalike{"an application", "<form><h2>Apply: engineer, generative AI</h2><p>We train AI models.</p><label>Given name "
                                    "<input></label><label>Surname <input></label><label>Email <input type=email></label><label>Country "
                                        + countries
                                        + "</label><label>CV <input type=file></label><label>Why AI? "
                                          "<textarea></textarea></label><button>Apply</button></form>"},
        Lookalike{"a comment under a guide, and a newsletter below it",
                  "<h2>Meta AI: how to object</h2><p>Meta trains its AI with public posts.</p><form><label>Name <input></label>"
                  "<label>Email <input type=email></label><label>Website <input type=url></label><label>Your thoughts "
                  "<textarea></textarea></label><button>Publish</button></form>"
                  "<footer><form><label>News <input type=email></label><button>OK</button></form></footer>"},
        Lookalike{"a question to the makers of an AI",
                  "<form><h2>Contact Meta AI</h2><p>Questions about our products?</p><label>Email <input type=email></label>"
                  "<label>Message <textarea required></textarea></label><button>Send</button></form>"},
        Lookalike{"a voucher", "<form><h2>Redeem</h2><p>We sent you an email with an offer.</p><label>Voucher code <input maxlength=8>"
                               "</label><button>Go on</button></form>"}));

} // namespace

} // namespace demur
