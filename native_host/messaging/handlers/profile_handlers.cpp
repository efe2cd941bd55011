// profile.get and profile.set.
#include "messaging/handlers/handlers.h"
#include "messaging/objection_care.h"
#include "messaging/profile_store.h"
#include "messaging/standing.h"

namespace demur::rpc {

namespace {

constexpr const char* default_language = "en";

// Texts that are not sent yet rest on the law of the country where the person lives.
void compose_under_new_law(Journal& journal, const std::string& country)
{
    for (ObjectionRow& row : journal.objections()) {
        if (!was_sent(row) && !row.own_words) {
            const std::string before = row.reason;
            compose(row, row.language, country);
            if (row.reason != before) {
                journal.save_objection(row);
            }
        }
    }
}

} // namespace

ProfileResult handle(Context& context, method::ProfileGet /*tag*/, ProfileGetParams params)
{
    Profile profile = load_profile(context.journal());
    const std::string language = params.language.value_or(profile.language.value_or(default_language));
    return {std::move(profile), reason_grounds(language)};
}

ProfileResult handle(Context& context, method::ProfileSet /*tag*/, ProfileSetParams params)
{
    Journal& journal = context.journal();
    const std::optional<std::string> country = load_profile(journal).country;
    save_profile(journal, params.profile);
    if (params.profile.country != country) {
        compose_under_new_law(journal, params.profile.country.value_or(""));
    }
    const std::string language = params.profile.language.value_or(default_language);
    return {std::move(params.profile), reason_grounds(language)};
}

} // namespace demur::rpc
