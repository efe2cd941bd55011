// Run by the build: reads the field_words files and writes them as arrays in C++.
#include "base/error.h"
#include "flow/field_words_builder.h"
#include "text/phrase_writer.h"

#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>
#include <set>

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

std::string as_source(FieldMeaning meaning)
{
    return "FieldMeaning(" + std::to_string(static_cast<int>(meaning)) + ")";
}

void write(std::ostream& out, const FieldWordsBuilder& words)
{
    std::set<std::string> languages;
    for (const FieldWordsBuilder::Phrase& phrase : words.phrases()) {
        languages.insert(phrase.language);
    }
    if (languages.size() > LanguageSet::most) {
        throw Error(ErrorCode::too_large, "there are field words of more than " + std::to_string(LanguageSet::most) + " languages");
    }
    const auto number_of = [&](const std::string& language) { return std::distance(languages.begin(), languages.find(language)); };
    out << "// Generated from the field_words files by field_words_compiler.cpp.\n#include \"flow/field_tables.h\"\n\n"
           "namespace demur {\nnamespace {\n";
    write_phrase_tables(out, words.arrays());
    write_array(out, "FieldPhrase", "meanings", words.phrases(), [&](const FieldWordsBuilder::Phrase& phrase) {
        out << "{" << as_source(phrase.meaning) << "," << number_of(phrase.language) << "," << phrase.letters << "}";
    });
    write_array(out, "std::string_view", "languages", languages, [&](const std::string& language) { out << '"' << language << '"'; });
    write_array(out, "IdentifierLetters", "inside", words.inside(), [&](const FieldWordsBuilder::Inside& inside) {
        out << "{" << as_source(inside.meaning) << ",\"" << inside.letters << "\"}";
    });
    out << "constexpr FieldTables tables = {phrase_tables, meanings, languages, inside};\n}\n"
           "const FieldTables& compiled_field_tables() { return tables; }\n}\n";
}

} // namespace

int main(int argc, char** argv)
{
    try {
        if (argc < 3) {
            throw Error(ErrorCode::bad_input, "usage: demur_field_words_compiler OUT.cpp FIELD_WORDS.json...");
        }
        FieldWordsBuilder words;
        for (int i = 2; i < argc; ++i) {
            try {
                words.add(read_file(argv[i]));
            } catch (const std::exception& error) {
                throw Error(ErrorCode::bad_input, std::string(argv[i]) + ": " + error.what());
            }
        }
        std::ofstream out(argv[1], std::ios::binary);
        write(out, words);
        if (!out.flush()) {
            throw Error(ErrorCode::io, std::string("cannot write ") + argv[1]);
        }
        return 0;
    } catch (const std::exception& error) {
        std::cerr << error.what() << "\n";
        return 1;
    }
}
