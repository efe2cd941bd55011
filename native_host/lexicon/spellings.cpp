#include "lexicon/spellings.h"

#include "base/utf8.h"

#include <algorithm>
#include <array>
#include <utility>

namespace demur {

namespace {

using namespace std::string_view_literals;

struct Mutation {
    std::string_view initial;
    std::array<std::string_view, 3> becomes; // the empty ones do not exist
};

constexpr std::array mutations = {
    Mutation{"b", {"bh", "mb", ""}},     Mutation{"c", {"ch", "gc", ""}},     Mutation{"d", {"dh", "nd", ""}},
    Mutation{"f", {"fh", "bhf", ""}},    Mutation{"g", {"gh", "ng", ""}},     Mutation{"m", {"mh", "", ""}},
    Mutation{"p", {"ph", "bp", ""}},     Mutation{"s", {"sh", "ts", ""}},     Mutation{"t", {"th", "dt", ""}},
    Mutation{"a", {"ha", "n-a", "t-a"}}, Mutation{"e", {"he", "n-e", "t-e"}}, Mutation{"i", {"hi", "n-i", "t-i"}},
    Mutation{"o", {"ho", "n-o", "t-o"}}, Mutation{"u", {"hu", "n-u", "t-u"}}, Mutation{"á", {"há", "n-á", "t-á"}},
    Mutation{"é", {"hé", "n-é", "t-é"}}, Mutation{"í", {"hí", "n-í", "t-í"}}, Mutation{"ó", {"hó", "n-ó", "t-ó"}},
    Mutation{"ú", {"hú", "n-ú", "t-ú"}}};

void append_forms(std::string& out, std::string_view word)
{
    out += word;
    const auto found = std::find_if(mutations.begin(), mutations.end(), [&](const Mutation& m) { return word.starts_with(m.initial); });
    if (found == mutations.end() || word.size() < 3) {
        return;
    }
    for (const std::string_view begins : found->becomes) {
        if (!begins.empty()) {
            out.append("|").append(begins).append(word.substr(found->initial.size()));
        }
    }
}

constexpr std::array letters = {
    std::pair{U'а', "a"sv}, std::pair{U'б', "b"sv},  std::pair{U'в', "v"sv}, std::pair{U'г', "g"sv},  std::pair{U'д', "d"sv},
    std::pair{U'ђ', "đ"sv}, std::pair{U'е', "e"sv},  std::pair{U'ж', "ž"sv}, std::pair{U'з', "z"sv},  std::pair{U'и', "i"sv},
    std::pair{U'ј', "j"sv}, std::pair{U'к', "k"sv},  std::pair{U'л', "l"sv}, std::pair{U'љ', "lj"sv}, std::pair{U'м', "m"sv},
    std::pair{U'н', "n"sv}, std::pair{U'њ', "nj"sv}, std::pair{U'о', "o"sv}, std::pair{U'п', "p"sv},  std::pair{U'р', "r"sv},
    std::pair{U'с', "s"sv}, std::pair{U'т', "t"sv},  std::pair{U'ћ', "ć"sv}, std::pair{U'у', "u"sv},  std::pair{U'ф', "f"sv},
    std::pair{U'х', "h"sv}, std::pair{U'ц', "c"sv},  std::pair{U'ч', "č"sv}, std::pair{U'џ', "dž"sv}, std::pair{U'ш', "š"sv}};

// Phrases are compared folded, so capitals need no form of their own.
char32_t lower_cyrillic(char32_t c)
{
    if (c >= U'А' && c <= U'Я') {
        return c + (U'а' - U'А');
    }
    return c >= U'Ѐ' && c <= U'Џ' ? c + (U'ѐ' - U'Ѐ') : c;
}

} // namespace

std::string with_initial_mutations(std::string_view phrase)
{
    std::string out;
    for (std::size_t at = 0; at < phrase.size();) {
        const std::size_t end = std::min(phrase.find_first_of(" |", at), phrase.size());
        append_forms(out, phrase.substr(at, end - at));
        if (end < phrase.size()) {
            out += phrase[end];
        }
        at = end + 1;
    }
    return out;
}

std::string serbian_in_latin(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint point = decode_utf8(text, i);
        const auto found =
            std::find_if(letters.begin(), letters.end(), [&](const auto& l) { return l.first == lower_cyrillic(point.value); });
        if (found == letters.end()) {
            out += text.substr(i, point.size);
        } else {
            out += found->second;
        }
        i += point.size;
    }
    return out;
}

} // namespace demur
