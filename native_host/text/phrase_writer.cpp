#include "text/phrase_writer.h"

namespace demur {

void write_phrase_tables(std::ostream& out, const PhraseBuilder::Arrays& phrases)
{
    const auto number = [&](auto value) { out << +value; };
    write_array(out, "char", "letters", phrases.letters, [&](char c) { out << static_cast<int>(static_cast<signed char>(c)); });
    write_array(out, "PhraseAtom", "atoms", phrases.atoms,
                [&](const PhraseAtom& a) { out << "{" << a.begin << "," << a.size << "," << a.stem << "}"; });
    write_array(out, "std::uint16_t", "word_slots", phrases.word_slots, number);
    write_array(out, "std::uint16_t", "stem_slots", phrases.stem_slots, number);
    write_array(out, "std::uint64_t", "stem_sizes", phrases.stem_sizes, [&](std::uint64_t v) { out << v << "U"; });
    write_array(out, "std::uint32_t", "starts", phrases.starts, number);
    write_array(out, "PhraseStart", "phrases", phrases.phrases, [&](const PhraseStart& p) { out << "{" << p.code << "," << p.id << "}"; });
    write_array(out, "std::uint16_t", "code", phrases.code, number);
    out << "constexpr PhraseTables phrase_tables = {{letters, sizeof letters}, atoms, word_slots, stem_slots, stem_sizes, starts,\n"
           "                                        phrases, code};\n";
}

} // namespace demur
