#include "friction/map_sentence.h"

#include "friction/map_words.h"

#include <algorithm>
#include <map>

namespace demur {
namespace {

// What a person calls a demand, after "a" or "an".
std::string demand_words(const std::string& kind)
{
    static const std::map<std::string, std::string, std::less<>> words = {
        {"email", "e-mail address"},
        {"code", "code to enter"},
        {"login", "login"},
        {"evidence", "piece of evidence"},
        {"details", "field for details"},
        {"prompts", "field for prompts"},
        {"choice", "choice between requests"},
        {"per_account", "form for each account"},
        {"min_length", "least length of the text"},
        {"page_open", "page to be kept open"},
        {"phone", "phone number"},
        {"username", "user name"},
        {"profile_url", "link to the profile"},
        {"mail", "mail to be written"},
        {"captcha", "riddle against robots"},
    };
    const auto found = words.find(kind);
    return found == words.end() ? spaced(kind) : found->second;
}

std::string enumerated(const std::vector<std::string>& parts)
{
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        text += (i == 0 ? "" : i + 1 == parts.size() ? " and " : ", ") + parts[i];
    }
    return text;
}

// "two screens", "a login screen": `plural` ends in s.
std::string amount_words(std::int64_t by, const std::string& plural)
{
    return number_words(by) + " " + (by == 1 ? plural.substr(0, plural.size() - 1) : plural);
}

class Sentence {
public:
    Sentence(const FlowMap& from, const FlowMap& to, const std::vector<MapChange>& changes) : from_(from), to_(to)
    {
        const auto counted = [](const MapChange& change) { return change.what == "screens" && change.subject.empty(); };
        names_screens_ = std::none_of(changes.begin(), changes.end(), counted);
        for (const MapChange& change : changes) {
            change.what == "demand" ? tell_demand(change) : tell_amount(change);
        }
    }

    [[nodiscard]] std::string text() const
    {
        if (more_.empty() && fewer_.empty()) {
            return "no difference that the maps show";
        }
        std::string text = more_.empty() ? "" : enumerated(more_) + " more";
        text += !more_.empty() && !fewer_.empty() ? ", and " : "";
        text += fewer_.empty() ? "" : enumerated(fewer_) + " fewer";
        return text + " than " + reference();
    }

private:
    void tell_amount(const MapChange& change)
    {
        const std::int64_t by = change.by.value_or(1);
        if (change.subject.empty()) {
            (change.change == "more" ? more_ : fewer_).push_back(amount_words(by, change.what));
        } else if (names_screens_) { // as many screens, but others
            (change.change == "new" ? more_ : fewer_).push_back(amount_words(by, spaced(change.subject) + " screens"));
        }
    }

    void tell_demand(const MapChange& change)
    {
        const bool comes = change.change == "new" || change.change == "now_required";
        const auto& demands = comes ? to_.demands : from_.demands;
        const auto mandatory = [&](const DemandMet& demand) { return demand_kind(demand) == change.subject && is_mandatory(demand); };
        const std::string how = std::any_of(demands.begin(), demands.end(), mandatory) ? "mandatory " : "optional ";
        (comes ? more_ : fewer_).push_back(with_article(how + demand_words(change.subject)));
    }

    // What the second map is compared with: its time when that tells the two apart, else how it was drawn, else its title.
    [[nodiscard]] std::string reference() const
    {
        if (from_.drawn_from != to_.drawn_from && from_.flow == to_.flow) {
            return from_.drawn_from == "by_hand" ? "by hand as declared" : "as recorded";
        }
        const std::string period = period_words(from_.dated);
        if (from_.drawn_from == to_.drawn_from && !period.empty() && period != period_words(to_.dated)) {
            return "in " + period;
        }
        return "with " + from_.title;
    }

    const FlowMap& from_;
    const FlowMap& to_;
    bool names_screens_ = false;
    std::vector<std::string> more_;
    std::vector<std::string> fewer_;
};

} // namespace

std::string comparison_sentence(const FlowMap& from, const FlowMap& to, const std::vector<MapChange>& changes)
{
    return Sentence(from, to, changes).text();
}

} // namespace demur
