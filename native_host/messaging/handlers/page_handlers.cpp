// page.inspect and page.observe.
#include "base/described.h"
#include "base/time.h"
#include "messaging/form_choice.h"
#include "messaging/handlers/handlers.h"
#include "messaging/objection_care.h"
#include "messaging/objection_view.h"
#include "messaging/profile_store.h"

#include <algorithm>

namespace demur::rpc {

namespace {

Page read_page(const PageParams& params)
{
    return read_html(params.html, {params.url, params.surface.value_or(Surface::unknown)});
}

std::string_view host_of(std::string_view url)
{
    const std::size_t scheme = url.find("://");
    url = scheme == std::string_view::npos ? std::string_view() : url.substr(scheme + 3);
    return url.substr(0, url.find_first_of("/?#:"));
}

// One observation: what is on screen, and the objections that it touches.
class Observation {
public:
    Observation(Journal& journal, const PageParams& params, const Page& page, ObserveResult& result)
        : journal_(journal), params_(params), page_(page), result_(result), profile_(load_profile(journal)),
          country_(profile_.country.value_or("")), today_(iso_utc(now_ms()).substr(0, 10))
    {
    }

    void take_consequences()
    {
        switch (result_.verdict.kind) {
        case NoticeKind::training_notice: open_for_notice(); break;
        case NoticeKind::objection_form:
        case NoticeKind::third_party_form: open_for_form(); break;
        case NoticeKind::code_request: move_on(ObjectionStatus::needs_user, NextStep::enter_code); break;
        case NoticeKind::confirmation: move_on(ObjectionStatus::confirmed, std::nullopt); break;
        case NoticeKind::rejection: move_on(ObjectionStatus::denied, std::nullopt); break;
        case NoticeKind::ai_ads_notice:
        case NoticeKind::dead_end:
        case NoticeKind::none: name_given(); break;
        }
        for (const ObjectionRow& row : concerned_) {
            result_.objections.push_back(view_of(journal_, row, profile_, now_ms()));
        }
    }

private:
    void open_for_notice()
    {
        const FlowPack* flow = flow_for_service(result_.verdict.service, country_);
        note_repeat(flow);
        open_for(flow);
    }

    // The page does not say whose notice it is: it comes again only where no account is left that has not objected.
    void note_repeat(const FlowPack* flow)
    {
        std::optional<ObjectionRow> latest;
        for (const std::string& username : flow == nullptr ? std::vector<std::string>() : usernames(*flow)) {
            std::optional<ObjectionRow> sent = sent_objection(journal_, *flow, username);
            if (!sent) {
                return;
            }
            if (!latest || sent_at(*sent) >= sent_at(*latest)) {
                latest = std::move(sent);
            }
        }
        if (latest) {
            result_.again = latest->id;
        }
    }

    void open_for_form()
    {
        const FormView* form = main_form(result_.forms);
        if (form == nullptr) {
            return;
        }
        const FlowHints hints{result_.verdict.service, country_, today_};
        const FlowPack* seen = flow_of_form(*form, page_, hints);
        const FlowPack* flow = flow_to_keep(seen, *form, hints);
        if (seen == nullptr && form->kind != FormKind::code_request) {
            result_.unknown_generation = true;
        }
        std::optional<ObjectionRow> given = objection_given();
        const FlowPack* prepared = given ? find_flow(given->flow) : nullptr;
        if (prepared != nullptr && flow != nullptr && is_same_matter(*prepared, *flow)) {
            result_.flow = flow->id;
            concerned_.push_back(std::move(*given));
        } else {
            open_for(flow);
        }
        for (ObjectionRow& row : concerned_) {
            follow(row, *flow);
        }
        if (!concerned_.empty() && std::ranges::find(concerned_, flow->id, &ObjectionRow::flow) == concerned_.end()) {
            result_.flow = concerned_.front().flow; // they went through their own
        }
    }

    // What was prepared for one generation is sent through the one on screen.
    void follow(ObjectionRow& row, const FlowPack& flow)
    {
        if (row.flow != flow.id && !row.submitted && status_of(row) != ObjectionStatus::confirmed) {
            row.flow = flow.id;
            journal_.save_objection(row);
        }
    }

    // The exact flow's, else that of another generation of it.
    std::optional<ObjectionRow> standing(const FlowPack& flow, const std::string& username)
    {
        std::optional<ObjectionRow> row = standing_objection(journal_, flow, username);
        for (const FlowPack& other : flow_packs()) {
            if (!row && other.id != flow.id && is_same_matter(other, flow)) {
                row = standing_objection(journal_, other, username);
            }
        }
        return row;
    }

    void open_for(const FlowPack* flow)
    {
        if (flow == nullptr) {
            return;
        }
        result_.flow = flow->id;
        for (const std::string& username : usernames(*flow)) {
            std::optional<ObjectionRow> row = standing(*flow, username);
            if (!row) {
                row = open_objection(journal_, profile_, {flow, username, result_.verdict.language, result_.verdict.effective_date});
            } else if (result_.verdict.effective_date && row->effective_date != result_.verdict.effective_date
                       && status_of(*row) != ObjectionStatus::confirmed) {
                row->effective_date = result_.verdict.effective_date;
                journal_.save_objection(*row);
            }
            concerned_.push_back(std::move(*row));
        }
    }

    // Of the accounts that the flow is about; one without a name when the profile has none.
    [[nodiscard]] std::vector<std::string> usernames(const FlowPack& flow) const
    {
        std::vector<std::string> names;
        for (const AccountName& account : profile_.accounts) {
            if (flow.needs_account && account.service == flow.service && std::ranges::find(names, account.username) == names.end()) {
                names.push_back(account.username);
            }
        }
        return names.empty() ? std::vector<std::string>{""} : names;
    }

    void move_on(ObjectionStatus status, std::optional<NextStep> next)
    {
        std::optional<ObjectionRow> row = objection_given();
        if (!row || !is_under_way(*row)) {
            row = latest_under_way();
        }
        if (row) {
            advance(journal_, *row, status, next);
            result_.flow = row->flow;
            concerned_.push_back(std::move(*row));
        }
    }

    void name_given()
    {
        if (std::optional<ObjectionRow> row = objection_given()) {
            concerned_.push_back(std::move(*row));
        }
    }

    [[nodiscard]] std::optional<ObjectionRow> objection_given() const
    {
        return params_.objection ? journal_.objection(*params_.objection) : std::nullopt;
    }

    // Filled, sent, or waiting for the person in between: what an answer of the company can be about.
    [[nodiscard]] static bool is_under_way(const ObjectionRow& row)
    {
        const ObjectionStatus status = status_of(row);
        return row.submitted || status == ObjectionStatus::filled
               || (status == ObjectionStatus::needs_user && row.next != enum_name(NextStep::attach_evidence));
    }

    [[nodiscard]] bool concerns(const ObjectionRow& row) const
    {
        const FlowPack* flow = find_flow(row.flow);
        const std::string_view host = host_of(params_.url);
        return row.service == result_.verdict.service || (flow != nullptr && std::ranges::find(flow->hosts, host) != flow->hosts.end());
    }

    // The one sent last: a confirmation that is seen again does not confirm another.
    [[nodiscard]] std::optional<ObjectionRow> latest_under_way() const
    {
        std::optional<ObjectionRow> latest;
        for (ObjectionRow& row : journal_.objections()) {
            if (is_under_way(row) && concerns(row)
                && (!latest || row.submitted.value_or(row.opened) >= latest->submitted.value_or(latest->opened))) {
                latest = std::move(row);
            }
        }
        return latest;
    }

    Journal& journal_;
    const PageParams& params_;
    const Page& page_;
    ObserveResult& result_;
    Profile profile_;
    std::string country_; // of the person; empty when not known
    std::string today_;   // ISO date
    std::vector<ObjectionRow> concerned_;
};

} // namespace

InspectResult handle(Context& /*context*/, method::PageInspect /*tag*/, PageParams params)
{
    const Page page = read_page(params);
    return {classify(page), view_forms(page)};
}

ObserveResult handle(Context& context, method::PageObserve /*tag*/, PageParams params)
{
    const Page page = read_page(params);
    ObserveResult result{classify(page), view_forms(page), std::nullopt, {}, std::nullopt, std::nullopt, std::nullopt};
    const bool nothing = result.verdict.kind == NoticeKind::none && !params.objection;
    if (!nothing) {
        Observation(context.journal(), params, page, result).take_consequences();
    }
    return result;
}

} // namespace demur::rpc
