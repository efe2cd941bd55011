#include "messaging/profile_store.h"

#include "base/described.h"
#include "base/limits.h"

#include <algorithm>

namespace demur::rpc
{

namespace
{

constexpr std::size_t longest_line = 320; // an e-mail address may have 320 bytes; nothing here is longer
constexpr std::size_t most_accounts = 50;
constexpr std::size_t most_grounds = 50;

void check_line(const std::optional<std::string>& text, const char* name)
{
    if (text && text->size() > longest_line) {
        throw Error(ErrorCode::too_large, std::string("params.profile.") + name + ": too long");
    }
}

void check_text(const std::optional<std::string>& text, const char* name)
{
    if (text && text->size() > limits::reason_text) {
        throw Error(ErrorCode::too_large,
                    std::string("params.profile.") + name + ": at most " + std::to_string(limits::reason_text) + " bytes");
    }
}

void check_country(const std::optional<std::string>& country)
{
    const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (country && !country->empty() && !(country->size() == 2 && std::ranges::all_of(*country, is_capital))) {
        throw Error(ErrorCode::bad_input, "params.profile.country: expected two capital letters as in ISO 3166-1");
    }
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

void check_profile(const Profile& profile)
{
    check_line(profile.first_name, "first_name");
    check_line(profile.last_name, "last_name");
    check_line(profile.email, "email");
    check_line(profile.language, "language");
    check_country(profile.country);
    check_text(profile.reason, "reason");
    check_text(profile.prompts, "prompts");
    check_text(profile.details, "details");
    if (profile.accounts.size() > most_accounts || profile.grounds.size() > most_grounds
        || profile.evidence.size() > limits::evidence_files) {
        throw Error(ErrorCode::too_large, "params.profile: too many accounts, grounds or files");
    }
    for (const AccountName& account : profile.accounts) {
        check_line(account.username, "accounts.username");
        if (account.service != "facebook" && account.service != "instagram") {
            throw Error(ErrorCode::bad_input, "params.profile.accounts.service: expected facebook or instagram");
        }
    }
    for (const std::string& ground : profile.grounds) {
        check_text(ground, "grounds");
    }
}

} // namespace demur::rpc
