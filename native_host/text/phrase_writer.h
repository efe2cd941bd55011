// Writes compiled phrases as arrays in C++, for the compilers that the build runs.
#pragma once

#include "text/phrase_builder.h"

#include <iosfwd>
#include <ostream>

namespace demur {

// `constexpr TYPE NAME[] = {...};`, never of no elements.
template <class Range, class Print> void write_array(std::ostream& out, const char* type, const char* name, const Range& range, Print print)
{
    constexpr int in_a_row = 24;
    out << "constexpr " << type << " " << name << "[] = {";
    int count = 0;
    for (const auto& item : range) {
        out << (count++ % in_a_row == 0 ? "\n" : "");
        print(item);
        out << ",";
    }
    out << (count == 0 ? "{}" : "") << "};\n";
}

// The arrays of the phrases, and `constexpr PhraseTables phrase_tables` that looks at them.
void write_phrase_tables(std::ostream& out, const PhraseBuilder::Arrays& phrases);

} // namespace demur
