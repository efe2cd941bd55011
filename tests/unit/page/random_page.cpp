#include "random_page.h"

#include <array>
#include <string_view>

namespace demur::test {

namespace {

using namespace std::string_view_literals;

constexpr std::array words = {"object"sv,     "we"sv,
                              "will use"sv,   "your information"sv,
                              "AI"sv,         "Ihre Daten"sv,
                              "für"sv,        "zażółć"sv,
                              "Ελλάδα"sv,     "データ"sv,
                              "12 May"sv,     "2025"sv,
                              "co-operate"sv, "don't"sv,
                              "…"sv,          "–"sv,
                              "!"sv,          "x"sv,
                              "(right)"sv,    "Q"sv,
                              "a\nb"sv,       "a\r\nb"sv,
                              "\xC2\xA0"sv,   "\xE2\x80\xAF"sv,
                              "e.g."sv,       "soft\xC2\xADhyphen"sv,
                              "\t"sv,         "\f"sv};
constexpr std::array references = {"&amp;"sv,     "&nbsp;"sv, "&eacute;"sv,   "&eacute"sv,  "&#39;"sv,    "&#x2019;"sv, "&#8217"sv,
                                   "&lt;b&gt;"sv, "&copy"sv,  "&copyright"sv, "&hellip;"sv, "&"sv,        "& "sv,       "&T"sv,
                                   "&#"sv,        "&#x"sv,    "&#150;"sv,     "&#0;"sv,     "&#xD800;"sv, "&shy;"sv,    "&#10;"sv,
                                   "&quot;"sv,    "&am"sv,    "&ccedil;"sv,   "&thinsp;"sv, "&zwnj;"sv};
constexpr std::array inlines = {
    "b"sv,    "i"sv,   "em"sv,   "strong"sv, "span"sv, "a"sv,     "u"sv,       "small"sv, "font"sv,
    "sup"sv,  "q"sv,   "cite"sv, "abbr"sv,   "time"sv, "code"sv,  "mark"sv,    "x-tag"sv, "x-other-tag-with-a-long-name"sv,
    "nobr"sv, "ins"sv, "bdi"sv,  "object"sv, "math"sv, "video"sv, "picture"sv, "label"sv, "dialog-x"sv};
constexpr std::array blocks = {"div"sv,     "p"sv,      "section"sv, "article"sv, "h1"sv,       "h2"sv,     "h3"sv,         "blockquote"sv,
                               "main"sv,    "header"sv, "footer"sv,  "nav"sv,     "aside"sv,    "figure"sv, "figcaption"sv, "pre"sv,
                               "address"sv, "center"sv, "details"sv, "summary"sv, "fieldset"sv, "dialog"sv, "dl"sv,         "dt"sv,
                               "dd"sv,      "ul"sv,     "ol"sv,      "li"sv,      "form"sv,     "hgroup"sv, "menu"sv,       "legend"sv};
constexpr std::array attributes = {"class=\"a b\""sv,
                                   "id=x1"sv,
                                   "hidden"sv,
                                   "hidden=until-found"sv,
                                   "style=\"display:none\""sv,
                                   "style='display : NONE'"sv,
                                   "style=\"color:red\""sv,
                                   "style=\"position:absolute; left:-9999px\""sv,
                                   "lang=de"sv,
                                   "lang=\"pt-BR\""sv,
                                   "lang=\"\""sv,
                                   "role=heading"sv,
                                   "role=\"listitem\""sv,
                                   "role=dialog"sv,
                                   "role=presentation"sv,
                                   "aria-hidden=true"sv,
                                   "title=\"x > y\""sv,
                                   "data-x='<b>'"sv,
                                   "data-demur-hidden=\"covered\""sv,
                                   "onclick=\"a('x')\""sv,
                                   "=odd"sv,
                                   "a=b=c"sv,
                                   "/"sv,
                                   "HIDDEN"sv,
                                   "aria-label=\"Named &amp; said\""sv,
                                   "contenteditable=false"sv,
                                   "dir=rtl"sv,
                                   "style=\"opacity:0\""sv,
                                   "hidden hidden=until-found"sv,
                                   "role=Heading"sv,
                                   "alt=\"words\""sv,
                                   "style=\"width:1px;height:1px;overflow:hidden\""sv};
constexpr std::array targets = {"https://www.facebook.com/help/contact/712876720715583"sv,
                                "/privacy"sv,
                                "?a=1&amp;b=2"sv,
                                "#top"sv,
                                "a/../b"sv,
                                ""sv,
                                "//cdn.example.org/x"sv,
                                "javascript:void(0)"sv,
                                "https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2F&h=1"sv,
                                "mailto:a@b"sv,
                                "x?copy=1&copy=2&lt=3"sv,
                                " https://example.org/ "sv};
constexpr std::array asides = {"<!-- a <b>comment</b> -->"sv,
                               "<!-->"sv,
                               "<!--x--!>"sv,
                               "<script>if (a<b) { document.write('<div>x</div>') }</script>"sv,
                               "<style>p > a { color: red }</style>"sv,
                               "<noscript><p>turn it on</p></noscript>"sv,
                               "<template><p>not shown</p></template>"sv,
                               "<template shadowrootmode=open><p>shown</p></template>"sv,
                               "<svg><title>t</title><path d='M0 0'/></svg>"sv,
                               "<svg/>"sv,
                               "<iframe>x</iframe>"sv,
                               "<br>"sv,
                               "<br/>"sv,
                               "<hr>"sv,
                               "<img src=x alt=\"a &quot;picture&quot;\">"sv,
                               "<img alt=''>"sv,
                               "<br><br>"sv,
                               "\n<br>\n"sv,
                               "<wbr>"sv,
                               "<![CDATA[ words ]]>"sv,
                               "<?php x ?>"sv,
                               "</>"sv,
                               "</ x>"sv,
                               "<input type=hidden value=x>"sv,
                               "<base href=\"https://base.example/d/\">"sv,
                               "<meta x>"sv,
                               "<link rel=x>"sv,
                               "<area alt=x>"sv,
                               "<xmp><b>x</b></xmp>"sv};
constexpr std::array odd = {"\v"sv,
                            "&#xFFFFFFFFFF;"sv,
                            "</p>"sv,
                            "</div>"sv,
                            "</a>"sv,
                            "</span>"sv,
                            "<body class=x>"sv,
                            "<html lang=fr>"sv,
                            "</body>"sv,
                            "<head>"sv,
                            "</html>"sv,
                            "<td>"sv,
                            "<tr>"sv,
                            "<option>x"sv,
                            "<textarea> <p> </textarea>"sv,
                            "<noscript>"sv,
                            "<svg>"sv,
                            "<p"sv,
                            "<image alt=x>"sv,
                            "<frameset>"sv,
                            "</br>"sv,
                            "<title>Second &amp; late</title>"sv,
                            "<canvas>no</canvas>"sv,
                            "< "sv,
                            "<3"sv,
                            "&unknown;"sv,
                            "&notit;"sv,
                            "&#13;"sv};
constexpr std::array controls = {"<input name=email type=email placeholder='Your mail'>"sv,
                                 "<label for=q>Search</label><input id=q>"sv,
                                 "<textarea>typed</textarea>"sv,
                                 "<select name=c><option value=1>One<option selected>Two</select>"sv,
                                 "<select><optgroup label=g><option>A</option></optgroup></select>"sv,
                                 "<button>Send it</button>"sv,
                                 "<div role=button>Press</div>"sv,
                                 "<input type=submit value='Go on'>"sv,
                                 "<div contenteditable>draft</div>"sv,
                                 "<span role=checkbox>I agree</span>"sv,
                                 "<input type=radio name=r> One <input type=radio name=r> Two"sv,
                                 "<button type=button>Menu</button>"sv,
                                 "<fieldset><legend>Which?</legend><input type=checkbox>This one</fieldset>"sv,
                                 "<input form=f1 name=x>"sv};

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
