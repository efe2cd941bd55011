#include "flow/pack_gate.h"

#include "flow/pack_check.h"

#include <array>
#include <charconv>

namespace demur {

namespace {

using Version = std::array<std::int64_t, 3>;

// Nothing for what is not digits.digits.digits; each part has at most nine digits.
std::optional<Version> read_version(std::string_view text)
{
    constexpr std::size_t most_digits = 9;
    Version version{};
    for (std::size_t i = 0; i < version.size(); ++i) {
        const std::size_t end = i + 1 < version.size() ? text.find('.') : text.size();
        if (end == std::string_view::npos || end == 0 || end > most_digits) {
            return std::nullopt;
        }
        const auto [rest, error] = std::from_chars(text.data(), text.data() + end, version.at(i));
        if (error != std::errc() || rest != text.data() + end || text.front() == '-') {
            return std::nullopt;
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return version;
}

} // namespace

int compare_versions(std::string_view a, std::string_view b)
{
    const std::optional<Version> left = read_version(a);
    const std::optional<Version> right = read_version(b);
    return left == right ? 0 : left < right ? -1 : 1; // an empty optional is less than any other
}

std::optional<std::string> why_too_new(const boost::json::value& pack, std::string_view program_version)
{
    const boost::json::object* object = pack.if_object();
    if (object == nullptr) {
        return std::nullopt;
    }
    if (const boost::json::value* schema = object->if_contains("schema");
        schema != nullptr && schema->is_int64() && schema->get_int64() > flow_pack_schema) {
        return "it follows schema " + std::to_string(schema->get_int64()) + " and this program knows " + std::to_string(flow_pack_schema);
    }
    if (const boost::json::value* least = object->if_contains("min_host"); least != nullptr && least->is_string()) {
        const std::string_view wanted(least->get_string().data(), least->get_string().size());
        if (compare_versions(wanted, program_version) > 0) {
            return "it needs Demur " + std::string(wanted) + " or later and this is " + std::string(program_version);
        }
    }
    return std::nullopt;
}

} // namespace demur
