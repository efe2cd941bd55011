// A flow: one opt-out procedure of a service, in one generation. Flow packs are data (native_host/flow/packs/*.json),
// validated by a JSON Schema, compiled into the program, read once on first use.
#pragma once

#include "flow/field_role.h"

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace demur {

// The flow demands this of the person. `stated` and `enforced` differ in practice, so both are kept.
struct Demand {
    std::string kind;     // email country name reason details prompts evidence code login choice per_account min_length
    std::string stated;   // required | optional | not_stated
    std::string enforced; // yes | no | untested
    std::optional<std::int64_t> min_length;
    std::optional<std::string> note;
};
BOOST_DESCRIBE_STRUCT(Demand, (), (kind, stated, enforced, min_length, note))

// One step of the way by hand, as a person without Demur goes it.
struct ByHandStep {
    std::string action;               // click | keys | choose | file | code | read
    std::string target;               // language-free name of the control ("menu", "privacy_centre", "objection_link", "email", "submit")
    std::string screen;               // id of a FlowScreen
    std::optional<std::int64_t> keys; // key presses, when action is keys (typical length, stated in the pack's sources)
};
BOOST_DESCRIBE_STRUCT(ByHandStep, (), (action, target, screen, keys))

struct ByHandPath {
    std::string surface; // web | app | notice
    std::string source;  // where the path was read
    std::string dated;   // ISO date
    std::vector<ByHandStep> steps;
};
BOOST_DESCRIBE_STRUCT(ByHandPath, (), (surface, source, dated, steps))

struct FlowScreen {
    std::string id;                        // notice | feed | privacy_centre | login | form | code | confirmation ...
    std::vector<std::string> url_contains; // path anchors, language-free
};
BOOST_DESCRIBE_STRUCT(FlowScreen, (), (id, url_contains))

struct FlowField {
    FieldRole role = FieldRole::unknown;
    bool required = false;
    std::optional<std::string> anchor_name; // name attribute known for this field, a hint
    std::optional<std::string> fill;        // profile value or constant option this role gets in this flow ("object_or_restrict")
    std::optional<std::vector<std::string>> option_words; // for choice: what the right option says, per language in the lexicon of fields
};
BOOST_DESCRIBE_STRUCT(FlowField, (), (role, required, anchor_name, fill, option_words))

struct FlowPack {
    std::string id; // "facebook-2025"
    std::int64_t schema = 1;
    std::string service;    // facebook | instagram | meta
    std::string generation; // "2025"
    std::string kind;       // objection | third_party
    std::string title;      // English name for lists
    bool needs_account = true;
    std::string form_url;                  // opened directly
    std::vector<std::string> form_anchors; // contact ids and paths that hint at this form in a link
    std::vector<std::string> hosts;        // hosts that the flow lives on; demur-net may fetch from these only
    std::vector<std::string> public_pages; // https URLs that `demur watch` reads
    std::vector<FlowScreen> screens;
    std::vector<FlowField> fields;
    std::vector<Demand> demands;
    std::vector<ByHandPath> by_hand;
    std::int64_t answer_days = 30; // GDPR Art. 12(3): one month
    std::vector<std::string> regions;
    std::vector<std::string> sources;
};
BOOST_DESCRIBE_STRUCT(FlowPack, (),
                      (id, schema, service, generation, kind, title, needs_account, form_url, form_anchors, hosts, public_pages, screens,
                       fields, demands, by_hand, answer_days, regions, sources))

// The compiled-in packs, in order of id.
const std::vector<FlowPack>& flow_packs();
// Null when there is none.
const FlowPack* find_flow(std::string_view id);
// The flow that a form on screen belongs to: title and fields first, the number in the URL only as a hint. Null: unknown generation.
const FlowPack* flow_of_form(const FormView& form, const Page& page, std::string_view service);
// The flow that an objection for this service starts with.
const FlowPack* flow_for_service(std::string_view service);
// Throws Error(bad_input) with every fault found, one a line; Error(version_newer) for a pack of a later schema. `text` is hostile.
FlowPack read_flow_pack(std::string_view text);

// Packs in order of id. One of a later schema is left out and said so in `notes`; the others still serve.
struct FlowPackList {
    std::vector<FlowPack> packs;
    std::vector<std::string> notes;
};
FlowPackList list_flow_packs(const std::vector<std::string_view>& texts);
const FlowPackList& compiled_flow_packs();

// Whether this host (of a URL on screen) belongs to the service's own domains. "unknown" services own none.
bool is_host_of_service(std::string_view host, std::string_view service);

} // namespace demur
