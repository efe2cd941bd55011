#include "page/page.h"

#include <gtest/gtest.h>

using namespace demur;

namespace {

Page read_form_page(std::string_view html)
{
    return read_html(html, {"https://www.facebook.com/help/contact/1", Surface::form});
}

} // namespace

TEST(Form, ControlsHaveNamesFromEverySource)
{
    const Page page =
        read_form_page("<form action=/send><h2>Object</h2><label for=a>By for</label><input id=a>"
                       "<label>Wrapped <input name=b></label><span id=l1>By</span><span id=l2>id</span><input aria-labelledby='l1 l2'>"
                       "<input aria-label='Own'><p>Before</p><input><fieldset><legend>Legend</legend><input></fieldset></form>");
    ASSERT_EQ(page.forms.size(), 1U);
    const Form& form = page.forms[0];
    EXPECT_EQ(form.title, "Object");
    EXPECT_EQ(form.action, "https://www.facebook.com/send");
    ASSERT_EQ(form.controls.size(), 6U);
    const char* const labels[] = {"By for", "Wrapped", "By id", "Own", "Before", "Legend"};
    for (std::size_t i = 0; i < 6; ++i) {
        EXPECT_EQ(form.controls[i].label, labels[i]);
        EXPECT_EQ(form.controls[i].index, static_cast<std::int64_t>(i));
    }
}

TEST(Form, SnapshotAttributesComeThrough)
{
    const Page page =
        read_form_page("<form><input type=email data-demur-ref=7 data-demur-filled required maxlength=90 minlength=3 autocomplete=Email>"
                       "<input name=trap data-demur-hidden=off-screen><input type=hidden name=token></form>");
    ASSERT_EQ(page.forms[0].controls.size(), 2U);
    const Control& email = page.forms[0].controls[0];
    EXPECT_EQ(email.ref, "7");
    EXPECT_TRUE(email.prefilled);
    EXPECT_TRUE(email.required);
    EXPECT_EQ(email.max_length, 90);
    EXPECT_EQ(email.min_length, 3);
    EXPECT_EQ(email.autocomplete, "email");
    EXPECT_EQ(page.forms[0].controls[1].hidden, "off-screen");
}

TEST(Form, WhatAPersonCannotSeeIsMarked)
{
    const Page page =
        read_form_page("<form><input name=ok><input style='opacity:0'><div style='display:none'><input></div>"
                       "<input style='position:absolute; left: -5000px'><input hidden><div aria-hidden=true><input></div></form>");
    const auto& controls = page.forms[0].controls;
    ASSERT_EQ(controls.size(), 6U);
    EXPECT_FALSE(controls[0].hidden);
    EXPECT_EQ(controls[1].hidden, "transparent");
    EXPECT_EQ(controls[2].hidden, "display:none");
    EXPECT_EQ(controls[3].hidden, "off-screen");
    EXPECT_EQ(controls[4].hidden, "hidden attribute");
    EXPECT_EQ(controls[5].hidden, "aria-hidden");
}

TEST(Form, RadiosOfOneNameAreOneControl)
{
    const Page page = read_form_page(
        "<form><fieldset><legend>About AI?</legend><label><input type=radio name=q value=y data-demur-ref=4 required> Yes</label>"
        "<label><input type=radio name=q value=n data-demur-ref=5> No</label></fieldset>"
        "<div role=radiogroup aria-label=Kind><div role=radio data-demur-ref=8>Object</div><div role=radio>Delete</div></div>"
        "<select name=c><option value=AT>Austria<option>Germany</select><button>Send</button></form>");
    const auto& controls = page.forms[0].controls;
    ASSERT_EQ(controls.size(), 4U);
    EXPECT_EQ(controls[0].label, "About AI?");
    EXPECT_TRUE(controls[0].required);
    ASSERT_EQ(controls[0].options.size(), 2U);
    EXPECT_EQ(controls[0].options[1].label, "No");
    EXPECT_EQ(controls[0].options[1].ref, "5");
    EXPECT_EQ(controls[1].label, "Kind");
    ASSERT_EQ(controls[1].options.size(), 2U);
    EXPECT_EQ(controls[1].options[0].label, "Object");
    EXPECT_EQ(controls[1].options[0].ref, "8");
    EXPECT_EQ(controls[2].options[1].value, "Germany");
    EXPECT_EQ(controls[3].type, "submit");
    EXPECT_EQ(controls[3].index, 3);
}

TEST(Form, GroupsOutsideFormElementsCount)
{
    const Page page =
        read_form_page("<div role=search><input aria-label=Search></div><div role=dialog><h2>Object to AI</h2>"
                       "<div><div role=button>Close</div></div><div><label for=e>E-mail</label><div><input id=e type=email></div></div>"
                       "<div role=textbox contenteditable=true aria-label=Reason>typed</div><div role=button>Send</div></div>");
    ASSERT_EQ(page.forms.size(), 1U);
    const Form& form = page.forms[0];
    EXPECT_FALSE(form.is_form_element);
    EXPECT_EQ(form.title, "Object to AI");
    ASSERT_EQ(form.controls.size(), 3U);
    EXPECT_EQ(form.controls[1].type, "textbox");
    EXPECT_TRUE(form.controls[1].prefilled);
    EXPECT_EQ(form.controls[2].label, "Send");
}

TEST(Form, AGroupWithoutAWayToSendIsNoForm)
{
    EXPECT_TRUE(read_form_page("<h1>Title</h1><div><input aria-label=a></div>").forms.empty());
}

TEST(Form, AnotherFormsHeadingNamesNoSearchBox)
{
    const Page page = read_form_page(
        "<h1>Object</h1><form><input type=email><textarea></textarea><button>Send</button></form><form><input name=q></form>");
    ASSERT_EQ(page.forms.size(), 2U);
    EXPECT_EQ(page.forms[0].title, "Object");
    EXPECT_EQ(page.forms[1].title, "");
}

TEST(Form, BrokenMarkupKeepsControlsInTheirForm)
{
    const Page page = read_form_page(
        "<table><form action=/a><tr><td>Name<td><input name=n></tr><tr><td colspan=2><input type=submit value=Go></form></table>");
    ASSERT_EQ(page.forms.size(), 1U);
    ASSERT_EQ(page.forms[0].controls.size(), 2U);
    EXPECT_EQ(page.forms[0].controls[0].label, "Name");
    EXPECT_EQ(page.forms[0].controls[1].label, "Go");
}

TEST(Form, AComboboxAroundAnInputIsOneControl)
{
    const Page page = read_form_page("<form><div role=combobox><input name=country></div><button>Go</button></form>");
    ASSERT_EQ(page.forms[0].controls.size(), 2U);
    EXPECT_EQ(page.forms[0].controls[0].type, "combobox");
    EXPECT_EQ(page.forms[0].controls[0].name, "country");
}

TEST(Form, PagesCannotSayWhichFormTheirControlsBelongTo)
{
    const Page page = read_form_page("<form><input name=a></form><form><input name=b data-demur-form=1></form>");
    ASSERT_EQ(page.forms.size(), 2U);
    EXPECT_EQ(page.forms[1].controls[0].name, "b");
}

TEST(Form, AHeadingNamesTheFormAndNoField)
{
    const Page page = read_form_page("<form><h2>Object</h2><input type=email><button>Send</button></form>");
    EXPECT_EQ(page.forms[0].title, "Object");
    EXPECT_EQ(page.forms[0].controls[0].label, "");
}
