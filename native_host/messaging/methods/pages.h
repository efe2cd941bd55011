// What is read on a page, and what follows from it.
#pragma once

#include "flow/field_role.h"
#include "messaging/methods/objection_view.h"
#include "notice/verdict.h"

#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <vector>

namespace demur::rpc {

// page.inspect (pure) and page.observe (with consequences: objections are opened, statuses change)
struct PageParams {
    std::string html; // the snapshot
    std::string url;
    std::optional<Surface> surface;
    std::optional<std::string> objection; // the objection this tab is working on, if any
};
BOOST_DESCRIBE_STRUCT(PageParams, (), (html, url, surface, objection))

struct InspectResult {
    Verdict verdict;
    std::vector<FormView> forms;
};
BOOST_DESCRIBE_STRUCT(InspectResult, (), (verdict, forms))

// What the page is not, and the person may think it is. The extension has a sentence for each.
enum class WrongTurn {
    third_party_for_own, // the form about data from third parties, opened by someone whose own-account objection is not sent
    no_form_for_ads,     // the notice that AI chats feed advertising: nothing can be objected to
    login_wall,          // the page wants a login before it shows the form
    region_block,        // the page says that the form is not for this region
    country_missing,     // the form's list of countries has not the person's
    page_cannot_file,    // every account given for this service is a Page
    wrong_account        // the form is signed in for another account than the objection's
};
BOOST_DESCRIBE_ENUM(WrongTurn, third_party_for_own, no_form_for_ads, login_wall, region_block, country_missing, page_cannot_file,
                    wrong_account)

struct ObserveResult {
    Verdict verdict;
    std::vector<FormView> forms;
    std::optional<std::string> flow; // the flow whose form is on screen, whatever its objection went through; or which the notice leads to
    std::vector<ObjectionView> objections;  // those this page concerns, after its consequences
    std::optional<bool> unknown_generation; // of the form on screen: no pack knows it, it is handled by roles alone
    std::optional<std::string> again;       // a training notice to accounts that have all objected: the objection sent last
    std::optional<WrongTurn> wrong_turn;
};
BOOST_DESCRIBE_STRUCT(ObserveResult, (), (verdict, forms, flow, objections, unknown_generation, again, wrong_turn))

} // namespace demur::rpc
