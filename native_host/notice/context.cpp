#include "notice/context.h"

#include "notice/anchors.h"

#include <algorithm>
#include <map>

namespace demur {

namespace {

bool mentions(const Page& page, std::string_view service)
{
    return std::any_of(page.blocks.begin(), page.blocks.end(), [&](const Block& block) { return is_named_in(service, block.text); });
}

// The service that most links go to; empty when none does.
std::string service_of_links(const Page& page)
{
    std::map<std::string, int> counts;
    for (const Link& link : page.links) {
        const std::string service = service_of_url(link.href);
        if (service != "other" && service != "unknown" && service != "mail") {
            ++counts[service];
        }
    }
    const auto most = std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == counts.end() ? std::string() : most->first;
}

std::string service_of_names(const Page& page)
{
    const bool facebook = mentions(page, "facebook");
    const bool instagram = mentions(page, "instagram");
    if (facebook != instagram) {
        return facebook ? "facebook" : "instagram";
    }
    if (facebook || mentions(page, "meta")) {
        return "meta";
    }
    return mentions(page, "whatsapp") ? "whatsapp" : "unknown";
}

std::string service_of(const Page& page, const NoticeContext& context)
{
    if (!context.host_service.empty() && context.host_service != "unknown" && context.host_service != "mail") {
        return context.host_service;
    }
    std::string service = context.others_speak ? std::string() : service_of_links(page);
    return service.empty() ? service_of_names(page) : service;
}

} // namespace

bool is_announcement(Surface surface)
{
    return surface == Surface::notification || surface == Surface::dialog || surface == Surface::banner || surface == Surface::email;
}

NoticeContext read_context(const Page& page)
{
    NoticeContext context;
    context.host_service = service_of_url(page.url);
    context.others_speak = page.surface == Surface::article || page.surface == Surface::user_post;
    context.announces = is_announcement(page.surface);
    context.foreign_host = context.host_service == "other" && page.surface != Surface::email;
    for (const Link& link : page.links) {
        const LeadsTo leads_to = destination_of(link.href);
        if (leads_to == LeadsTo::objection_form && context.objection_link.empty()) {
            context.objection_link = link.href;
        } else if (leads_to == LeadsTo::third_party_form && context.third_party_link.empty()) {
            context.third_party_link = link.href;
        } else if (leads_to == LeadsTo::privacy_centre && context.notice_link.empty() && is_notice_path(link.href)) {
            context.notice_link = link.href;
        }
    }
    const bool own_page = !context.foreign_host && context.host_service != "unknown" && context.host_service != "mail";
    context.on_notice_path = own_page && is_notice_path(page.url);
    context.on_contact_path = own_page && is_contact_path(page.url);
    context.on_objection_form = own_page && destination_of(page.url) == LeadsTo::objection_form;
    context.on_third_party_form = own_page && destination_of(page.url) == LeadsTo::third_party_form;
    context.on_login_path = own_page && is_login_path(page.url);
    context.named = service_of_names(page) != "unknown";
    context.other_named =
        std::any_of(page.blocks.begin(), page.blocks.end(), [](const Block& block) { return names_another_company(block.text); });
    context.service = service_of(page, context);
    return context;
}

} // namespace demur
