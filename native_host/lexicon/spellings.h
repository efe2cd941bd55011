// Other spellings of the same phrase, added so that lexicon files need not list them.
#pragma once

#include <string>
#include <string_view>

namespace demur {

// Irish words change their beginning after others ("faisnéis", "fhaisnéis", "bhfaisnéis"): every word of the phrase
// becomes an alternative of all its forms.
std::string with_initial_mutations(std::string_view phrase);

// Serbian Cyrillic in Latin letters, letter by letter; what is not Cyrillic stays.
std::string serbian_in_latin(std::string_view text);

} // namespace demur
