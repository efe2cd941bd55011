#include "flow/form_score.h"

#include <algorithm>
#include <initializer_list>

namespace demur {

namespace {

int points(bool holds, int worth)
{
    return holds ? worth : 0;
}

template <class Says> bool any_text(const std::vector<Saying>& texts, Says says)
{
    return std::any_of(texts.begin(), texts.end(), says);
}

// The strongest place that says it, and a little for every other.
int weigh(std::initializer_list<int> places)
{
    constexpr int by_another = 5;
    int most = 0;
    int said = 0;
    for (const int place : places) {
        most = std::max(most, place);
        said += place > 0 ? 1 : 0;
    }
    return said == 0 ? 0 : most + by_another * (said - 1);
}

// AI is also what finds faults in posts and answers questions: an introduction counts where it speaks of training.
int weigh_ai(const FormSayings& sayings)
{
    return weigh({points(speaks_of_ai(sayings.title), 30), points(speaks_of_ai(sayings.choices), 25),
                  points(any_text(sayings.intro, [](const Saying& said) { return speaks_of_ai(said) && speaks_of_training(said); }), 20)});
}

int weigh_refusing(const FormSayings& sayings)
{
    return weigh({points(speaks_of_refusing(sayings.title), 30), points(speaks_of_refusing(sayings.choices), 20),
                  points(speaks_of_refusing(sayings.labels), 15), points(any_text(sayings.intro, speaks_of_refusing), 20),
                  points(speaks_of_refusing(sayings.sends), 15)});
}

int weigh_third_parties(const FormSayings& sayings)
{
    return weigh({points(speaks_of_third_parties(sayings.title), 30), points(speaks_of_third_parties(sayings.choices), 25),
                  points(any_text(sayings.intro, speaks_of_third_parties), 20), points(speaks_of_third_parties(sayings.labels), 10)});
}

int weigh_data(const FormSayings& sayings)
{
    return weigh({points(speaks_of_own_data(sayings.title), 10), points(speaks_of_own_data(sayings.choices), 10),
                  points(any_text(sayings.intro, speaks_of_own_data), 10)});
}

// What speaks against either kind.
int weigh_other_matters(const FormSayings& sayings, const FormShape& shape)
{
    Saying all = sayings.title;
    all.add(sayings.labels);
    for (const Saying& text : sayings.intro) {
        all.add(text);
    }
    const bool suspended = all.has_any({Concept::suspended});
    const bool ads = all.has_any({Concept::ads}) && !speaks_of_ai(sayings.title) && !speaks_of_ai(sayings.choices);
    const bool guide = sayings.title.has_any({Concept::how_to});
    return points(suspended, -40) + points(ads, -30) + points(guide, -20) + points(shape.has_other_area(), -15)
           + points(shape.asks_for_strange_things(), -15);
}

} // namespace

int score_of_objection_form(const FormSayings& sayings, const FormShape& shape)
{
    const bool asks_why = shape.has(FieldRole::email) && shape.areas() > 0;
    const int ai = weigh_ai(sayings);
    if (!asks_why || ai == 0 || shape.has_names() || shape.has_type("file")) {
        return 0;
    }
    const bool impact = shape.has(FieldRole::reason) || sayings.labels.has_any({Concept::impact});
    // A reason that no other form gives: the company's interest in training its AI.
    const bool interests =
        any_text(sayings.intro, [](const Saying& said) { return speaks_of_ai(said) && said.has_any({Concept::legitimate_interests}); });
    return ai + weigh_refusing(sayings) + weigh_data(sayings) + points(impact, 15) + points(interests, 15)
           + points(shape.has(FieldRole::country) || shape.has_untold_list(), 10) + points(shape.has(FieldRole::choice), 5)
           + weigh_other_matters(sayings, shape);
}

int score_of_third_party_form(const FormSayings& sayings, const FormShape& shape)
{
    const bool country = shape.has(FieldRole::country) || shape.has_untold_list();
    const bool choice = shape.has(FieldRole::choice);
    const bool answer_shown = shape.has(FieldRole::evidence) && shape.areas() > 0;
    const bool objects_to_own_use = shape.offers_own_information() && !answer_shown; // who does that sends no answer along
    const int ai = weigh_ai(sayings);
    const int about_data = weigh_third_parties(sayings) + weigh_data(sayings) + points(shape.offers_other_rights(), 10)
                           + points(speaks_of_refusing(sayings.choices), 10);
    if (!shape.has(FieldRole::email) || !shape.has_names() || !(country || choice) || ai == 0 || about_data == 0 || objects_to_own_use) {
        return 0;
    }
    constexpr int harder = -10; // names, a country and a file are what applications of all sorts ask for
    return harder + ai + about_data + points(country, 10) + points(choice, 10) + points(speaks_of_ai(sayings.choices), 10)
           + points(answer_shown, 10) + points(shape.areas() > 1, 5) + points(shape.has(FieldRole::prompts), 15)
           + weigh_other_matters(sayings, shape);
}

bool asks_for_a_code(const FormSayings& sayings, const FormShape& shape)
{
    const FormField* line = shape.lone_line();
    if (line == nullptr || shape.speaks_of_elsewhere()) {
        return false;
    }
    Saying all = sayings.title;
    all.add(sayings.labels);
    for (const Saying& text : sayings.intro) {
        all.add(text);
    }
    if (sayings.labels.words.has(FieldMeaning::other) || all.has_any({Concept::login_code})) {
        return false;
    }
    const bool numeral = line->label.find_first_of("45678") != std::string::npos; // "6-digit number"
    const bool short_line = line->max_length && *line->max_length >= 4 && *line->max_length <= 10;
    const int score = points(all.has_any({Concept::code_enter}), 20) + points(all.has_any({Concept::code_sent}), 25)
                      + points(all.words.has(FieldMeaning::code), 20) + points(numeral, 20) + points(short_line, 20)
                      + points(line->type == "number" || line->type == "tel", 10) + points(all.words.has(FieldMeaning::email), 10);
    constexpr int enough = 40;
    return score >= enough;
}

} // namespace demur
