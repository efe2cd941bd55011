// A page and what is made of it: how `demur inspect` comes to its answer.
#pragma once

#include "notice/verdict.h"
#include "page/page.h"

#include <boost/json.hpp>

#include <string_view>

namespace demur::cli {

struct JudgedPage {
    Page page;
    Verdict verdict;
};

// Most pages say nothing of the kind: these are skimmed and judged without a tree, the others are parsed.
JudgedPage judge_html(std::string_view html, const PageContext& context);
JudgedPage judge_text(std::string_view text, const PageContext& context);
// HTML if it looks like it, else plain text.
JudgedPage judge_any(std::string_view input, const PageContext& context);

// The answer's members: id, kind, language, score, service, effective_date, because, links, forms; caps where the page was cut.
boost::json::object describe(const boost::json::value& id, const JudgedPage& judged);

} // namespace demur::cli
