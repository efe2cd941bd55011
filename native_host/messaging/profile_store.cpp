#include "messaging/profile_store.h"

#include "base/described.h"
#include "objection/profile.h"

#include <algorithm>

namespace demur::rpc {

namespace {

bool is_sha256(const std::string& text)
{
    return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

} // namespace

Profile load_profile(const Journal& journal)
{
    const std::optional<json::object> saved = journal.profile();
    if (!saved) {
        return {};
    }
    try {
        return from_json<Profile>(*saved, "profile");
    } catch (const Error& error) {
        throw Error(ErrorCode::corrupt, error.what(), "Save the profile again.");
    }
}

void save_profile(Journal& journal, const Profile& profile)
{
    const std::vector<std::string> faults = faults_of_profile(profile);
    if (!faults.empty()) {
        throw Error(ErrorCode::bad_input, "params.profile." + faults.front());
    }
    if (!std::ranges::all_of(profile.evidence, is_sha256)) { // over the port evidence is named by its hash, never by a path
        throw Error(ErrorCode::bad_input, "params.profile.evidence: expected SHA-256 hashes", "evidence.put gives them.");
    }
    journal.save_profile(to_json(profile).as_object());
}

} // namespace demur::rpc
