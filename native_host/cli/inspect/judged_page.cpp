#include "cli/inspect/judged_page.h"

#include "base/described.h"
#include "flow/field_role.h"
#include "notice/gate.h"
#include "page/skim.h"

#include <optional>
#include <utility>

namespace demur::cli {

namespace {

JudgedPage judge(Page page)
{
    Verdict verdict = classify(page);
    return {std::move(page), std::move(verdict)};
}

} // namespace

JudgedPage judge_html(std::string_view html, const PageContext& context)
{
    if (std::optional<Page> skimmed = skim_html(html, context)) {
        if (std::optional<Verdict> verdict = skim_verdict(*skimmed)) {
            return {std::move(*skimmed), std::move(*verdict)};
        }
    }
    return judge(read_html(html, context));
}

JudgedPage judge_text(std::string_view text, const PageContext& context)
{
    return judge(read_text(text, context));
}

JudgedPage judge_any(std::string_view input, const PageContext& context)
{
    return looks_like_html(input) ? judge_html(input, context) : judge_text(input, context);
}

json::object describe(const json::value& id, const JudgedPage& judged)
{
    const Verdict& verdict = judged.verdict;
    json::object out;
    out["id"] = id;
    out["kind"] = enum_name(verdict.kind);
    out["language"] = verdict.language;
    out["score"] = verdict.score;
    out["service"] = verdict.service;
    out["effective_date"] = verdict.effective_date ? json::value(*verdict.effective_date) : json::value(nullptr);
    out["because"] = to_json(verdict.because);
    out["links"] = to_json(verdict.links);
    out["forms"] = to_json(view_forms(judged.page));
    if (!judged.page.caps.empty()) { // never silently
        out["caps"] = to_json(judged.page.caps);
    }
    return out;
}

} // namespace demur::cli
