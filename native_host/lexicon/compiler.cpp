// Run by the build: reads the lexicon files and writes them as arrays in C++.
#include "base/error.h"
#include "lexicon/lexicon_builder.h"

#include <fstream>
#include <iostream>
#include <iterator>

namespace {

using namespace demur;

std::string read_file(const char* path)
{
    std::ifstream in(path, std::ios::binary);
    if (!in) {
        throw Error(ErrorCode::not_found, std::string("cannot read ") + path);
    }
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

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

void write(std::ostream& out, const LexiconArrays& lexicon)
{
    const auto number = [&](auto value) { out << +value; };
    out << "// Generated from the lexicon files by compiler.cpp.\n#include \"lexicon/lexicon.h\"\n\nnamespace demur {\nnamespace {\n";
    write_array(out, "char", "letters", lexicon.phrases.letters, [&](char c) { out << static_cast<int>(static_cast<signed char>(c)); });
    write_array(out, "PhraseAtom", "atoms", lexicon.phrases.atoms,
                [&](const PhraseAtom& a) { out << "{" << a.begin << "," << a.size << "," << a.stem << "}"; });
    write_array(out, "std::uint16_t", "word_slots", lexicon.phrases.word_slots, number);
    write_array(out, "std::uint16_t", "stem_slots", lexicon.phrases.stem_slots, number);
    write_array(out, "std::uint64_t", "stem_sizes", lexicon.phrases.stem_sizes, [&](std::uint64_t v) { out << v << "U"; });
    write_array(out, "std::uint32_t", "starts", lexicon.phrases.starts, number);
    write_array(out, "PhraseStart", "phrases", lexicon.phrases.phrases,
                [&](const PhraseStart& p) { out << "{" << p.code << "," << p.id << "}"; });
    write_array(out, "std::uint16_t", "code", lexicon.phrases.code, number);
    write_array(out, "LexiconLanguage", "languages", lexicon.languages,
                [&](const LexiconLanguage& l) { out << "{\"" << l.code << "\"," << (l.month_first ? "true" : "false") << "}"; });
    write_array(out, "std::uint64_t", "small_words_of", lexicon.small_words_of, [&](std::uint64_t v) { out << v << "U"; });
    write_array(out, "LexiconMonth", "months", lexicon.months,
                [&](const LexiconMonth& m) { out << "{" << m.atom << "," << m.next << "," << +m.language << "," << +m.month << "}"; });
    out << "constexpr Lexicon lexicon = {{{letters, sizeof letters}, atoms, word_slots, stem_slots, stem_sizes, starts, phrases, code},\n"
           "                             languages, small_words_of, months};\n}\n"
           "const Lexicon& compiled_lexicon() { return lexicon; }\n}\n";
}

} // namespace

int main(int argc, char** argv)
{
    try {
        if (argc < 3) {
            throw Error(ErrorCode::bad_input, "usage: demur_lexicon_compiler OUT.cpp LEXICON.json...");
        }
        std::vector<LexiconFile> files;
        for (int i = 2; i < argc; ++i) {
            try {
                files.push_back(read_lexicon_file(read_file(argv[i])));
            } catch (const std::exception& error) {
                throw Error(ErrorCode::bad_input, std::string(argv[i]) + ": " + error.what());
            }
        }
        const LexiconArrays lexicon = build_lexicon(std::move(files));
        std::ofstream out(argv[1], std::ios::binary);
        write(out, lexicon);
        if (!out.flush()) {
            throw Error(ErrorCode::io, std::string("cannot write ") + argv[1]);
        }
        return 0;
    } catch (const std::exception& error) {
        std::cerr << error.what() << "\n";
        return 1;
    }
}
