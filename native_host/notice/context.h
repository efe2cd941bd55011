// What is known of a page before any of its words is understood: service, anchors, shape.
#pragma once

#include "page/page.h"

#include <string>
#include <vector>

namespace demur {

struct NoticeContext {
    std::string host_service;   // of the page's own URL, see service_of_url
    std::string service;        // the verdict's: from the URL, the links, or the names in the text
    bool foreign_host = false;  // the URL is somebody else's site
    bool announces = false;     // a surface that announcements come on
    bool named = false;         // Meta or a service of it, in the text
    bool other_named = false;   // a company that announces AI of its own, in the text
    bool others_speak = false;  // an article or a person's post
    std::string objection_link; // href that an anchor names
    std::string third_party_link;
    std::string notice_link; // to the service's pages about AI and data
    bool on_notice_path = false;
    bool on_contact_path = false;
    bool on_objection_form = false; // by its number: a hint
    bool on_third_party_form = false;
    bool on_login_path = false;
};

// Surfaces that announcements come on.
bool is_announcement(Surface surface);

NoticeContext read_context(const Page& page);

} // namespace demur
