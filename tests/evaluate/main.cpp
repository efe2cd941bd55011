// Measures the classifier on labelled texts: precision and recall by kind, language and surface, and every miss with the
// evidence that misled it. Run by scripts/evaluate.
#include "base/described.h"
#include "base/error.h"
#include "base/utf8.h"
#include "corpus.h"
#include "lexicon/lexicon_builder.h"
#include "notice/verdict.h"
#include "tally.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <iterator>
#include <sstream>

namespace {

using namespace demur;
using namespace demur::evaluate;

struct Options {
    std::vector<std::string> files;
    std::string lexicons; // a directory; empty: those compiled in
    std::string floors;   // a JSON file of least values
    bool misses = true;
    bool with_surface = true;
};

Options read_options(int argc, char** argv)
{
    Options options;
    for (int i = 1; i < argc; ++i) {
        const std::string name = argv[i];
        const auto value = [&]() -> std::string {
            if (++i == argc) {
                throw Error(ErrorCode::bad_input, name + " needs a value");
            }
            return argv[i];
        };
        if (name == "--lexicons") {
            options.lexicons = value();
        } else if (name == "--floors") {
            options.floors = value();
        } else if (name == "--summary") {
            options.misses = false;
        } else if (name == "--without-surface") {
            options.with_surface = false;
        } else if (name.starts_with("-")) {
            throw Error(ErrorCode::bad_input, "evaluate does not know " + name);
        } else {
            options.files.push_back(name);
        }
    }
    if (options.files.empty()) {
        throw Error(ErrorCode::bad_input,
                    "usage: scripts/evaluate [--summary] [--without-surface] [--lexicons DIR] [--floors FILE.json] FILE.jsonl...");
    }
    return options;
}

std::string read_file(const std::filesystem::path& path)
{
    std::ifstream in(path, std::ios::binary);
    if (!in) {
        throw Error(ErrorCode::not_found, "cannot read " + path.string());
    }
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

LexiconArrays read_lexicons(const std::string& directory)
{
    std::vector<LexiconFile> files;
    for (const auto& entry : std::filesystem::directory_iterator(directory)) {
        if (entry.path().extension() == ".json") {
            files.push_back(read_lexicon_file(read_file(entry.path())));
        }
    }
    return build_lexicon(std::move(files));
}

bool is_kind(const std::string& label)
{
    try {
        static_cast<void>(from_json<NoticeKind>(json::value(label), "kind"));
        return true;
    } catch (const Error&) {
        return false;
    }
}

void print_miss(const Sample& sample, const Verdict& verdict)
{
    constexpr std::size_t shown = 300;
    std::cout << "\n"
              << sample.id << ": " << sample.label << " found as " << enum_name(verdict.kind) << " (score " << verdict.score
              << ", language " << verdict.language << ", surface " << sample.surface << ")\n    " << clip_utf8(sample.text, shown) << "\n";
    for (const Because& because : verdict.because) {
        std::cout << "    " << std::showpos << because.weight << std::noshowpos << " " << because.what;
        std::cout << (because.words.empty() ? "" : ": " + because.words) << "\n";
    }
}

std::string percent(std::optional<double> share)
{
    std::ostringstream out;
    out << std::fixed << std::setprecision(3);
    share ? out << *share : out << "-";
    return out.str();
}

void print_table(const std::string& title, const std::map<std::string, Counts>& rows)
{
    std::cout << "\n| " << title << " | samples | recall | precision |\n| --- | --- | --- | --- |\n";
    for (const auto& [name, counts] : rows) {
        std::cout << "| " << name << " | " << counts.right + counts.missed << " | " << percent(counts.recall()) << " | "
                  << percent(counts.precision()) << " |\n";
    }
}

void print_tables(const Tally& tally)
{
    print_table("kind", tally.kinds());
    print_table("training_notice by language", tally.by_language("training_notice"));
    print_table("training_notice by surface", tally.by_surface("training_notice"));
    std::cout << "\n| labelled | found as | samples |\n| --- | --- | --- |\n";
    for (const auto& [pair, count] : tally.confusions()) {
        if (pair.first != pair.second) {
            std::cout << "| " << pair.first << " | " << pair.second << " | " << count << " |\n";
        }
    }
}

// Compares with the least values that are asked for; false when one is not reached.
bool holds_floors(const Tally& tally, const std::string& path)
{
    const json::value floors = json::parse(read_file(path));
    bool holds = true;
    const auto check = [&](const std::string& what, std::optional<double> value, const json::value& least) {
        if (value.value_or(0) < least.to_number<double>()) {
            std::cout << "below the floor: " << what << " is " << percent(value) << ", must be " << percent(least.to_number<double>())
                      << "\n";
            holds = false;
        }
    };
    for (const auto& [kind, floor] : floors.at("kinds").as_object()) {
        const auto found = tally.kinds().find(std::string(kind));
        const Counts counts = found == tally.kinds().end() ? Counts{} : found->second;
        check("recall of " + std::string(kind), counts.recall(), floor.at("recall"));
        check("precision of " + std::string(kind), counts.precision(), floor.at("precision"));
    }
    for (const auto& [language, counts] : tally.by_language("training_notice")) {
        check("recall of training_notice in " + language, counts.recall(), floors.at("each_language").at("recall"));
    }
    return holds;
}

int evaluate_files(const Options& options)
{
    LexiconArrays arrays;
    Lexicon lexicon = compiled_lexicon();
    if (!options.lexicons.empty()) {
        arrays = read_lexicons(options.lexicons);
        lexicon = arrays.lexicon();
    }
    Tally tally;
    std::int64_t samples = 0;
    std::int64_t dates = 0;
    std::int64_t dates_right = 0;
    for (const std::string& file : options.files) {
        for (const Sample& sample : read_corpus(file, options.with_surface)) {
            const Verdict verdict = classify(sample.page, lexicon);
            const std::string found(enum_name(verdict.kind));
            tally.add(sample.label, found, sample.language, sample.surface, is_kind(sample.label));
            if (options.misses && found != sample.label) {
                print_miss(sample, verdict);
            }
            if (sample.effective_date && found == sample.label && found != "none") {
                ++dates;
                dates_right += verdict.effective_date == sample.effective_date ? 1 : 0;
                if (options.misses && verdict.effective_date != sample.effective_date) {
                    std::cout << "\n"
                              << sample.id << ": effective date " << *sample.effective_date << " read as "
                              << verdict.effective_date.value_or("none") << "\n    " << clip_utf8(sample.text, 300) << "\n";
                }
            }
            ++samples;
        }
    }
    print_tables(tally);
    std::cout << "\n" << samples << " samples; effective dates right: " << dates_right << " of " << dates << "\n";
    return options.floors.empty() || holds_floors(tally, options.floors) ? 0 : 1;
}

} // namespace

int main(int argc, char** argv)
{
    try {
        return evaluate_files(read_options(argc, argv));
    } catch (const std::exception& error) {
        std::cerr << error.what() << "\n";
        return 2;
    }
}
