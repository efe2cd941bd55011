// The sentences of one language, read from reasons/*.json when they are first needed.
#pragma once

#include "objection/objection.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace demur {

using Variants = std::vector<std::string>; // sentences of which one is taken; "{a|b}" inside is one or the other
using Places = std::map<std::string, Variants, std::less<>>;

struct LawTexts {
    std::map<std::string, Places, std::less<>> kinds; // objection, third_party -> opening, short
    Variants closing;
    Variants extra;
    Places grounds; // what the law says to a ground
};

struct GroundTexts {
    Ground ground;
    Places kinds;
};

struct ReasonTexts {
    std::string language;
    std::string law;       // where the country is not known
    bool reviewed = false; // by a lawyer
    Variants lead;
    std::map<std::string, Places, std::less<>> kinds; // objection, third_party -> scope, demand, closing, extra, ...
    std::map<std::string, LawTexts, std::less<>> laws;
    std::vector<GroundTexts> grounds; // in the order to show them
};

// For "pt-br" the region's file where there is one, else the language's, else English.
const ReasonTexts& texts_in(std::string_view language);
// The language's file that knows this law (Brazil's Portuguese is a file of its own), else as above.
const ReasonTexts& texts_under(std::string_view law, std::string_view language);

} // namespace demur
