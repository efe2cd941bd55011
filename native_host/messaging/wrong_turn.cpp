#include "messaging/wrong_turn.h"

#include "base/described.h"
#include "flow/countries.h"
#include "messaging/answer_choice.h"
#include "objection/account_group.h"
#include "page/url.h"

#include <algorithm>
#include <array>

namespace demur::rpc {

namespace {

constexpr std::size_t longest_url = 8192;

int digit_of(char c)
{
    constexpr std::string_view digits = "0123456789abcdef";
    const char small = c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c;
    const std::size_t at = digits.find(small);
    return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

// A login carries the address that it leads to as a parameter, encoded.
std::string decoded(std::string_view url)
{
    std::string text;
    url = url.substr(0, longest_url);
    for (std::size_t i = 0; i < url.size(); ++i) {
        const int high = url[i] == '%' && i + 2 < url.size() ? digit_of(url[i + 1]) : -1;
        const int low = high >= 0 ? digit_of(url[i + 2]) : -1;
        if (low >= 0) {
            text += static_cast<char>(high * 16 + low);
            i += 2;
        } else {
            text += url[i];
        }
    }
    return text;
}

bool asks_for_password(const Page& page)
{
    return std::ranges::any_of(page.forms, [](const Form& form) {
        return std::ranges::any_of(form.controls, [](const Control& control) { return control.type == "password" && !control.hidden; });
    });
}

bool is_because(const Verdict& verdict, std::string_view what)
{
    return std::ranges::any_of(verdict.because, [what](const Because& because) { return because.what == what && because.weight > 0; });
}

std::string upper(std::string code)
{
    std::ranges::transform(code, code.begin(), [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    return code;
}

bool has_option_for(const std::vector<Choice>& options, const std::string& code)
{
    if (const Country* country = find_country(code)) {
        return std::ranges::any_of(options, [country](const Choice& option) { return is_country_option(option, *country); });
    }
    // The names of this country are not known here: only a list of codes can be said to lack it.
    const bool coded =
        std::ranges::count_if(options, [](const Choice& option) { return option.value.size() == 2; }) * 2 > std::ssize(options);
    return !coded || std::ranges::any_of(options, [&](const Choice& option) { return upper(option.value) == code; });
}

// Whose site it is, of the two on which accounts are; empty for any other.
std::string service_of(const Page& page)
{
    for (const char* service : {"facebook", "instagram"}) {
        if (is_host_of_service(host_of(page.url), service)) {
            return service;
        }
    }
    return "";
}

} // namespace

bool leads_to_form(std::string_view url)
{
    const std::string address = decoded(url);
    return std::ranges::any_of(flow_packs(), [&](const FlowPack& pack) {
        return std::ranges::any_of(pack.form_anchors, [&](const std::string& anchor) { return address.find(anchor) != std::string::npos; });
    });
}

std::optional<WrongTurn> turn_at_dead_end(const Page& page, const Verdict& verdict, bool on_the_way)
{
    if (!on_the_way) {
        return std::nullopt;
    }
    const bool ends = verdict.kind == NoticeKind::dead_end;
    if (ends && is_because(verdict, "region_block")) {
        return WrongTurn::region_block;
    }
    const bool told = ends && (is_because(verdict, "login_wall") || is_because(verdict, "url:login"));
    const bool asked = (ends || verdict.kind == NoticeKind::none) && asks_for_password(page);
    return told || asked ? std::optional(WrongTurn::login_wall) : std::nullopt;
}

bool lacks_country(const FormView& form, const Profile& profile)
{
    if (!profile.country) {
        return false;
    }
    const std::string code = upper(*profile.country);
    return std::ranges::any_of(form.fields, [&](const FormField& field) {
        return field.role == FieldRole::country && !field.hidden && lists_countries(field.options) && !has_option_for(field.options, code);
    });
}

std::optional<std::string> other_account(const Page& page, const Profile& profile, const ObjectionRow& row)
{
    const std::string service = service_of(page);
    const AccountGroup group = group_of(profile, row.service, row.username);
    std::vector<std::string_view> meant; // the accounts of this service that the objection is for
    if (row.service == service && !row.username.empty()) {
        meant.push_back(row.username);
    }
    for (const AccountName& other : group.covers) {
        if (other.service == service && !other.username.empty()) {
            meant.push_back(other.username);
        }
    }
    if (meant.empty()) {
        return std::nullopt;
    }
    std::vector<std::string_view> known = meant;
    for (const AccountName& account : profile.accounts) {
        if (account.service == service) {
            known.push_back(account.username);
        }
    }
    const std::optional<std::string_view> named = username_named(page, known);
    return named && std::ranges::find(meant, *named) == meant.end() ? std::optional(std::string(*named)) : std::nullopt;
}

} // namespace demur::rpc
