// A by-hand path as a side panel shows it: step by step, with what each step's control is called and how it is found.
#pragma once

#include "flow/flow_pack.h"

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace demur {

struct GuideStep {
    std::int64_t step = 1; // from 1
    std::string action;    // of ByHandStep
    std::string target;
    std::string screen;
    bool before_form = true;               // a step of the entry path
    std::vector<std::string> url_contains; // of its screen: when one of them is in the address, the person may be there
    std::vector<std::string> href;
    std::vector<std::string> names; // the page's language first; empty when the step needs no control of that name
    std::optional<std::string> role;
    std::optional<std::int64_t> order;
    std::optional<std::string> becomes;
};
BOOST_DESCRIBE_STRUCT(GuideStep, (), (step, action, target, screen, before_form, url_contains, href, names, role, order, becomes))

// The path of the pack for this surface (web | app | notice | mail) and country, else the web's, else any; null when the
// pack has none that applies there.
const ByHandPath* path_for(const FlowPack& pack, std::string_view surface, std::string_view country = {});
// Pure. `language` is the page's, ISO 639-1 or a longer tag.
std::vector<GuideStep> guide_along(const FlowPack& pack, const ByHandPath& path, std::string_view language);

} // namespace demur
