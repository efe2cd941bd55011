// The named character references that pages use: those of HTML 4, those that need no semicolon (all of them), and the
// letters and signs of European pages. A name that is not here is left to the parser, which knows two thousand.
#pragma once

#include <array>
#include <string_view>

namespace demur {

struct NamedReference {
    std::string_view name;
    char32_t value = 0;
    bool bare = false; // also without a semicolon
};

using namespace std::string_view_literals;

// Sorted by name.
// clang-format off
inline constexpr auto named_references = std::to_array<NamedReference>({
    {"AElig"sv,0xC6,true}, {"AMP"sv,0x26,true}, {"Aacute"sv,0xC1,true}, {"Abreve"sv,0x102,false}, {"Acirc"sv,0xC2,true},
    {"Agrave"sv,0xC0,true}, {"Alpha"sv,0x391,false}, {"Amacr"sv,0x100,false}, {"Aogon"sv,0x104,false}, {"Aring"sv,0xC5,true},
    {"Atilde"sv,0xC3,true}, {"Auml"sv,0xC4,true}, {"Beta"sv,0x392,false}, {"COPY"sv,0xA9,true}, {"Cacute"sv,0x106,false},
    {"Ccaron"sv,0x10C,false}, {"Ccedil"sv,0xC7,true}, {"Chi"sv,0x3A7,false}, {"Dagger"sv,0x2021,false}, {"Dcaron"sv,0x10E,false},
    {"Delta"sv,0x394,false}, {"Dstrok"sv,0x110,false}, {"ETH"sv,0xD0,true}, {"Eacute"sv,0xC9,true}, {"Ecaron"sv,0x11A,false},
    {"Ecirc"sv,0xCA,true}, {"Edot"sv,0x116,false}, {"Egrave"sv,0xC8,true}, {"Emacr"sv,0x112,false}, {"Eogon"sv,0x118,false},
    {"Epsilon"sv,0x395,false}, {"Eta"sv,0x397,false}, {"Euml"sv,0xCB,true}, {"GT"sv,0x3E,true}, {"Gamma"sv,0x393,false},
    {"Gbreve"sv,0x11E,false}, {"Hat"sv,0x5E,false}, {"Hstrok"sv,0x126,false}, {"Iacute"sv,0xCD,true}, {"Icirc"sv,0xCE,true},
    {"Idot"sv,0x130,false}, {"Igrave"sv,0xCC,true}, {"Imacr"sv,0x12A,false}, {"Iogon"sv,0x12E,false}, {"Iota"sv,0x399,false},
    {"Iuml"sv,0xCF,true}, {"Kappa"sv,0x39A,false}, {"Kcedil"sv,0x136,false}, {"LT"sv,0x3C,true}, {"Lambda"sv,0x39B,false},
    {"Lcedil"sv,0x13B,false}, {"Lstrok"sv,0x141,false}, {"Mu"sv,0x39C,false}, {"Nacute"sv,0x143,false}, {"Ncaron"sv,0x147,false},
    {"Ncedil"sv,0x145,false}, {"NewLine"sv,0xA,false}, {"NonBreakingSpace"sv,0xA0,false}, {"Ntilde"sv,0xD1,true}, {"Nu"sv,0x39D,false},
    {"OElig"sv,0x152,false}, {"Oacute"sv,0xD3,true}, {"Ocirc"sv,0xD4,true}, {"Odblac"sv,0x150,false}, {"Ograve"sv,0xD2,true},
    {"Omega"sv,0x3A9,false}, {"Omicron"sv,0x39F,false}, {"Oslash"sv,0xD8,true}, {"Otilde"sv,0xD5,true}, {"Ouml"sv,0xD6,true},
    {"Phi"sv,0x3A6,false}, {"Pi"sv,0x3A0,false}, {"Prime"sv,0x2033,false}, {"Psi"sv,0x3A8,false}, {"QUOT"sv,0x22,true},
    {"REG"sv,0xAE,true}, {"Rcaron"sv,0x158,false}, {"Rho"sv,0x3A1,false}, {"Sacute"sv,0x15A,false}, {"Scaron"sv,0x160,false},
    {"Scedil"sv,0x15E,false}, {"Sigma"sv,0x3A3,false}, {"THORN"sv,0xDE,true}, {"Tab"sv,0x9,false}, {"Tau"sv,0x3A4,false},
    {"Tcaron"sv,0x164,false}, {"Tcedil"sv,0x162,false}, {"Theta"sv,0x398,false}, {"Uacute"sv,0xDA,true}, {"Ucirc"sv,0xDB,true},
    {"Udblac"sv,0x170,false}, {"Ugrave"sv,0xD9,true}, {"Umacr"sv,0x16A,false}, {"Uogon"sv,0x172,false}, {"Upsilon"sv,0x3A5,false},
    {"Uring"sv,0x16E,false}, {"Uuml"sv,0xDC,true}, {"Xi"sv,0x39E,false}, {"Yacute"sv,0xDD,true}, {"Yuml"sv,0x178,false},
    {"Zacute"sv,0x179,false}, {"Zcaron"sv,0x17D,false}, {"Zdot"sv,0x17B,false}, {"ZeroWidthSpace"sv,0x200B,false},
    {"Zeta"sv,0x396,false}, {"aacute"sv,0xE1,true}, {"abreve"sv,0x103,false}, {"acirc"sv,0xE2,true}, {"acute"sv,0xB4,true},
    {"aelig"sv,0xE6,true}, {"agrave"sv,0xE0,true}, {"alefsym"sv,0x2135,false}, {"alpha"sv,0x3B1,false}, {"amacr"sv,0x101,false},
    {"amp"sv,0x26,true}, {"and"sv,0x2227,false}, {"ang"sv,0x2220,false}, {"aogon"sv,0x105,false}, {"apos"sv,0x27,false},
    {"aring"sv,0xE5,true}, {"ast"sv,0x2A,false}, {"asymp"sv,0x2248,false}, {"atilde"sv,0xE3,true}, {"auml"sv,0xE4,true},
    {"bdquo"sv,0x201E,false}, {"beta"sv,0x3B2,false}, {"bigstar"sv,0x2605,false}, {"block"sv,0x2588,false}, {"boxh"sv,0x2500,false},
    {"brvbar"sv,0xA6,true}, {"bsol"sv,0x5C,false}, {"bull"sv,0x2022,false}, {"cacute"sv,0x107,false}, {"cap"sv,0x2229,false},
    {"ccaron"sv,0x10D,false}, {"ccedil"sv,0xE7,true}, {"cdot"sv,0x10B,false}, {"cedil"sv,0xB8,true}, {"cent"sv,0xA2,true},
    {"centerdot"sv,0xB7,false}, {"check"sv,0x2713,false}, {"checkmark"sv,0x2713,false}, {"chi"sv,0x3C7,false}, {"circ"sv,0x2C6,false},
    {"clubs"sv,0x2663,false}, {"colon"sv,0x3A,false}, {"comma"sv,0x2C,false}, {"commat"sv,0x40,false}, {"cong"sv,0x2245,false},
    {"copy"sv,0xA9,true}, {"copysr"sv,0x2117,false}, {"crarr"sv,0x21B5,false}, {"cross"sv,0x2717,false}, {"cup"sv,0x222A,false},
    {"curren"sv,0xA4,true}, {"dArr"sv,0x21D3,false}, {"dagger"sv,0x2020,false}, {"darr"sv,0x2193,false}, {"dash"sv,0x2010,false},
    {"dcaron"sv,0x10F,false}, {"deg"sv,0xB0,true}, {"delta"sv,0x3B4,false}, {"diams"sv,0x2666,false}, {"divide"sv,0xF7,true},
    {"dollar"sv,0x24,false}, {"dstrok"sv,0x111,false}, {"eacute"sv,0xE9,true}, {"ecaron"sv,0x11B,false}, {"ecirc"sv,0xEA,true},
    {"edot"sv,0x117,false}, {"egrave"sv,0xE8,true}, {"emacr"sv,0x113,false}, {"empty"sv,0x2205,false}, {"emsp"sv,0x2003,false},
    {"ensp"sv,0x2002,false}, {"eogon"sv,0x119,false}, {"epsilon"sv,0x3B5,false}, {"equals"sv,0x3D,false}, {"equiv"sv,0x2261,false},
    {"eta"sv,0x3B7,false}, {"eth"sv,0xF0,true}, {"euml"sv,0xEB,true}, {"euro"sv,0x20AC,false}, {"excl"sv,0x21,false},
    {"exist"sv,0x2203,false}, {"female"sv,0x2640,false}, {"flat"sv,0x266D,false}, {"fnof"sv,0x192,false}, {"forall"sv,0x2200,false},
    {"frac12"sv,0xBD,true}, {"frac14"sv,0xBC,true}, {"frac34"sv,0xBE,true}, {"frasl"sv,0x2044,false}, {"gamma"sv,0x3B3,false},
    {"gbreve"sv,0x11F,false}, {"gdot"sv,0x121,false}, {"ge"sv,0x2265,false}, {"grave"sv,0x60,false}, {"gt"sv,0x3E,true},
    {"hArr"sv,0x21D4,false}, {"hairsp"sv,0x200A,false}, {"harr"sv,0x2194,false}, {"hearts"sv,0x2665,false}, {"hellip"sv,0x2026,false},
    {"horbar"sv,0x2015,false}, {"hstrok"sv,0x127,false}, {"hyphen"sv,0x2010,false}, {"iacute"sv,0xED,true}, {"icirc"sv,0xEE,true},
    {"iexcl"sv,0xA1,true}, {"igrave"sv,0xEC,true}, {"imacr"sv,0x12B,false}, {"image"sv,0x2111,false}, {"imath"sv,0x131,false},
    {"infin"sv,0x221E,false}, {"inodot"sv,0x131,false}, {"int"sv,0x222B,false}, {"iogon"sv,0x12F,false}, {"iota"sv,0x3B9,false},
    {"iquest"sv,0xBF,true}, {"isin"sv,0x2208,false}, {"iuml"sv,0xEF,true}, {"kappa"sv,0x3BA,false}, {"kcedil"sv,0x137,false},
    {"lArr"sv,0x21D0,false}, {"lambda"sv,0x3BB,false}, {"lang"sv,0x27E8,false}, {"laquo"sv,0xAB,true}, {"larr"sv,0x2190,false},
    {"lbrace"sv,0x7B,false}, {"lbrack"sv,0x5B,false}, {"lcedil"sv,0x13C,false}, {"lceil"sv,0x2308,false}, {"lcub"sv,0x7B,false},
    {"ldquo"sv,0x201C,false}, {"ldquor"sv,0x201E,false}, {"le"sv,0x2264,false}, {"lfloor"sv,0x230A,false}, {"lowast"sv,0x2217,false},
    {"lowbar"sv,0x5F,false}, {"loz"sv,0x25CA,false}, {"lpar"sv,0x28,false}, {"lrm"sv,0x200E,false}, {"lsaquo"sv,0x2039,false},
    {"lsqb"sv,0x5B,false}, {"lsquo"sv,0x2018,false}, {"lsquor"sv,0x201A,false}, {"lstrok"sv,0x142,false}, {"lt"sv,0x3C,true},
    {"macr"sv,0xAF,true}, {"male"sv,0x2642,false}, {"malt"sv,0x2720,false}, {"mdash"sv,0x2014,false}, {"micro"sv,0xB5,true},
    {"middot"sv,0xB7,true}, {"minus"sv,0x2212,false}, {"mldr"sv,0x2026,false}, {"mu"sv,0x3BC,false}, {"nabla"sv,0x2207,false},
    {"nacute"sv,0x144,false}, {"natural"sv,0x266E,false}, {"nbsp"sv,0xA0,true}, {"ncaron"sv,0x148,false}, {"ncedil"sv,0x146,false},
    {"ndash"sv,0x2013,false}, {"ne"sv,0x2260,false}, {"ni"sv,0x220B,false}, {"nldr"sv,0x2025,false}, {"not"sv,0xAC,true},
    {"notin"sv,0x2209,false}, {"nsub"sv,0x2284,false}, {"ntilde"sv,0xF1,true}, {"nu"sv,0x3BD,false}, {"num"sv,0x23,false},
    {"numsp"sv,0x2007,false}, {"oacute"sv,0xF3,true}, {"ocirc"sv,0xF4,true}, {"odblac"sv,0x151,false}, {"oelig"sv,0x153,false},
    {"ograve"sv,0xF2,true}, {"oline"sv,0x203E,false}, {"omega"sv,0x3C9,false}, {"omicron"sv,0x3BF,false}, {"oplus"sv,0x2295,false},
    {"or"sv,0x2228,false}, {"ordf"sv,0xAA,true}, {"ordm"sv,0xBA,true}, {"oslash"sv,0xF8,true}, {"otilde"sv,0xF5,true},
    {"otimes"sv,0x2297,false}, {"ouml"sv,0xF6,true}, {"para"sv,0xB6,true}, {"part"sv,0x2202,false}, {"percnt"sv,0x25,false},
    {"period"sv,0x2E,false}, {"permil"sv,0x2030,false}, {"perp"sv,0x22A5,false}, {"phi"sv,0x3C6,false}, {"phone"sv,0x260E,false},
    {"pi"sv,0x3C0,false}, {"piv"sv,0x3D6,false}, {"plus"sv,0x2B,false}, {"plusmn"sv,0xB1,true}, {"pound"sv,0xA3,true},
    {"prime"sv,0x2032,false}, {"prod"sv,0x220F,false}, {"prop"sv,0x221D,false}, {"psi"sv,0x3C8,false}, {"puncsp"sv,0x2008,false},
    {"quest"sv,0x3F,false}, {"quot"sv,0x22,true}, {"rArr"sv,0x21D2,false}, {"radic"sv,0x221A,false}, {"rang"sv,0x27E9,false},
    {"raquo"sv,0xBB,true}, {"rarr"sv,0x2192,false}, {"rbrace"sv,0x7D,false}, {"rbrack"sv,0x5D,false}, {"rcaron"sv,0x159,false},
    {"rceil"sv,0x2309,false}, {"rcub"sv,0x7D,false}, {"rdquo"sv,0x201D,false}, {"rdquor"sv,0x201D,false}, {"real"sv,0x211C,false},
    {"reg"sv,0xAE,true}, {"rfloor"sv,0x230B,false}, {"rho"sv,0x3C1,false}, {"rlm"sv,0x200F,false}, {"rpar"sv,0x29,false},
    {"rsaquo"sv,0x203A,false}, {"rsqb"sv,0x5D,false}, {"rsquo"sv,0x2019,false}, {"rsquor"sv,0x2019,false}, {"sacute"sv,0x15B,false},
    {"sbquo"sv,0x201A,false}, {"scaron"sv,0x161,false}, {"scedil"sv,0x15F,false}, {"sdot"sv,0x22C5,false}, {"sect"sv,0xA7,true},
    {"semi"sv,0x3B,false}, {"sext"sv,0x2736,false}, {"sharp"sv,0x266F,false}, {"shy"sv,0xAD,true}, {"sigma"sv,0x3C3,false},
    {"sigmaf"sv,0x3C2,false}, {"sim"sv,0x223C,false}, {"sol"sv,0x2F,false}, {"spades"sv,0x2660,false}, {"star"sv,0x2606,false},
    {"starf"sv,0x2605,false}, {"sub"sv,0x2282,false}, {"sube"sv,0x2286,false}, {"sum"sv,0x2211,false}, {"sup"sv,0x2283,false},
    {"sup1"sv,0xB9,true}, {"sup2"sv,0xB2,true}, {"sup3"sv,0xB3,true}, {"supe"sv,0x2287,false}, {"szlig"sv,0xDF,true},
    {"tau"sv,0x3C4,false}, {"tcaron"sv,0x165,false}, {"tcedil"sv,0x163,false}, {"there4"sv,0x2234,false}, {"theta"sv,0x3B8,false},
    {"thetasym"sv,0x3D1,false}, {"thinsp"sv,0x2009,false}, {"thorn"sv,0xFE,true}, {"tilde"sv,0x2DC,false}, {"times"sv,0xD7,true},
    {"trade"sv,0x2122,false}, {"uArr"sv,0x21D1,false}, {"uacute"sv,0xFA,true}, {"uarr"sv,0x2191,false}, {"ucirc"sv,0xFB,true},
    {"udblac"sv,0x171,false}, {"ugrave"sv,0xF9,true}, {"umacr"sv,0x16B,false}, {"uml"sv,0xA8,true}, {"uogon"sv,0x173,false},
    {"upsih"sv,0x3D2,false}, {"upsilon"sv,0x3C5,false}, {"uring"sv,0x16F,false}, {"uuml"sv,0xFC,true}, {"vellip"sv,0x22EE,false},
    {"verbar"sv,0x7C,false}, {"vert"sv,0x7C,false}, {"weierp"sv,0x2118,false}, {"xi"sv,0x3BE,false}, {"yacute"sv,0xFD,true},
    {"yen"sv,0xA5,true}, {"yuml"sv,0xFF,true}, {"zacute"sv,0x17A,false}, {"zcaron"sv,0x17E,false}, {"zdot"sv,0x17C,false},
    {"zeta"sv,0x3B6,false}, {"zwj"sv,0x200D,false}, {"zwnj"sv,0x200C,false}
});
// clang-format on

} // namespace demur
