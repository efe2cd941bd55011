#include "objection/profile.h"

#include "base/described.h"
#include "base/limits.h"
#include "base/utf8.h"

#include <algorithm>

namespace demur {

namespace {

constexpr std::size_t name_bytes = 200;
constexpr std::size_t email_bytes = 254; // RFC 5321, 4.5.3.1.3: a path of 256 with its brackets
constexpr std::size_t most_accounts = 50;
constexpr std::ptrdiff_t longest_centre = 40; // characters of the label that the person gives it
constexpr std::size_t most_grounds = 20;
constexpr std::size_t ground_bytes = 1000;
constexpr std::size_t path_bytes = 4096;

bool is_letters(std::string_view text, std::size_t count)
{
    return text.size() == count
           && std::all_of(text.begin(), text.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
}

// The shape that a browser's own e-mail fields accept: something@labels.with.dots, no white space.
bool is_email(std::string_view text)
{
    const std::size_t at = text.find('@');
    if (text.size() > email_bytes || at == 0 || at == std::string_view::npos || text.find('@', at + 1) != std::string_view::npos) {
        return false;
    }
    const bool spaced = std::any_of(text.begin(), text.end(),
                                    [](char c) { return static_cast<unsigned char>(c) <= 0x20 || c == '<' || c == '>' || c == ','; });
    const std::string_view domain = text.substr(at + 1);
    return !spaced && domain.find('.') != std::string_view::npos && domain.front() != '.' && domain.back() != '.'
           && domain.find("..") == std::string_view::npos;
}

class Faults {
public:
    void text(const std::string& place, const std::optional<std::string>& value, std::size_t most, bool lines)
    {
        if (value) {
            text(place, *value, most, lines);
        }
    }
    void text(const std::string& place, const std::string& value, std::size_t most, bool lines)
    {
        if (value.size() > most) {
            add(place + ": " + std::to_string(value.size()) + " bytes; the most is " + std::to_string(most));
        }
        if (!valid_utf8(value)) {
            add(place + ": not UTF-8");
        }
        const bool control = std::any_of(value.begin(), value.end(), [&](char c) {
            return (static_cast<unsigned char>(c) < 0x20 && !(lines && (c == '\n' || c == '\r' || c == '\t'))) || c == 0x7F;
        });
        if (control) {
            add(place + (lines ? ": holds control characters" : ": holds line breaks or control characters"));
        }
    }
    void count(const std::string& place, std::size_t size, std::size_t most)
    {
        if (size > most) {
            add(place + ": " + std::to_string(size) + " entries; the most is " + std::to_string(most));
        }
    }
    void add(std::string fault) { faults_.push_back(std::move(fault)); }
    std::vector<std::string> take() { return std::move(faults_); }

private:
    std::vector<std::string> faults_;
};

bool is_same_account(const AccountName& a, const AccountName& b)
{
    return !a.username.empty() && a.service == b.service && a.username == b.username; // without a name it is not known which one
}

void check_centre(Faults& faults, const std::string& place, const AccountName& account)
{
    if (account.centre) {
        const auto characters =
            std::ranges::count_if(*account.centre, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
        if (characters < 1 || characters > longest_centre) {
            faults.add(place + ".centre: " + std::to_string(characters) + " characters; expected 1 to " + std::to_string(longest_centre));
        }
        faults.text(place + ".centre", account.centre, name_bytes, false);
    }
    if (account.page.value_or(false) && account.service != "facebook") {
        faults.add(place + ".page: only Facebook has Pages");
    }
}

} // namespace

std::vector<std::string> faults_of_profile(const Profile& profile)
{
    Faults faults;
    faults.text("first_name", profile.first_name, name_bytes, false);
    faults.text("last_name", profile.last_name, name_bytes, false);
    if (profile.email && !is_email(*profile.email)) {
        faults.add("email: not an e-mail address (expected name@domain)");
    }
    if (profile.country && !is_letters(*profile.country, 2)) {
        faults.add("country: expected the two letters of ISO 3166-1, such as AT");
    }
    if (profile.language && !is_letters(std::string_view(*profile.language).substr(0, profile.language->find_first_of("-_")), 2)) {
        faults.add("language: expected the two letters of ISO 639-1, such as de");
    }
    faults.count("accounts", profile.accounts.size(), most_accounts);
    for (std::size_t i = 0; i < profile.accounts.size() && i < most_accounts; ++i) {
        const std::string place = "accounts[" + std::to_string(i) + "]";
        if (profile.accounts[i].service != "facebook" && profile.accounts[i].service != "instagram") {
            faults.add(place + ".service: expected facebook or instagram");
        }
        faults.text(place + ".username", profile.accounts[i].username, name_bytes, false);
        check_centre(faults, place, profile.accounts[i]);
        for (std::size_t j = 0; j < i; ++j) {
            if (is_same_account(profile.accounts[i], profile.accounts[j])) {
                faults.add(place + ": the same account as accounts[" + std::to_string(j) + "]");
                break;
            }
        }
    }
    faults.count("grounds", profile.grounds.size(), most_grounds);
    for (std::size_t i = 0; i < profile.grounds.size() && i < most_grounds; ++i) {
        faults.text("grounds[" + std::to_string(i) + "]", profile.grounds[i], ground_bytes, true);
    }
    faults.count("evidence", profile.evidence.size(), limits::evidence_files);
    for (std::size_t i = 0; i < profile.evidence.size() && i < limits::evidence_files; ++i) {
        faults.text("evidence[" + std::to_string(i) + "]", profile.evidence[i], path_bytes, false);
    }
    faults.text("reason", profile.reason, limits::reason_text, true);
    faults.text("prompts", profile.prompts, limits::reason_text, true);
    faults.text("details", profile.details, limits::reason_text, true);
    return faults.take();
}

Profile read_profile(std::string_view json_text)
{
    if (json_text.size() > profile_bytes) {
        throw Error(ErrorCode::too_large,
                    "the profile has " + std::to_string(json_text.size()) + " bytes; the most is " + std::to_string(profile_bytes));
    }
    if (json_text.starts_with("\xEF\xBB\xBF")) { // some editors write it
        json_text.remove_prefix(3);
    }
    json::parse_options options;
    options.max_depth = 8;
    boost::system::error_code ec;
    json::value parsed = json::parse(json::string_view(json_text.data(), json_text.size()), ec, {}, options);
    if (ec) {
        throw Error(ErrorCode::bad_input, "the profile is not JSON: " + ec.message(), "Check it with a JSON editor.");
    }
    if (json::object* object = parsed.if_object()) { // an account without a username is one too
        json::value* accounts = object->if_contains("accounts");
        if (accounts != nullptr && accounts->is_array()) {
            for (json::value& account : accounts->get_array()) {
                if (account.is_object() && !account.get_object().contains("username")) {
                    account.get_object().emplace("username", "");
                }
            }
        }
        for (const char* list : {"accounts", "grounds", "evidence"}) {
            if (object->contains(list) && object->at(list).is_null()) {
                object->erase(list);
            }
        }
    } else {
        throw Error(ErrorCode::bad_input, "the profile is not a JSON object");
    }
    Profile profile = from_json<Profile>(parsed, "profile");
    // An empty text is a field left empty.
    for (std::optional<std::string>* member : {&profile.first_name, &profile.last_name, &profile.email, &profile.country, &profile.language,
                                               &profile.reason, &profile.prompts, &profile.details}) {
        if (*member && (*member)->find_first_not_of(" \t\r\n") == std::string::npos) {
            member->reset();
        }
    }
    for (AccountName& account : profile.accounts) {
        if (account.centre && account.centre->find_first_not_of(" \t") == std::string::npos) {
            account.centre.reset();
        }
    }
    const std::vector<std::string> faults = faults_of_profile(profile);
    if (!faults.empty()) {
        std::string lines;
        for (const std::string& fault : faults) {
            lines += (lines.empty() ? "profile: " : "\nprofile: ") + fault;
        }
        throw Error(ErrorCode::bad_input, lines, "Correct the profile file.");
    }
    return profile;
}

} // namespace demur
