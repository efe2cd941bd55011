// The company's answers, and the ways that lead nowhere.
#include "notice/rules.h"

namespace demur {

namespace {

using enum Concept;

constexpr std::int64_t short_page = 150; // words: an error page says little

} // namespace

Score score_confirmation(const Reading& reading, const NoticeContext& context)
{
    Score score(NoticeKind::confirmation, reading.is_upper_bound());
    if (reading.has(honour)) {
        score.add(reading.evidence(honour, 45));
    }
    if (const auto passage = reading.together({any_of({wont_use}), any_ai | any_of({your_information, public_posts})})) {
        score.add(reading.evidence("wont_use", 25, *passage, {any_of({wont_use}), any_ai | any_of({your_information, public_posts})}));
    }
    if (score.sum == 0) {
        return score;
    }
    if (!reading.has(object) && !reading.has(right_to_object) && !reading.has_any(any_ai)) {
        score.add("unsaid-to-what", -20); // any request may be received
    }
    if (reading.has(objection_if)) { // "if you object, we will confirm": a notice speaks of answers too
        score.add(reading.evidence(objection_if, -45));
    }
    if (reading.has(refusal)) {
        score.add(reading.evidence(refusal, -45));
    }
    if (reading.has(object)) {
        score.add(reading.evidence(object, 10));
    }
    if ((reading.has(confirm_request) || reading.has(honour)) && (reading.has(ai) || reading.has(ai_at_meta))) {
        score.add(reading.evidence(reading.has(ai_at_meta) ? ai_at_meta : ai, 15));
    }
    if (reading.has(right_to_object) && !reading.has(honour)) {
        score.add(reading.evidence(right_to_object, -30));
    }
    weigh_surface(reading, context, score);
    weigh_foreign_voice(reading, context, score);
    return score;
}

Score score_rejection(const Reading& reading, const NoticeContext& context)
{
    Score score(NoticeKind::rejection, reading.is_upper_bound());
    if (!reading.has(refusal)) {
        return score;
    }
    score.add(reading.evidence(refusal, 40));
    if (reading.has(objection_if)) {
        score.add(reading.evidence(objection_if, -20));
    }
    if (!reading.has(object) && !reading.has(right_to_object) && !reading.has_any(any_ai)) {
        score.add("unsaid-of-what", -40); // any request may be refused
    }
    if (reading.has(object) || reading.has(confirm_request)) {
        score.add(reading.evidence(reading.has(object) ? object : confirm_request, 15));
    }
    if (reading.has(ai) || reading.has(ai_at_meta)) {
        score.add(reading.evidence(reading.has(ai_at_meta) ? ai_at_meta : ai, 10));
    }
    weigh_surface(reading, context, score);
    weigh_foreign_voice(reading, context, score);
    return score;
}

Score score_dead_end(const Reading& reading, const NoticeContext& context)
{
    Score score(NoticeKind::dead_end, reading.is_upper_bound());
    if (reading.has(login_wall)) {
        score.add(reading.evidence(login_wall, 40));
        if (reading.has(suspended)) {
            score.add(reading.evidence(suspended, -60));
        }
    }
    if (context.on_login_path) {
        score.add("url:login", 50, clipped(reading.page().url));
    }
    if (reading.has(region_block)) {
        score.add(reading.evidence(region_block, 50));
    }
    if (reading.has(broken_link)) {
        score.add(reading.evidence(broken_link, 50));
    }
    if (score.sum == 0) {
        return score;
    }
    const bool known =
        context.service == "facebook" || context.service == "instagram" || context.service == "meta" || context.service == "whatsapp";
    score.add("service:" + context.service, known || reading.is_upper_bound() ? 10 : -5);
    if (reading.is_longer_than(short_page)) {
        score.add_surely("page:long", -30);
    }
    if (reading.page().surface == Surface::email || reading.page().surface == Surface::notification) {
        score.add_surely("surface:message", -40); // a message may ask to log in; it is no page that ends the way
    }
    weigh_reporters(reading, context, score); // an account may be suspended, a page removed
    return score;
}

} // namespace demur
