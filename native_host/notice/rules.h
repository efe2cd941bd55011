// One score a kind. Each rule adds the evidence it found, with its weight; none looks at a whole sentence.
#pragma once

#include "notice/context.h"
#include "notice/reading.h"
#include "notice/score.h"

#include <array>

namespace demur {

inline constexpr std::int64_t announcement_words = 150; // longer texts are rarely announcements alone

// Any word for the services' AI.
inline const Concepts any_ai = any_of({Concept::ai, Concept::ai_at_meta, Concept::generative_ai, Concept::ai_interactions});

// All kinds, in the order in which they win a tie: what asks something of the person first.
std::array<Score, 8> score_all(const Reading& reading, const NoticeContext& context);

Score score_training_notice(const Reading& reading, const NoticeContext& context);
Score score_ai_ads_notice(const Reading& reading, const NoticeContext& context);
Score score_objection_form(const Reading& reading, const NoticeContext& context);
Score score_third_party_form(const Reading& reading, const NoticeContext& context);
Score score_code_request(const Reading& reading, const NoticeContext& context);
Score score_confirmation(const Reading& reading, const NoticeContext& context);
Score score_rejection(const Reading& reading, const NoticeContext& context);
Score score_dead_end(const Reading& reading, const NoticeContext& context);

// Others speak: reporters, advisers, friends.
void weigh_reporters(const Reading& reading, const NoticeContext& context, Score& score);
// What speaks against the page being about objections in the company's own words at all: others speak, or of other matters.
void weigh_foreign_voice(const Reading& reading, const NoticeContext& context, Score& score);
// The company's own surface speaks for it.
void weigh_surface(const Reading& reading, const NoticeContext& context, Score& score);

} // namespace demur
