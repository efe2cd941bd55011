// profile.get and profile.set.
#include "messaging/handlers/handlers.h"
#include "messaging/profile_store.h"

namespace demur::rpc {

namespace {

constexpr const char* default_language = "en";

} // namespace

ProfileResult handle(Context& context, method::ProfileGet /*tag*/, ProfileGetParams params)
{
    Profile profile = load_profile(context.journal());
    const std::string language = params.language.value_or(profile.language.value_or(default_language));
    return {std::move(profile), reason_grounds(language)};
}

ProfileResult handle(Context& context, method::ProfileSet /*tag*/, ProfileSetParams params)
{
    save_profile(context.journal(), params.profile);
    const std::string language = params.profile.language.value_or(default_language);
    return {std::move(params.profile), reason_grounds(language)};
}

} // namespace demur::rpc
