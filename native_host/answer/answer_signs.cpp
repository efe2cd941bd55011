#include "answer/answer_signs.h"

#include "answer/data_file.h"
#include "text/fold.h"

#include <algorithm>
#include <string>

namespace demur {

namespace {

struct LongerTermWords {
    std::vector<std::string> months;
    std::vector<std::string> longer;
};

std::vector<std::string> folded(const boost::json::value& phrases)
{
    std::vector<std::string> list;
    for (const boost::json::value& phrase : phrases.as_array()) {
        list.push_back(fold(std::string_view(phrase.as_string())));
    }
    return list;
}

std::vector<LongerTermWords> read_words()
{
    std::vector<LongerTermWords> all;
    const boost::json::value file = read_data("longer_term");
    for (const auto& language : file.at("languages").as_object()) {
        all.push_back({folded(language.value().at("months")), folded(language.value().at("longer"))});
    }
    return all;
}

bool is_word_byte(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || byte >= 0x80;
}

// At the beginning of a word; in scripts without spaces, anywhere.
bool holds(std::string_view text, std::string_view phrase)
{
    const auto first = static_cast<unsigned char>(phrase.front());
    const bool without_spaces =
        first >= 0xE3 || (phrase.front() == '2' && phrase.size() > 2 && static_cast<unsigned char>(phrase[1]) >= 0xE3);
    for (std::size_t at = text.find(phrase); at != std::string_view::npos; at = text.find(phrase, at + 1)) {
        if (at == 0 || without_spaces || !is_word_byte(text[at - 1])) {
            return true;
        }
    }
    return false;
}

bool holds_any(std::string_view text, const std::vector<std::string>& phrases)
{
    return std::any_of(phrases.begin(), phrases.end(), [text](const std::string& phrase) { return holds(text, phrase); });
}

bool is_at_or_below(std::string_view host, std::string_view domain)
{
    return host == domain || (host.size() > domain.size() && host.ends_with(domain) && host[host.size() - domain.size() - 1] == '.');
}

struct SenderCompany {
    std::vector<std::string> services;
    std::vector<std::string> domains;
};

const std::vector<SenderCompany>& sender_companies()
{
    static const std::vector<SenderCompany> companies = [] {
        std::vector<SenderCompany> list;
        const boost::json::value file = read_data("senders");
        for (const boost::json::value& one : file.at("companies").as_array()) {
            list.push_back({boost::json::value_to<std::vector<std::string>>(one.at("services")),
                            boost::json::value_to<std::vector<std::string>>(one.at("domains"))});
        }
        return list;
    }();
    return companies;
}

// Null when nobody is known.
const SenderCompany* company_of_domain(std::string_view domain)
{
    const auto sends = [domain](const std::string& known) { return is_at_or_below(domain, known); };
    const auto found = std::find_if(sender_companies().begin(), sender_companies().end(), [&sends](const SenderCompany& company) {
        return std::any_of(company.domains.begin(), company.domains.end(), sends);
    });
    return found == sender_companies().end() ? nullptr : &*found;
}

const SenderCompany* company_behind(std::string_view service)
{
    const auto found = std::find_if(sender_companies().begin(), sender_companies().end(), [service](const SenderCompany& company) {
        return std::find(company.services.begin(), company.services.end(), service) != company.services.end();
    });
    return found == sender_companies().end() ? nullptr : &*found;
}

} // namespace

bool says_longer_term(const Page& page)
{
    static const std::vector<LongerTermWords> languages = read_words();
    constexpr std::size_t most_blocks = 400; // an answer is short
    std::string before;
    for (std::size_t i = 0; i < std::min(page.blocks.size(), most_blocks); ++i) {
        if (page.blocks[i].kind == BlockKind::quote) {
            continue; // the person's own words, sent back
        }
        std::string text = fold(page.blocks[i].text);
        before.append(" ").append(text); // a sentence may go on in the next block
        const bool found = std::any_of(languages.begin(), languages.end(), [&before](const LongerTermWords& words) {
            return holds_any(before, words.months) && holds_any(before, words.longer);
        });
        if (found) {
            return true;
        }
        before = std::move(text);
    }
    return false;
}

bool is_company_sender(std::string_view domain)
{
    return company_of_domain(domain) != nullptr;
}

bool is_of_another_company(std::string_view domain, std::string_view told, std::string_view service)
{
    const SenderCompany* from = company_of_domain(domain);
    const SenderCompany* writer = from != nullptr ? from : company_behind(told);
    const SenderCompany* asked = company_behind(service);
    return writer != nullptr && asked != nullptr && writer != asked;
}

bool is_vouched_for(const std::vector<std::string>& vouched_by)
{
    return std::any_of(vouched_by.begin(), vouched_by.end(), [](std::string_view entry) {
        const std::size_t space = entry.find(' ');
        const std::string_view method = entry.substr(0, space);
        return (method == "dkim" || method == "dmarc") && is_company_sender(entry.substr(std::min(space + 1, entry.size())));
    });
}

} // namespace demur
