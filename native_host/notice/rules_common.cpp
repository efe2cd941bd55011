#include "base/described.h"
#include "notice/rules.h"

namespace demur {

namespace {

using enum Concept;

struct Against {
    Concept meaning;
    std::int64_t each; // negative hundredths for every place
    std::int64_t most;
};

} // namespace

std::array<Score, 8> score_all(const Reading& reading, const NoticeContext& context)
{
    return {score_code_request(reading, context),    score_third_party_form(reading, context), score_objection_form(reading, context),
            score_rejection(reading, context),       score_confirmation(reading, context),     score_ai_ads_notice(reading, context),
            score_training_notice(reading, context), score_dead_end(reading, context)};
}

void weigh_reporters(const Reading& reading, const NoticeContext& context, Score& score)
{
    constexpr Against reporters[] = {{reporting, -12, -48}, {how_to, -15, -45}, {chain, -40, -80}};
    for (const Against& voice : reporters) {
        if (const std::int64_t places = reading.count(voice.meaning); places > 0) {
            // On its own surfaces the company speaks; a stray word like "users" means little there.
            const std::int64_t weight = std::max(places * voice.each, voice.most) / (context.announces && voice.meaning != chain ? 2 : 1);
            score.add(reading.evidence(voice.meaning, weight));
        }
    }
    if (reading.has(i_speak) && !reading.has(we)) {
        score.add(reading.evidence(i_speak, -40));
    }
    if (context.others_speak) {
        score.add_surely("surface:" + std::string(enum_name(reading.page().surface)), -2 * certain);
    }
    if (context.foreign_host) {
        score.add_surely("url:foreign-host", -60);
    }
}

void weigh_foreign_voice(const Reading& reading, const NoticeContext& context, Score& score)
{
    constexpr Against other_matters[] = {{suspended, -60, -60}, {cookies, -35, -35}, {ai_product, -35, -35}, {human_review, -30, -30}};
    weigh_reporters(reading, context, score);
    for (const Against& matter : other_matters) {
        if (reading.has(matter.meaning)) {
            score.add(reading.evidence(matter.meaning, matter.each));
        }
    }
    const bool known_service =
        context.service == "facebook" || context.service == "instagram" || context.service == "meta" || context.service == "whatsapp";
    if (reading.has(other_service) && !known_service) {
        score.add(reading.evidence(other_service, -2 * certain));
    } else if (context.other_named && !known_service) {
        score.add("name:other-company", -2 * certain);
    }
}

void weigh_surface(const Reading& reading, const NoticeContext& context, Score& score)
{
    if (context.announces) {
        score.add("surface:" + std::string(enum_name(reading.page().surface)), 15);
    } else if (reading.page().surface == Surface::unknown && !reading.is_longer_than(announcement_words - 1)) {
        score.add("text:short", 10); // announcements are; reports about them are not
    }
}

} // namespace demur
