#include "messaging/mail_answer.h"

#include "answer/answer_kind.h"
#include "answer/answer_signs.h"
#include "base/described.h"
#include "base/hex.h"
#include "base/sha256.h"
#include "base/time.h"
#include "messaging/answer_choice.h"
#include "messaging/objection_care.h"
#include "messaging/objection_view.h"
#include "messaging/profile_store.h"
#include "messaging/standing.h"

#include <algorithm>

namespace demur::rpc {

namespace {

constexpr std::int64_t day_ms = std::int64_t{24} * 3600 * 1000; // clocks and time zones of others

AnswerView answer_in(const MailUnderstood& understood, const GivenMail& given)
{
    const MailSender& sender = understood.mail->sender;
    AnswerView answer;
    answer.source = "mail";
    answer.kind = understood.kind;
    answer.seen = iso_utc(now_ms());
    answer.from = sender.domain;
    answer.sent = sender.sent;
    answer.sha256 = to_hex(sha256(given.bytes));
    answer.vouched_by = sender.vouched_by;
    return answer;
}

// A mail often comes after the same answer was seen on screen.
bool was_seen_on_screen(const ObjectionRow& row, std::string_view kind)
{
    const std::optional<AnswerView> known = answer_of(row);
    return (!known || known->source == "screen")
           && ((row.status == enum_name(ObjectionStatus::confirmed) && kind == answer_confirmation)
               || (row.status == enum_name(ObjectionStatus::denied) && kind == answer_rejection));
}

bool is_same_mail(const ObjectionRow& row, const AnswerView& answer)
{
    const std::optional<AnswerView> known = answer_of(row);
    return known && known->sha256 && known->sha256 == answer.sha256;
}

class MailTaking {
public:
    MailTaking(Journal& journal, const GivenMail& given, const MailUnderstood& understood)
        : journal_(journal), given_(given), understood_(understood), profile_(load_profile(journal))
    {
        result_.verdict = understood.verdict;
        result_.answer = answer_in(understood, given);
    }

    MailResult take()
    {
        if (given_.objection) {
            take_for_named();
        } else if (understood_.kind == answer_none) {
            result_.doubt = "no_answer";
        } else {
            take_for_unnamed();
        }
        return std::move(result_);
    }

private:
    void take_for_named()
    {
        std::optional<ObjectionRow> row = journal_.objection(*given_.objection);
        if (!row) {
            throw Error(ErrorCode::not_found, "there is no objection " + *given_.objection);
        }
        if (understood_.kind == answer_none) {
            result_.doubt = "no_answer";
        } else if (is_of_another_company(result_.answer.from.value_or(""), "",
                                         row->service)) { // what its words sound like, the person knows
            result_.doubt = "sender";
        } else if (!is_same_mail(*row, result_.answer) && !record_answer(journal_, *row, result_.answer)) {
            throw Error(ErrorCode::conflict, "this objection is " + row->status + " already, and the mail says otherwise",
                        "Name the objection that the mail is about.");
        }
        show(*row);
    }

    void take_for_unnamed()
    {
        std::vector<ObjectionRow> rows = journal_.objections();
        const auto again =
            std::find_if(rows.begin(), rows.end(), [&](const ObjectionRow& row) { return is_same_mail(row, result_.answer); });
        if (again != rows.end()) { // the same mail given twice
            show(*again);
            return;
        }
        std::vector<ObjectionRow> meant = candidates(rows);
        const ObjectionRow* one = objection_meant(meant, *understood_.page);
        if (meant.empty() || one == nullptr) {
            result_.doubt = meant.empty() ? "no_objection" : "which_objection";
        } else if (understood_.mail->sender.doubtful || is_foreign_to(*one)) {
            result_.doubt = "sender";
        }
        if (result_.doubt) {
            std::for_each(meant.begin(), meant.end(), [&](const ObjectionRow& row) { show(row); });
            return;
        }
        ObjectionRow row = *one;
        if (!record_answer(journal_, row, result_.answer)) {
            result_.doubt = "no_objection";
        }
        show(row);
    }

    // No company answers what another one was asked.
    [[nodiscard]] bool is_foreign_to(const ObjectionRow& row) const
    {
        return is_of_another_company(result_.answer.from.value_or(""), result_.verdict.service, row.service);
    }

    // Sent before the mail was, of its service, and without another answer.
    [[nodiscard]] std::vector<ObjectionRow> candidates(const std::vector<ObjectionRow>& rows) const
    {
        std::vector<ObjectionRow> meant = objections_awaiting(journal_, result_.verdict.service);
        for (const ObjectionRow& row : rows) {
            const bool of_service =
                row.service == result_.verdict.service || result_.verdict.service == "meta" || result_.verdict.service == "unknown";
            if (of_service && was_seen_on_screen(row, understood_.kind)) {
                meant.push_back(row);
            }
        }
        const std::optional<std::int64_t> sent = result_.answer.sent ? parse_iso_utc(*result_.answer.sent) : std::nullopt;
        std::erase_if(meant, [&](const ObjectionRow& row) { return sent && sent_at(row) > *sent + day_ms; });
        return meant;
    }

    void show(const ObjectionRow& row) { result_.objections.push_back(view_of(journal_, row, profile_, now_ms())); }

    Journal& journal_;
    const GivenMail& given_;
    const MailUnderstood& understood_;
    Profile profile_;
    MailResult result_;
};

} // namespace

MailResult take_mail(Journal& journal, const GivenMail& mail)
{
    const std::vector<MailPage> pages = read_given_mail(mail.bytes, mail.pasted);
    const MailUnderstood understood = understand_mail(pages);
    return MailTaking(journal, mail, understood).take();
}

} // namespace demur::rpc
