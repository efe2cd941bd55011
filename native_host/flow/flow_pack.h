// A flow: one opt-out procedure of a service, in one generation. Flow packs are data (native_host/flow/packs/*.json),
// validated by a JSON Schema, compiled into the program, read once on first use.
#pragma once

#include "flow/field_role.h"
#include "flow/pack_parts.h"

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace demur {

struct FlowPack {
    std::string id; // "facebook-2025"
    std::int64_t schema = 1;
    std::optional<std::string> min_host; // the first version of Demur that can do all of it; an older one skips the pack
    std::string service;                 // a name of service_domains.json
    std::string generation;              // "2025"
    std::string kind;                    // what is objected to: objection (the use of one's own data) | third_party
    std::string means;                   // how: form | toggle | mail
    std::string stage;           // current | earlier (replaced, may still show) | route (another way to the same) | reported (hearsay)
    std::optional<bool> general; // the form is for any objection: its title does not speak of AI
    std::string title;           // English name for lists
    bool needs_account = true;
    std::optional<std::string> form_url;     // opened directly: the form, the page of the toggle; absent when none is known
    std::vector<std::string> form_anchors;   // contact ids and paths that hint at this form in a link
    std::vector<std::string> hosts;          // hosts that the flow lives on; demur-net may fetch from these only
    std::vector<std::string> optional_hosts; // those of them that the extension asks for on the person's click
    std::vector<std::string> public_pages;   // https URLs that `demur watch` reads
    std::vector<FlowScreen> screens;
    std::vector<FlowField> fields;
    std::vector<FlowTitle> titles; // of the form, as seen
    std::vector<FlowTitle> marks;  // words that only this generation's form says
    std::vector<Demand> demands;
    std::vector<ByHandPath> by_hand;
    std::vector<MenuWords> words;       // of this service's menus, beside those of menu_words.json
    std::optional<FlowMail> mail;       // when the means is a mail
    std::int64_t answer_days = 30;      // GDPR Art. 12(3): one month
    std::vector<std::string> regions;   // country codes and names of regions.json; none: everywhere
    std::vector<std::string> languages; // of its pages, where they tell it from others; none: any
    std::vector<FlowDate> dates;
    std::vector<FlowSource> sources;
};
BOOST_DESCRIBE_STRUCT(FlowPack, (),
                      (id, schema, min_host, service, generation, kind, means, stage, general, title, needs_account, form_url, form_anchors,
                       hosts, optional_hosts, public_pages, screens, fields, titles, marks, demands, by_hand, words, mail, answer_days,
                       regions, languages, dates, sources))

// The compiled-in packs, in order of id.
const std::vector<FlowPack>& flow_packs();
// Null when there is none.
const FlowPack* find_flow(std::string_view id);

// What is known beside the form; each may be empty.
struct FlowHints {
    std::string_view service = "unknown";
    std::string_view country; // of the person, ISO 3166-1 alpha-2
    std::string_view date;    // ISO, of the page
};
// The flow that a form on screen belongs to: title and fields first, then host, region and date; the number in the URL
// only as a hint. Null: a generation that no pack knows.
const FlowPack* flow_of_form(const FormView& form, const Page& page, const FlowHints& hints);
inline const FlowPack* flow_of_form(const FormView& form, const Page& page, std::string_view service)
{
    return flow_of_form(form, page, FlowHints{service, {}, {}});
}
// The flow that an objection for this service starts with, for people of this country (empty: not known).
const FlowPack* flow_for_service(std::string_view service, std::string_view country = {});
// The same for each service and matter that the extension reaches without asking for more hosts, in order of id.
std::vector<const FlowPack*> flows_to_begin(std::string_view country);
// Where a person who opens this flow is taken: its form, or the page on which its first path begins.
std::string way_in(const FlowPack& pack);
// Whether it is offered to people of this country; true where the country is not known.
bool applies_in(const FlowPack& pack, std::string_view country);

// Throws Error(bad_input) with every fault found, one a line; Error(version_newer) for a pack of a later schema or one
// that needs a later Demur. `text` is hostile.
FlowPack read_flow_pack(std::string_view text);

// Packs in order of id. One that asks for a later Demur is left out and said so in `notes`; the others still serve.
struct FlowPackList {
    std::vector<FlowPack> packs;
    std::vector<std::string> notes;
};
FlowPackList list_flow_packs(const std::vector<std::string_view>& texts);
const FlowPackList& compiled_flow_packs();

// Whether this host (of a URL on screen) belongs to the service's own domains. "unknown" services own none.
bool is_host_of_service(std::string_view host, std::string_view service);
bool is_known_service(std::string_view service);

} // namespace demur
