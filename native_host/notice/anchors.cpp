#include "notice/anchors.h"

#include "base/described.h"
#include "notice_data.h"
#include "page/url.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace demur {

namespace {

using Texts = std::vector<std::string>;

struct Anchors {
    std::vector<std::pair<std::string, Texts>> services, names;
    Texts other_names, webmail, objection_forms, third_party_forms, contact_paths, notice_paths, privacy_paths, policy_paths, login_paths;
};

Anchors read_anchors()
{
    const auto& files = notice_data::files();
    const auto file = std::find_if(files.begin(), files.end(), [](const notice_data::File& f) { return f.name == "anchors"; });
    const json::value document = json::parse(json::string_view(file->text.data(), file->text.size()));
    const auto texts = [&](const char* name) { return from_json<Texts>(document.at(name), name); };
    Anchors anchors;
    for (const auto& [service, hosts] : document.at("services").as_object()) {
        anchors.services.emplace_back(std::string(service), from_json<Texts>(hosts, "services"));
    }
    for (const auto& [service, names] : document.at("names").as_object()) {
        anchors.names.emplace_back(std::string(service), from_json<Texts>(names, "names"));
    }
    anchors.other_names = texts("other_names");
    anchors.webmail = texts("webmail");
    anchors.objection_forms = texts("objection_forms");
    anchors.third_party_forms = texts("third_party_forms");
    anchors.contact_paths = texts("contact_paths");
    anchors.notice_paths = texts("notice_paths");
    anchors.privacy_paths = texts("privacy_paths");
    anchors.policy_paths = texts("policy_paths");
    anchors.login_paths = texts("login_paths");
    return anchors;
}

const Anchors& anchors()
{
    static const Anchors read = read_anchors();
    return read;
}

bool is_host_or_below(std::string_view host, std::string_view domain)
{
    return host == domain
           || (host.size() > domain.size() && host.substr(host.size() - domain.size()) == domain
               && host[host.size() - domain.size() - 1] == '.');
}

bool holds_any(std::string_view url, const Texts& texts)
{
    const std::string_view before_query = url.substr(0, url.find_first_of("?#"));
    return std::any_of(texts.begin(), texts.end(),
                       [&](const std::string& text) { return before_query.find(text) != std::string_view::npos; });
}

} // namespace

std::string service_of_url(std::string_view url)
{
    const std::string host = host_of(url);
    if (host.empty()) {
        return "unknown";
    }
    const auto under = [&](const std::string& domain) { return is_host_or_below(host, domain); };
    for (const auto& [service, hosts] : anchors().services) {
        if (std::any_of(hosts.begin(), hosts.end(), under)) {
            return service;
        }
    }
    return std::any_of(anchors().webmail.begin(), anchors().webmail.end(), under) ? "mail" : "other";
}

bool is_named_in(std::string_view service, std::string_view text)
{
    return std::any_of(anchors().names.begin(), anchors().names.end(), [&](const auto& entry) {
        return entry.first == service && std::any_of(entry.second.begin(), entry.second.end(), [&](const std::string& name) {
                   return text.find(name) != std::string_view::npos;
               });
    });
}

bool names_another_company(std::string_view text)
{
    return std::any_of(anchors().other_names.begin(), anchors().other_names.end(),
                       [&](const std::string& name) { return text.find(name) != std::string_view::npos; });
}

LeadsTo destination_of(std::string_view url)
{
    const std::string service = service_of_url(url);
    if (service == "other" || service == "mail") {
        return LeadsTo::other;
    }
    if (is_contact_path(url) && holds_any(url, anchors().third_party_forms)) {
        return LeadsTo::third_party_form;
    }
    if (is_contact_path(url) && holds_any(url, anchors().objection_forms)) {
        return LeadsTo::objection_form;
    }
    if (is_notice_path(url) || holds_any(url, anchors().privacy_paths)) {
        return LeadsTo::privacy_centre;
    }
    return holds_any(url, anchors().policy_paths) ? LeadsTo::policy : LeadsTo::other;
}

bool is_notice_path(std::string_view url)
{
    return holds_any(url, anchors().notice_paths);
}

bool is_login_path(std::string_view url)
{
    return holds_any(url, anchors().login_paths);
}

bool is_contact_path(std::string_view url)
{
    return holds_any(url, anchors().contact_paths);
}

} // namespace demur
