// A complaint's words in one language (letters/*.json); what a language leaves out is English.
#pragma once

#include <boost/json/object.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace demur {

class LetterTexts {
public:
    // ISO 639-1, of a file that there is.
    explicit LetterTexts(std::string_view language);

    [[nodiscard]] const std::string& language() const { return language_; }
    [[nodiscard]] bool reviewed() const { return reviewed_; }
    // A part of the letter. Precondition: English has it.
    [[nodiscard]] std::string letter(std::string_view part) const;
    // What a law says; empty where it says nothing to this part.
    [[nodiscard]] std::string law(std::string_view law, std::string_view part) const;
    // A word of the record; the key itself where no file has it.
    [[nodiscard]] std::string word(std::string_view key) const;

private:
    std::string language_;
    bool reviewed_ = false;
    boost::json::object own_;
    boost::json::object english_;
};

bool has_letter(std::string_view language);
// The first of these languages in which there is a letter under this law; English where there is none.
std::string letter_language(const std::vector<std::string>& wanted, std::string_view law);

// "{sent}" becomes what stands beside "sent"; what nobody names stays as it is. What is put in is not looked at again.
std::string filled_in(std::string_view text, const std::vector<std::pair<std::string_view, std::string>>& values);

} // namespace demur
