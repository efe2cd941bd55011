#include "messaging/observation.h"

#include "base/described.h"
#include "base/time.h"
#include "messaging/answer_choice.h"
#include "messaging/form_choice.h"
#include "messaging/objection_care.h"
#include "messaging/objection_view.h"
#include "messaging/profile_store.h"
#include "messaging/standing.h"
#include "messaging/wrong_turn.h"
#include "page/url.h"

#include <algorithm>

namespace demur::rpc {

namespace {

// One observation: what is on screen, and the objections that it touches.
class Observation {
public:
    Observation(Journal& journal, const PageParams& params, const Page& page, ObserveResult& result)
        : journal_(journal), page_(page), result_(result), profile_(load_profile(journal)), country_(profile_.country.value_or("")),
          today_(iso_utc(now_ms()).substr(0, 10)), given_(params.objection ? journal.objection(*params.objection) : std::nullopt)
    {
    }

    void take(FrictionTally& tally)
    {
        switch (result_.verdict.kind) {
        case NoticeKind::training_notice: see_notice(); break;
        case NoticeKind::objection_form:
        case NoticeKind::third_party_form: see_form(); break;
        case NoticeKind::code_request: see_code_request(); break;
        case NoticeKind::confirmation: see_answer("confirmation"); break;
        case NoticeKind::rejection: see_answer("rejection"); break;
        case NoticeKind::ai_ads_notice:
            result_.wrong_turn = WrongTurn::no_form_for_ads;
            name_given();
            break;
        case NoticeKind::dead_end:
        case NoticeKind::none: see_other(); break;
        }
        tally.look(journal_);
        for (const ObjectionRow& row : concerned_) {
            result_.objections.push_back(view_of(journal_, row, profile_, now_ms(), tally));
        }
    }

private:
    void see_notice()
    {
        const FlowPack* flow = flow_for_service(service_noticed(), country_);
        if (flow != nullptr) {
            note_repeat(*flow);
            open_for(*flow);
        }
    }

    // A notice in the name of Meta at large is for the service on which the person has an account.
    [[nodiscard]] std::string service_noticed() const
    {
        const auto has = [this](std::string_view service) { return !account_groups(profile_, service).empty(); };
        const bool instagram = result_.verdict.service == "meta" && has("instagram") && !has("facebook");
        return instagram ? "instagram" : result_.verdict.service;
    }

    // The page does not say whose notice it is: it comes again only where no account is left that has not objected.
    void note_repeat(const FlowPack& flow)
    {
        std::optional<ObjectionRow> latest;
        for (const AccountGroup& group : groups_concerned(profile_, flow)) {
            std::optional<ObjectionRow> sent = sent_objection(journal_, profile_, flow, group);
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

    void see_form()
    {
        const FormView* form = main_form(result_.forms);
        if (form == nullptr) {
            see_other();
            return;
        }
        const FlowHints hints{result_.verdict.service, country_, today_};
        const FlowPack* seen = flow_of_form(*form, page_, hints);
        const FlowPack* flow = flow_to_keep(seen, *form, hints);
        if (seen == nullptr && form->kind != FormKind::code_request) {
            result_.unknown_generation = true;
        }
        if (lacks_country(*form, profile_)) {
            result_.wrong_turn = WrongTurn::country_missing;
        }
        if (flow == nullptr) {
            name_given();
            return;
        }
        result_.flow = flow->id;
        if (flow->kind == third_party_kind && is_meant_for_own_data(*flow)) {
            return;
        }
        if (given_ && is_sent_through(*given_, *flow)) {
            concerned_.push_back(*given_);
            if (other_account(page_, profile_, *given_)) {
                result_.wrong_turn = WrongTurn::wrong_account;
                return;
            }
        } else {
            open_for(*flow);
        }
        for (ObjectionRow& row : concerned_) {
            follow(row, *flow);
        }
    }

    // Many guides link the form about data from third parties. Who has an objection of their own open, and none of this kind,
    // means the other one: nothing is opened, and those that were meant are named.
    bool is_meant_for_own_data(const FlowPack& flow)
    {
        std::vector<ObjectionRow> own;
        for (ObjectionRow& row : journal_.objections()) {
            const FlowPack* known = find_flow(row.flow);
            if (known == nullptr || status_of(row) == ObjectionStatus::denied) {
                continue;
            }
            if (known->kind == third_party_kind) {
                return false;
            }
            if (!was_sent(row) && is_of_family(row.service, flow.service)) {
                own.push_back(std::move(row));
            }
        }
        if (own.empty()) {
            return false;
        }
        result_.wrong_turn = WrongTurn::third_party_for_own;
        concerned_ = std::move(own);
        return true;
    }

    // "meta" stands for the services that it runs.
    static bool is_of_family(const std::string& service, const std::string& family)
    {
        return service == family || (family == "meta" && (service == "facebook" || service == "instagram"));
    }

    // The tab's objection goes through this flow: another generation of its own, or one of an account in the same centre.
    [[nodiscard]] bool is_sent_through(const ObjectionRow& row, const FlowPack& flow) const
    {
        const FlowPack* prepared = find_flow(row.flow);
        if (prepared == nullptr || prepared->kind != flow.kind || prepared->means != flow.means) {
            return false;
        }
        return row.service == flow.service || member_of(row, flow.service) != nullptr;
    }

    // The account of this service that the objection covers; null when there is none.
    [[nodiscard]] const AccountName* member_of(const ObjectionRow& row, const std::string& service) const
    {
        const std::vector<AccountName> covers = group_of(profile_, row.service, row.username).covers;
        const auto found = std::ranges::find(covers, service, &AccountName::service);
        if (found == covers.end()) {
            return nullptr;
        }
        const auto same = [&](const AccountName& account) { return account.service == service && account.username == found->username; };
        return &*std::ranges::find_if(profile_.accounts, same);
    }

    // What was prepared for one generation, or for another account of the centre, is sent through the form on screen.
    void follow(ObjectionRow& row, const FlowPack& flow)
    {
        if (row.flow == flow.id || was_sent(row)) {
            return;
        }
        if (row.service != flow.service) {
            const AccountName* member = member_of(row, flow.service);
            if (member == nullptr || status_of(row) == ObjectionStatus::filled) {
                return; // it is filled into the other service's form already
            }
            row.service = flow.service;
            row.username = member->username;
        }
        row.flow = flow.id;
        journal_.save_objection(row);
    }

    void open_for(const FlowPack& flow)
    {
        result_.flow = flow.id;
        const std::vector<AccountGroup> groups = groups_concerned(profile_, flow);
        if (groups.empty()) {
            result_.wrong_turn = WrongTurn::page_cannot_file;
            return;
        }
        for (const AccountGroup& group : groups) {
            std::optional<ObjectionRow> row = standing_objection(journal_, profile_, flow, group);
            if (!row) {
                row = open_objection(journal_, profile_,
                                     {&flow, group.filer.username, result_.verdict.language, result_.verdict.effective_date});
            } else if (result_.verdict.effective_date && row->effective_date != result_.verdict.effective_date
                       && status_of(*row) != ObjectionStatus::confirmed) {
                row->effective_date = result_.verdict.effective_date;
                journal_.save_objection(*row);
            }
            concerned_.push_back(std::move(*row));
        }
        if (const ObjectionRow* meant = objection_meant(concerned_, page_)) { // the one whose account the page names comes first
            const auto first = concerned_.begin() + (meant - concerned_.data());
            std::rotate(concerned_.begin(), first, first + 1);
        }
    }

    // A form for objections to anything belongs to the objection that the tab works on, if to any.
    void see_other()
    {
        const bool ours = given_ && is_host_of_service(host_of(page_.url), given_->service);
        result_.wrong_turn = turn_at_dead_end(page_, result_.verdict, ours || leads_to_form(page_.url));
        name_given();
        if (!given_) {
            return;
        }
        const FlowHints hints{given_->service, country_, today_};
        const FormView* form = form_to_fill(result_.forms, page_, hints);
        const FlowPack* flow = form == nullptr ? nullptr : flow_of_form(*form, page_, hints);
        if (flow != nullptr && is_sent_through(*given_, *flow)) {
            result_.flow = flow->id;
            follow(concerned_.front(), *flow);
        }
    }

    void see_code_request()
    {
        ObjectionRow* row = answered_one();
        if (row != nullptr && ((given_ && row->id == given_->id) || may_ask_for_code(*row, now_ms()))) {
            advance(journal_, *row, ObjectionStatus::needs_user, NextStep::enter_code);
        }
    }

    void see_answer(const char* kind)
    {
        if (ObjectionRow* row = answered_one()) {
            record_answer(journal_, *row, {"screen", kind, iso_utc(now_ms()), {}, {}, {}, {}});
        }
    }

    // Null when it is not clear which one; those that may be meant are listed all the same, and stay as they are.
    ObjectionRow* answered_one()
    {
        const bool for_other = given_ && other_account(page_, profile_, *given_);
        AnsweredObjection found = answered_objection(journal_, page_, result_.verdict.service, for_other ? std::nullopt : given_);
        concerned_ = std::move(found.rows);
        if (concerned_.size() == 1) {
            result_.flow = concerned_.front().flow;
        }
        return found.is_clear ? &concerned_.front() : nullptr;
    }

    void name_given()
    {
        if (given_) {
            concerned_.push_back(*given_);
        }
    }

    Journal& journal_;
    const Page& page_;
    ObserveResult& result_;
    Profile profile_;
    std::string country_;               // of the person; empty when not known
    std::string today_;                 // ISO date
    std::optional<ObjectionRow> given_; // the one that the tab works on
    std::vector<ObjectionRow> concerned_;
};

} // namespace

void take_consequences(Journal& journal, FrictionTally& tally, const PageParams& params, const Page& page, ObserveResult& result)
{
    Observation(journal, params, page, result).take(tally);
}

bool may_have_consequences(const PageParams& params, const Page& page, const Verdict& verdict)
{
    return verdict.kind != NoticeKind::none || params.objection || leads_to_form(page.url);
}

} // namespace demur::rpc
