// Labels, lists and visibility of controls, in the many ways in which pages build them.
#include "page/page.h"
#include "page/parse.h"

#include <gtest/gtest.h>

using namespace demur;

namespace {

Page read(std::string_view html)
{
    return read_html(html, {"https://www.facebook.com/help/contact/1", Surface::form});
}

Control first_control(const std::string& body)
{
    const Page page = read("<form><h2>Object</h2>" + body + "<button>Send</button></form>");
    return page.forms.at(0).controls.at(0);
}

TEST(ControlLabel, WhatIsNotDrawnIsNoPartOfIt)
{
    EXPECT_EQ(first_control("<label for=a>Email <span style='display:none'>Full name</span><b hidden>Phone</b></label><input id=a>").label,
              "Email");
    EXPECT_EQ(first_control("<label for=a>Email<span aria-hidden=true> *</span></label><input id=a>").label, "Email");
    EXPECT_EQ(first_control("<label for=a><span aria-hidden=true>Email</span></label><input id=a>").label, "Email")
        << "there is nothing else";
    EXPECT_EQ(first_control("<span id=l style='display:none'>Email</span><input aria-labelledby=l>").label, "Email")
        << "named by reference, a hidden text counts";
}

TEST(ControlLabel, AStarForTheEyeMarksRequiredFields)
{
    EXPECT_TRUE(first_control("<label for=a>Email<span aria-hidden=true> *</span></label><input id=a>").required);
    EXPECT_FALSE(first_control("<label for=a>Email<span aria-hidden=true> (private)</span></label><input id=a>").required);
}

TEST(ControlLabel, FloatingLabelsStandAfterTheirField)
{
    const Page page = read("<form><h2>x</h2><div><input placeholder=' '><label>Email</label></div>"
                           "<div><textarea></textarea><label>Reason</label></div><button>Send</button></form>");
    EXPECT_EQ(page.forms.at(0).controls.at(0).label, "Email");
    EXPECT_EQ(page.forms.at(0).controls.at(1).label, "Reason");
}

TEST(ControlLabel, APlaceholderBeatsTheParagraphAboveTheForm)
{
    const std::string paragraph(200, 'a');
    EXPECT_EQ(first_control("<p>" + paragraph + "</p><input placeholder='Your email'>").label, "Your email");
    EXPECT_EQ(first_control("<p>Your email</p><input placeholder='name@example.org'>").label, "Your email");
    EXPECT_EQ(first_control("<div contenteditable aria-placeholder='Your reason'></div>").label, "Your reason");
}

TEST(ControlOptions, OfAComboboxWhereverItsListStands)
{
    for (const char* html : {
             "<div role=combobox aria-controls=l aria-label=Country></div><ul id=l role=listbox><li role=option value=AT>Austria</li>"
             "<li role=option data-demur-ref=9>Belgium</li></ul>",
             "<input role=combobox aria-owns=l aria-label=Country><div id=l role=listbox><div role=option value=AT>Austria</div>"
             "<div role=option data-demur-ref=9>Belgium</div></div>",
             "<div role=combobox aria-label=Country><div role=listbox><span role=option value=AT>Austria</span><span role=option "
             "data-demur-ref=9>Belgium</span></div></div>",
         }) {
        const Control control = first_control(html);
        EXPECT_EQ(control.type, "combobox") << html;
        ASSERT_EQ(control.options.size(), 2U) << html;
        EXPECT_EQ(control.options[0].value, "AT");
        EXPECT_EQ(control.options[1].label, "Belgium");
        EXPECT_EQ(control.options[1].ref, "9");
    }
    EXPECT_TRUE(first_control("<div role=combobox aria-controls=missing aria-label=Country></div>").options.empty());
}

TEST(Control, FieldsBuiltOfButtons)
{
    const Page page = read("<form><h2>x</h2><button type=button role=combobox aria-label=Country></button>"
                           "<button role=checkbox aria-label='I declare'></button><button>Send</button></form>");
    const auto& controls = page.forms.at(0).controls;
    ASSERT_EQ(controls.size(), 3U);
    EXPECT_EQ(controls[0].type, "combobox");
    EXPECT_EQ(controls[1].type, "checkbox");
    EXPECT_EQ(controls[2].type, "submit");
}

TEST(Control, KnowsItsLanguageAndWhetherTabsSkipIt)
{
    const Page page = read("<html lang=de><form><h2>x</h2><div lang=en-GB><input tabindex=-1></div><input><button>Los</button></form>");
    EXPECT_EQ(page.forms.at(0).controls.at(0).language, "en-gb");
    EXPECT_TRUE(page.forms.at(0).controls.at(0).skipped_by_tab);
    EXPECT_EQ(page.forms.at(0).controls.at(1).language, "");
    EXPECT_FALSE(page.forms.at(0).controls.at(1).skipped_by_tab);
}

TEST(StyledAway, FieldsThatASheetTakesOutOfSight)
{
    const std::string sheet = "<style>/* c */ .a, .hp-1 { position: absolute; left:-5000px } #gone{display:none}"
                              "input[name=url]{opacity:0} @media print {.print {display:none}} .ok{color:red} .b .c{display:none}</style>";
    const std::string html = sheet
                             + "<form><h2>x</h2><div class='row hp-1'><label>Email <input></label></div><input id=gone><input name=url>"
                               "<input class=print><input class=ok><input class=c><input type=radio class=a><p class=a>Text</p></form>";
    for (const Page& page : {read(html), parse_html(html, {})}) {
        const auto& controls = page.forms.at(0).controls;
        ASSERT_EQ(controls.size(), 7U);
        EXPECT_EQ(controls[0].hidden, "off-screen");
        EXPECT_EQ(controls[1].hidden, "display:none");
        EXPECT_EQ(controls[2].hidden, "transparent");
        for (std::size_t i = 3; i < 7; ++i) {
            EXPECT_FALSE(controls[i].hidden) << i;
        }
        EXPECT_EQ(page.blocks.back().text, "Text") << "words are read all the same: scripts show what a sheet hides at first";
    }
}

TEST(StyledAway, CommentsMayHoldWhatARuleIsReadBy)
{
    for (const char* comment : {"/* a; b */", "/* a { b */", "/* } */", "/**/", "/* a */ /* b; */"}) {
        const Page page =
            read("<style>" + std::string(comment) + " .trap {/* ; */ display: none}</style><form><h2>x</h2><input class=trap></form>");
        EXPECT_EQ(page.forms.at(0).controls.at(0).hidden, "display:none") << comment;
    }
}

TEST(StyledAway, BrokenSheetsEndSomewhere)
{
    for (const char* css : {"<style>.a{display:none", "<style>@media x {.a{", "<style>,,,{display:none}</style>", "<style>}{}{</style>",
                            "<style>.a{display:none}</style><p class=", "<style>/*", "<style"}) {
        EXPECT_NO_THROW(read(std::string(css) + "<form><input class=a></form>")) << css;
        EXPECT_NO_THROW(read("<form><input class=a></form>" + std::string(css))) << css;
    }
}

TEST(Form, AGroupThatOnlyAParagraphNamesKeepsIt)
{
    const Page page = read("<div><p><b>Object to your information being used for AI</b></p><p>Why not.</p><input type=email>"
                           "<textarea></textarea><div role=button>Send</div></div>");
    ASSERT_EQ(page.forms.size(), 1U);
    EXPECT_EQ(page.forms[0].title, "");
    EXPECT_EQ(page.forms[0].lead, (std::vector<std::string>{"Object to your information being used for AI", "Why not."}));
    EXPECT_TRUE(read("<div><input aria-label=Search><div role=button>Go</div></div>").forms.empty()) << "a lone field is a search";
}

} // namespace
