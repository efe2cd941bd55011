// The gate before the parser: judges pages that were only skimmed, and says when that is not enough.
#pragma once

#include "lexicon/lexicon.h"
#include "notice/verdict.h"
#include "page/page.h"

#include <optional>

namespace demur {

// The verdict `none` of a page without controls whose words and links were skimmed (skim_html), or nothing: then what stands
// on it could amount to more, and it must be parsed and judged in full. It is the upper bound of the rules, in every
// language, that decides, so no page that classify() would name is lost. Score and evidence are empty.
std::optional<Verdict> skim_verdict(const Page& skimmed, const Lexicon& lexicon = compiled_lexicon());

} // namespace demur
