// What a phrase says, whatever the language. The lexicon files use these names; lexicon.schema.json explains them.
#pragma once

#include <boost/describe.hpp>

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <initializer_list>

namespace demur {

enum class Concept : std::uint8_t {
    ai,
    ai_at_meta,
    generative_ai,
    we,
    we_use,
    your_information,
    public_posts,
    ai_interactions,
    improve,
    expand,
    train,
    learn_how_we_use,
    legitimate_interests,
    right_to_object,
    object,
    objection_if,
    opt_out,
    honour,
    wont_use,
    policy_update,
    new_features,
    adults_18,
    since_account,
    definition,
    these_purposes,
    effective,
    personalise,
    ads,
    third_party_info,
    data_rights,
    impact,
    prompts,
    evidence,
    code_enter,
    code_sent,
    login_code,
    login_wall,
    region_block,
    broken_link,
    refusal,
    reporting,
    how_to,
    chain,
    i_speak,
    cookies,
    pay_or_ads,
    suspended,
    ai_product,
    human_review,
    confirm_request,
    other_service
};
BOOST_DESCRIBE_ENUM(Concept, ai, ai_at_meta, generative_ai, we, we_use, your_information, public_posts, ai_interactions, improve, expand,
                    train, learn_how_we_use, legitimate_interests, right_to_object, object, objection_if, opt_out, honour, wont_use,
                    policy_update, new_features, adults_18, since_account, definition, these_purposes, effective, personalise, ads,
                    third_party_info, data_rights, impact, prompts, evidence, code_enter, code_sent, login_code, login_wall, region_block,
                    broken_link, refusal, reporting, how_to, chain, i_speak, cookies, pay_or_ads, suspended, ai_product, human_review,
                    confirm_request, other_service)

inline constexpr std::size_t concept_count = static_cast<std::size_t>(Concept::other_service) + 1;

using Concepts = std::bitset<concept_count>;

// The concepts as a set: any_of({ai, ai_at_meta}).
inline Concepts any_of(std::initializer_list<Concept> concepts)
{
    Concepts set;
    for (const Concept meaning : concepts) {
        set.set(static_cast<std::size_t>(meaning));
    }
    return set;
}

} // namespace demur
