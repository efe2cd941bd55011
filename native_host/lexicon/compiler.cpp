// Run by the build: reads the lexicon files and writes them as arrays in C++.
#include "base/error.h"
#include "lexicon/lexicon_builder.h"
#include "text/phrase_writer.h"

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

void write(std::ostream& out, const LexiconArrays& lexicon)
{
    out << "// Generated from the lexicon files by compiler.cpp.\n#include \"lexicon/lexicon.h\"\n\nnamespace demur {\nnamespace {\n";
    write_phrase_tables(out, lexicon.phrases);
    write_array(out, "LexiconLanguage", "languages", lexicon.languages,
                [&](const LexiconLanguage& l) { out << "{\"" << l.code << "\"," << (l.month_first ? "true" : "false") << "}"; });
    write_array(out, "std::uint64_t", "small_words_of", lexicon.small_words_of, [&](std::uint64_t v) { out << v << "U"; });
    write_array(out, "LexiconMonth", "months", lexicon.months,
                [&](const LexiconMonth& m) { out << "{" << m.atom << "," << m.next << "," << +m.language << "," << +m.month << "}"; });
    out << "constexpr Lexicon lexicon = {phrase_tables, languages, small_words_of, months};\n}\n"
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
