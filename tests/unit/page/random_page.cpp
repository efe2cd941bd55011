#include "random_page.h"

#include "random_page_pieces.h"

#include <array>
#include <string_view>

namespace demur::test {

namespace {

using namespace pieces;

class Writer {
public:
    Writer(std::uint64_t seed, const PageTaste& taste) : state_(seed * 0x9E3779B97F4A7C15ULL + 1), taste_(taste) {}

    std::string page()
    {
        if (chance(85)) {
            out_ += chance(70) ? "<!doctype html>" : "<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\">\n";
        }
        if (chance(80)) {
            out_ += chance(50) ? "<html lang=\"de-AT\">\n" : "<html>";
            out_ +=
                chance(80) ? "<head><meta charset=utf-8><title>A &amp; B \n page</title><style>x{}</style></head>\n" : "<title>T</title>";
            out_ += chance(80) ? "<body class=b>" : "";
        }
        for (std::size_t i = 0; i < 3 + below(12); ++i) {
            block(0);
        }
        out_ += chance(70) ? "</body></html>\n" : "";
        return std::move(out_);
    }

    std::size_t below(std::size_t n)
    {
        state_ ^= state_ << 13U;
        state_ ^= state_ >> 7U;
        state_ ^= state_ << 17U;
        return static_cast<std::size_t>(state_ % n);
    }

private:
    bool chance(std::size_t percent) { return below(100) < percent; }
    bool broken() { return below(1000) < static_cast<std::size_t>(taste_.breakage) * 3; }
    template <std::size_t N> std::string_view any(const std::array<std::string_view, N>& list) { return list[below(N)]; }

    void open(std::string_view name)
    {
        out_ += '<';
        for (const char c : name) {
            out_ += c >= 'a' && c <= 'z' && chance(2) ? static_cast<char>(c - 32) : c;
        }
        for (std::size_t i = chance(35) ? 1 + below(2) : 0; i > 0; --i) {
            out_ += chance(90) ? ' ' : '\n';
            const std::string_view attribute = any(attributes);
            const bool hides = attribute[0] == 'h' || attribute.substr(0, 7) == "style=\"";
            out_ += hides && chance(60) ? "class=c"sv : attribute;
        }
        if (name == "a") {
            out_.append(" href=\"").append(any(targets)).append("\"");
        }
        out_ += '>';
    }

    void close(std::string_view name)
    {
        if (!broken()) {
            out_.append("</").append(name).append(">");
        }
        if (broken()) {
            out_.append("</").append(chance(50) ? any(blocks) : any(inlines)).append(">");
        }
    }

    void text()
    {
        for (std::size_t i = 0; i < 1 + below(6); ++i) {
            out_ += chance(88) ? any(words) : any(references);
            out_ += chance(80) ? " " : chance(30) ? "\n" : "";
        }
    }

    void run(int depth)
    {
        for (std::size_t i = 0; i < 1 + below(4); ++i) {
            text();
            if (chance(45) && depth < 12) {
                const std::string_view name = any(inlines);
                open(name);
                run(depth + 3);
                close(name);
            }
            if (chance(6)) {
                out_ += any(asides);
            }
            if (broken()) {
                out_ += any(odd);
            }
            if (taste_.controls && chance(4)) {
                out_ += any(controls);
            }
        }
    }

    void block(int depth)
    {
        if (chance(10)) {
            table(depth);
            return;
        }
        if (chance(10)) {
            list(depth);
            return;
        }
        const std::string_view name = any(blocks);
        open(name);
        for (std::size_t i = 0; i < 1 + below(3); ++i) {
            const bool deeper = depth < 6 && chance(45);
            if (deeper) {
                block(depth + 1);
            } else {
                run(0);
            }
            if (broken() && depth < 6) {
                out_.append("<").append(any(blocks)).append(">");
            }
        }
        close(name);
        out_ += chance(50) ? "\n" : "";
    }

    void list(int depth)
    {
        out_ += "<ul>";
        for (std::size_t i = 0; i < 1 + below(4); ++i) {
            open("li");
            run(0);
            if (depth < 5 && chance(20)) {
                block(depth + 1);
            }
            out_ += chance(70) ? "</li>\n" : "\n";
        }
        close("ul");
    }

    void table(int depth)
    {
        open("table");
        out_ += chance(20) ? "<caption>Named <b>so</b></caption>\n" : "\n";
        const bool section = chance(60);
        out_ += section ? "<tbody>" : "";
        for (std::size_t row = 0; row < 1 + below(3); ++row) {
            open("tr");
            for (std::size_t cell = 0; cell < 1 + below(3); ++cell) {
                const std::string_view name = chance(80) ? "td"sv : "th"sv;
                open(name);
                if (depth < 5 && chance(25)) {
                    block(depth + 1);
                } else {
                    run(0);
                }
                out_ += chance(70) ? "</td>" : "";
            }
            out_ += chance(70) ? "</tr>\n" : "\n";
            if (broken()) {
                out_ += any(odd);
            }
        }
        out_ += section && chance(80) ? "</tbody>" : "";
        close("table");
    }

    std::uint64_t state_;
    PageTaste taste_;
    std::string out_;
};

} // namespace

std::string random_page(std::uint64_t seed, const PageTaste& taste)
{
    return Writer(seed, taste).page();
}

std::string mutated(const std::string& page, std::uint64_t seed)
{
    Writer chance(seed ^ 0xABCDEFULL, {});
    std::string out = page;
    for (std::size_t i = 0; i < 1 + chance.below(4) && out.size() > 40; ++i) {
        const std::size_t at = chance.below(out.size() - 20);
        const std::size_t size = 1 + chance.below(18);
        switch (chance.below(4)) {
        case 0: out.erase(at, size); break;
        case 1: out.insert(chance.below(out.size()), out.substr(at, size)); break;
        case 2: out[at] = "<>/&\"'= \nx"[chance.below(10)]; break;
        default: out.insert(at, 1, "<>/&\"'=; \n"[chance.below(10)]); break;
        }
    }
    return out;
}

} // namespace demur::test
