#include "objection/authorities.h"

#include "base/described.h"
#include "flow/countries.h"
#include "objection/embedded_file.h"

#include <algorithm>

namespace demur {

const std::vector<Authority>& authorities()
{
    static const auto all = from_json<std::vector<Authority>>(read_embedded("authorities").at("authorities"), "authorities");
    return all;
}

std::vector<Authority> authorities_of(std::string_view country)
{
    std::vector<Authority> found;
    const Country* known = find_country(country); // knows "UK" and "el" too
    const std::string_view code = known != nullptr ? std::string_view(known->code) : country;
    std::ranges::copy_if(authorities(), std::back_inserter(found), [&](const Authority& authority) {
        return std::ranges::find(authority.countries, code) != authority.countries.end();
    });
    std::stable_partition(found.begin(), found.end(), [](const Authority& authority) { return authority.role == "competent"; });
    return found;
}

} // namespace demur
