// Announcements: the notice that data will train AI, and the one that chats with AI will shape ads.
#include "notice/rules.h"

namespace demur {

namespace {

using enum Concept;

constexpr std::int64_t teaser_words = 35;   // a notification, a subject line
constexpr std::int64_t fragment_words = 12; // a sentence of a notice, alone
constexpr std::int64_t named_words = 40;
constexpr std::int64_t named_words_of_mail = 20; // more than a subject line
constexpr std::int64_t surely_named_words_of_mail = 35;
constexpr std::int64_t surely_named_words = 70;

const Concepts personal_data = any_of({your_information, public_posts, ai_interactions});
const Concepts company_speaks = any_of({we, we_use});

// Adds the evidence when all sets meet in one passage.
bool add_together(const Reading& reading, Score& score, const char* what, std::int64_t weight, std::initializer_list<Concepts> sets)
{
    const auto passage = reading.together(sets);
    if (passage) {
        score.add(reading.evidence(what, weight, *passage, sets));
    }
    return passage.has_value();
}

// What the data will be used for: the substance of the second screen and the e-mail.
void weigh_purpose(const Reading& reading, const NoticeContext& context, Score& score)
{
    const Concepts making = any_of({improve, expand});
    if (add_together(reading, score, "purpose", 55, {company_speaks, personal_data, any_of({improve}), any_ai})) {
        return;
    }
    if (add_together(reading, score, "purpose", 40, {company_speaks, making, any_of({ai_at_meta})})) {
        return;
    }
    const bool teaser = context.announces && !reading.is_longer_than(teaser_words);
    add_together(reading, score, "purpose", teaser ? 35 : 30, {company_speaks, making, any_ai});
}

void weigh_data(const Reading& reading, Score& score)
{
    add_together(reading, score, "data_used", 25, {any_of({we_use}), any_of({public_posts, ai_interactions})});
    add_together(reading, score, "adults_18", 30, {any_of({adults_18}), personal_data});
    add_together(reading, score, "since_account", 40, {any_of({since_account}), personal_data});
}

void weigh_rights(const Reading& reading, Score& score)
{
    if (!add_together(reading, score, "legitimate_interests", 45,
                      {any_of({legitimate_interests}), any_of({ai, ai_at_meta, improve, we_use})})
        && reading.has(legitimate_interests)) {
        score.add(reading.evidence(legitimate_interests, 15));
    }
    // One may object to a fine or a building permit, too: a longer text says to what.
    const bool said_to_what = reading.has_any(any_ai | personal_data) || !reading.is_longer_than(fragment_words);
    if (!add_together(reading, score, "right_to_object", 40, {any_of({right_to_object}), any_ai | personal_data | any_of({these_purposes})})
        && reading.has(right_to_object)) {
        score.add(reading.evidence(right_to_object, said_to_what ? 35 : 15));
    }
    if (reading.has(objection_if)) {
        score.add(reading.evidence(objection_if, said_to_what ? 35 : 15));
    }
    if (!add_together(reading, score, "opt_out", 40, {any_of({opt_out}), any_ai, personal_data})
        && !add_together(reading, score, "opt_out", 30, {any_of({opt_out}), any_ai | personal_data | any_of({these_purposes})})
        && reading.has(opt_out)) {
        score.add(reading.evidence(opt_out, 15));
    }
}

// The first screen never says what it is about: new features, and "learn how we use your information".
void weigh_teaser(const Reading& reading, const NoticeContext& context, Score& score)
{
    if (context.announces && !reading.is_longer_than(teaser_words)) {
        // "Ana likes your photo in the group AI fans" holds both as well: the company speaks, is named, or does something.
        const Concepts own_data = any_of({your_information, public_posts});
        const Concepts told =
            company_speaks | any_of({ai_at_meta, learn_how_we_use, opt_out, policy_update, new_features, improve, expand});
        const bool named = context.named && !reading.has_any(any_of({ads, personalise}));
        const bool both = named ? add_together(reading, score, "data_and_ai", 42, {own_data, any_ai})
                                : add_together(reading, score, "data_and_ai", 42, {own_data, any_ai, told});
        if (!both && !reading.has_any(any_of({ai_product, ads, personalise, ai_interactions, new_features}))) {
            add_together(reading, score, "ai_is_coming", 35,
                         {any_ai, any_of({expand}), company_speaks | any_of({ai_at_meta, your_information})});
        }
    }
    if (!add_together(reading, score, "learn_how_we_use", 50, {any_of({learn_how_we_use}), any_ai}) && reading.has(learn_how_we_use)) {
        score.add(reading.evidence(learn_how_we_use, 25));
    }
    if (reading.has(new_features)) {
        score.add(reading.evidence(new_features, 35));
    }
    add_together(reading, score, "policy_update", 40, {any_of({policy_update}), any_ai});
    if (add_together(reading, score, "definition", 30, {any_of({definition}), any_ai}) && reading.has(ai_at_meta)) {
        score.add(reading.evidence(ai_at_meta, 10));
    }
}

void weigh_anchors(const Reading& reading, const NoticeContext& context, Score& score)
{
    // Reporters link to the form as well: a link alone must not make a notice of an article.
    const std::int64_t weight = context.announces || (context.host_service != "unknown" && !context.foreign_host) ? 35 : 10;
    if (!context.objection_link.empty()) {
        score.add("link:contact-form", weight, clipped(context.objection_link));
    }
    if (!context.notice_link.empty()) {
        score.add("link:ai-privacy-page", weight, clipped(context.notice_link));
    }
    // Cookie dialogs and lists of topics link there, too. Where no word is understood, the link has to do.
    const Concepts matter = any_ai | personal_data | any_of({right_to_object, opt_out, objection_if, learn_how_we_use, new_features});
    if ((!context.objection_link.empty() || !context.notice_link.empty()) && reading.is_understood() && !reading.has_any(matter)) {
        score.add("words:other-matter", -20);
    }
    if (context.on_notice_path) {
        score.add("url:ai-privacy-page", 35, clipped(reading.page().url));
    }
}

// Somebody tells what the company does with the data.
void weigh_report(const Reading& reading, const NoticeContext& context, Score& score)
{
    const std::initializer_list<Concepts> reported = {any_of({reporting}), any_ai, personal_data};
    if (const auto passage = reading.together(reported); passage && !context.announces) {
        score.add(reading.evidence("reported", -30, *passage, reported));
    }
}

// Other companies train models, too; Meta says its name in a longer text.
void weigh_name(const Reading& reading, const NoticeContext& context, Score& score)
{
    if (context.service != "unknown" || reading.has(ai_at_meta)) {
        return;
    }
    const bool mail = reading.page().surface == Surface::email;
    if (mail && reading.is_longer_than(surely_named_words_of_mail)) {
        score.add("service:unnamed", -3 * certain / 2); // no mail of the company's forgets its name
    } else if (reading.is_longer_than(mail ? named_words_of_mail : named_words)) {
        score.add("service:unnamed", mail || reading.is_longer_than(surely_named_words) ? -certain : -certain / 2);
    }
}

// A whole page may explain AI and rights to anybody; a notice says what happens with the reader's own data.
void weigh_address(const Reading& reading, const NoticeContext& context, Score& score)
{
    const Concepts own_data = any_of({your_information});
    const bool whole_page = reading.page().surface == Surface::page
                            || (reading.page().surface == Surface::unknown && reading.is_longer_than(announcement_words - 1));
    // The service's own page about AI and data may spread over many paragraphs what a mail says in one.
    const bool spread = !context.foreign_host && reading.has_any(any_of({your_information, ai_interactions}))
                        && reading.has_any(company_speaks) && reading.has_any(any_ai)
                        && reading.has_any(any_of({right_to_object, legitimate_interests, objection_if, opt_out}));
    if (whole_page && !spread && !reading.together({any_of({we_use}), own_data, any_ai | any_of({improve})})
        && !reading.together({any_of({learn_how_we_use}), own_data, any_ai})) {
        score.add_surely("page:not-addressed", -2 * certain);
    }
}

} // namespace

Score score_training_notice(const Reading& reading, const NoticeContext& context)
{
    Score score(NoticeKind::training_notice, reading.is_upper_bound());
    weigh_purpose(reading, context, score);
    weigh_data(reading, score);
    weigh_rights(reading, score);
    weigh_teaser(reading, context, score);
    weigh_anchors(reading, context, score);
    if (score.sum == 0) {
        return score;
    }
    const bool can_object = reading.has_any(any_of({right_to_object, legitimate_interests, objection_if, opt_out}));
    const std::initializer_list<Concepts> not_used = {any_of({wont_use}), personal_data, any_ai};
    if (const auto passage = reading.together(not_used); passage && !can_object) {
        score.add(reading.evidence("wont_use", -40, *passage, not_used));
    }
    if (reading.has(personalise) && !can_object) {
        score.add(reading.evidence(personalise, reading.has(ai_interactions) ? -60 : -40));
    }
    if (reading.has(pay_or_ads) && reading.has(ads)) {
        score.add(reading.evidence(pay_or_ads, -40));
    }
    if (reading.has(honour) && !reading.has(objection_if) && !reading.has(legitimate_interests)) {
        score.add(reading.evidence(honour, -50));
    }
    if (reading.has(refusal) && (reading.has(confirm_request) || reading.has(object))) {
        score.add(reading.evidence(refusal, -50)); // the answer repeats what the notice said
    }
    if (!context.announces && !reading.has_any(any_of({we, your_information, opt_out, objection_if, new_features, learn_how_we_use}))) {
        score.add("nobody-addressed", -45); // a report: neither does the company say "we", nor is the reader's data meant
    }
    weigh_report(reading, context, score);
    weigh_address(reading, context, score);
    weigh_name(reading, context, score);
    weigh_surface(reading, context, score);
    weigh_foreign_voice(reading, context, score);
    return score;
}

Score score_ai_ads_notice(const Reading& reading, const NoticeContext& context)
{
    Score score(NoticeKind::ai_ads_notice, reading.is_upper_bound());
    const Concepts tailoring = any_of({personalise});
    const bool from_chats =
        add_together(reading, score, "ai_chats_personalise", 55, {tailoring, any_of({ai_interactions})})
        || add_together(reading, score, "ai_chats_ads", 50, {any_of({ads}), any_of({ai_interactions}), company_speaks})
        || (context.announces && add_together(reading, score, "ai_chats_ads", 40, {any_of({ads}), any_of({ai_interactions})}));
    const bool teased = add_together(reading, score, "learn_how_we_personalise", 45, {tailoring, any_of({learn_how_we_use})});
    if (!from_chats && !teased) {
        return score;
    }
    if (reading.has(ads)) {
        score.add(reading.evidence(ads, 10));
    }
    if (!context.announces && !reading.has(we) && !reading.has(we_use) && !teased) {
        score.add("nobody-says-we", -30);
    }
    if (reading.has(right_to_object) || reading.has(legitimate_interests)) {
        score.add("can_object", -40);
    }
    if (reading.has(pay_or_ads) && !reading.has(ai_interactions)) {
        score.add(reading.evidence(pay_or_ads, -40));
    }
    if (from_chats && reading.has(ai_product) && reading.has_any(company_speaks)) {
        score.add(
            reading.evidence("example", 25, reading.first_passage(ai_product), {any_of({ai_product})})); // "if you ask Meta AI about ..."
    }
    weigh_report(reading, context, score);
    weigh_surface(reading, context, score);
    weigh_foreign_voice(reading, context, score);
    return score;
}

} // namespace demur
