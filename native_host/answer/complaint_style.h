// The complaint's style sheet: for paper first.
#pragma once

#include <string_view>

namespace demur {

inline constexpr std::string_view complaint_style = R"css(
@page { size: A4; margin: 18mm 20mm 20mm 22mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; } }
* { box-sizing: border-box; }
html { color: #111; background: #fff; font: 10.5pt/1.45 "Noto Sans", "DejaVu Sans", "Noto Sans CJK JP", "Noto Sans CJK KR", sans-serif; }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1.5rem; overflow-wrap: anywhere; }
.draft { border: 1pt solid #8a5a00; background: #fff6e0; padding: .5em .8em; font-size: 9pt; }
.from, .to { margin: 1.4em 0; }
.letter p { margin: .75em 0; }
.subject { font-weight: 700; margin: 1.6em 0 1em; font-size: 11.5pt; }
.blank { display: inline-block; min-width: 15em; border-bottom: .8pt dotted #444; color: #666; font-size: 8pt; padding: .9em .2em .1em; }
.signature .blank { min-width: 20em; padding-top: 3.2em; }
h1 { font-size: 15pt; margin: 0 0 .6em; }
h2 { font-size: 11.5pt; margin: 1.5em 0 .4em; break-after: avoid; }
.record { margin-top: 3rem; border-top: 1pt solid #999; padding-top: 1.5rem; }
table { width: 100%; border-collapse: collapse; font-size: 9pt; }
th, td { text-align: start; vertical-align: top; padding: .25em .6em .25em 0; border-bottom: .5pt solid #ccc; }
thead { display: table-header-group; }
thead th { border-bottom: 1pt solid #666; }
tr { break-inside: avoid; }
.facts th { width: 34%; font-weight: 600; }
.text { border-inline-start: 2pt solid #bbb; padding-inline-start: .8em; }
.small { font-size: 8.5pt; color: #333; }
ul { margin: .3em 0; padding-inline-start: 1.3em; }
@media print {
  body { margin: 0; padding: 0; max-width: none; }
  .record { break-before: page; border: 0; padding: 0; margin: 0; }
  .signature { break-inside: avoid; }
}
)css";

} // namespace demur
