#include "messaging/profile_store.h"

#include "base/described.h"
#include "objection/profile.h"

namespace demur::rpc {

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
    journal.save_profile(to_json(profile).as_object());
}

} // namespace demur::rpc
