#include "answer/answer_kind.h"

#include "answer/answer_signs.h"

#include <algorithm>

namespace demur {

namespace {

bool says(const Verdict& verdict, std::string_view what)
{
    return std::any_of(verdict.because.begin(), verdict.because.end(), [what](const Because& reason) { return reason.what == what; });
}

std::string_view kind_of(const Verdict& verdict, const Page& page)
{
    if (verdict.kind == NoticeKind::rejection) {
        return answer_rejection;
    }
    // "We have received your objection and need two more months" confirms its arrival and nothing else.
    const bool honoured = verdict.kind == NoticeKind::confirmation && says(verdict, "wont_use");
    if (!honoured && (verdict.kind == NoticeKind::confirmation || verdict.kind == NoticeKind::none) && says_longer_term(page)) {
        return answer_extension;
    }
    return verdict.kind == NoticeKind::confirmation ? answer_confirmation : answer_none;
}

} // namespace

MailUnderstood understand_mail(const std::vector<MailPage>& mails)
{
    MailUnderstood first;
    for (const MailPage& mail : mails) {
        for (const Page& page : mail.pages) {
            Verdict verdict = classify(page);
            const std::string_view kind = kind_of(verdict, page);
            if (kind != answer_none) {
                return {std::move(verdict), kind, &mail, &page};
            }
            const bool tells_more = first.page == nullptr || (first.verdict.kind == NoticeKind::none && verdict.kind != NoticeKind::none);
            if (tells_more) {
                first = {std::move(verdict), answer_none, &mail, &page};
            }
        }
    }
    return first;
}

} // namespace demur
