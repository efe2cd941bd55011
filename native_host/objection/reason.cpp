// Grounds -> an objection text. The sentences are data (reasons/*.json), several for each place, so that the seed gives
// different people different texts; what the text says of the person is only what they ticked or wrote.
#include "objection/law.h"
#include "objection/objection.h"
#include "objection/reason_texts.h"
#include "objection/text_length.h"
#include "text/language.h"

#include <algorithm>
#include <limits>

namespace demur {

namespace {

// Splitmix64: each draw is far from its neighbours', so that neighbouring seeds differ in more than one sentence.
class Draw {
public:
    explicit Draw(std::uint64_t seed) : state_(seed) {}

    std::size_t below(std::size_t count)
    {
        state_ += 0x9E3779B97F4A7C15U;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
        return static_cast<std::size_t>((z ^ (z >> 31U)) % count);
    }

    std::string sentence(const Variants& variants) { return expand(variants[below(variants.size())]); }

    // "I {object|am opposed} to" -> one of the two.
    std::string expand(std::string_view sentence)
    {
        std::string text;
        for (std::size_t open = sentence.find('{'); open != std::string_view::npos; open = sentence.find('{')) {
            text += sentence.substr(0, open);
            const std::size_t close = sentence.find('}', open);
            std::string_view choices = sentence.substr(open + 1, close - open - 1);
            for (auto skip = below(static_cast<std::size_t>(std::ranges::count(choices, '|')) + 1); skip > 0; --skip) {
                choices.remove_prefix(choices.find('|') + 1);
            }
            text += choices.substr(0, choices.find('|'));
            sentence.remove_prefix(close + 1);
        }
        return text.append(sentence);
    }

private:
    std::uint64_t state_;
};

struct Part {
    std::string text;
    int rank; // when the text is too long, the lowest goes first
};

enum Rank : int {
    scope,
    law_of_ground,
    closing,
    lead,
    demand,
    further_ground, // the last ticked goes first
    opening = further_ground + 1000,
    first_ground,
    brief = std::numeric_limits<int>::max()
};

std::string as_sentence(std::string words)
{
    const std::size_t end = words.find_last_not_of(" \t\r\n");
    words.resize(end == std::string::npos ? 0 : end + 1);
    const bool ends = std::ranges::any_of(std::initializer_list<std::string_view>{".", "!", "?", "…", "。", "！", "？"},
                                          [&](std::string_view mark) { return words.ends_with(mark); });
    return words.empty() || ends ? words : words + '.';
}

// "creative_work" is an id; "I am a photographer" is the person's own sentence.
bool is_id(std::string_view ground)
{
    return !ground.empty() && ground.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == std::string_view::npos;
}

std::string joined(const std::vector<Part>& parts, std::string_view between)
{
    std::string text;
    for (const Part& part : parts) {
        text.append(text.empty() ? "" : between).append(part.text);
    }
    return text;
}

class Composer {
public:
    explicit Composer(const ReasonRequest& request)
        : request_(request), kind_(request.kind == "third_party" ? "third_party" : "objection"), law_(law_for(request)),
          texts_(texts_under(law_, request.language)), draw_(request.seed), between_(texts_.language == "ja" ? "" : " ")
    {
        const auto known = texts_.laws.find(law_);
        cited_ = known != texts_.laws.end() ? &known->second : &texts_.laws.at(std::string(general_law));
    }

    std::string compose()
    {
        const Places& places = texts_.kinds.find(kind_)->second;
        const Places& beginnings = cited_->kinds.find(kind_)->second;
        parts_.push_back({draw_.sentence(beginnings.at("opening")), opening});
        Part wanted{draw_.sentence(places.at("demand")), demand};
        const bool early = draw_.below(2) == 0; // what is demanded stands before the reasons or after them
        if (early) {
            parts_.push_back(wanted);
        }
        parts_.push_back({draw_.sentence(places.at("scope")), scope});
        add_concern(places);
        add_grounds();
        if (!early) {
            parts_.push_back(wanted);
        }
        Variants closings = places.at("closing");
        closings.insert(closings.end(), cited_->closing.begin(), cited_->closing.end());
        parts_.push_back({draw_.sentence(closings), closing});
        shorten(draw_.sentence(beginnings.at("short")));
        lengthen(places.at("extra"));
        return joined(parts_, between_);
    }

private:
    static std::string law_for(const ReasonRequest& request)
    {
        return std::string(request.country.empty() ? texts_in(request.language).law : law_of_country(request.country));
    }

    [[nodiscard]] bool fits() const { return request_.max_length <= 0 || text_length(joined(parts_, between_)) <= request_.max_length; }

    // What the third-party form calls a concern: only what the person has to show for it.
    void add_concern(const Places& places)
    {
        if (kind_ == "third_party" && request_.has_prompts) {
            parts_.push_back({draw_.sentence(places.at("with_prompts")), closing});
        }
        if (kind_ == "third_party" && request_.has_evidence) {
            parts_.push_back({draw_.sentence(places.at("with_evidence")), closing});
        }
    }

    void add_grounds()
    {
        int rank = first_ground;
        for (auto ground = request_.grounds.begin(); ground != request_.grounds.end(); ++ground) {
            if (std::find(request_.grounds.begin(), ground, *ground) != ground) {
                continue;
            }
            const auto known = std::ranges::find(texts_.grounds, *ground, [](const GroundTexts& text) { return text.ground.id; });
            const std::string said = known != texts_.grounds.end() ? draw_.sentence(known->kinds.at(kind_))
                                     : is_id(*ground)              ? std::string()
                                                                   : as_sentence(*ground);
            if (said.empty()) {
                continue;
            }
            if (rank == first_ground) {
                parts_.push_back({draw_.sentence(texts_.lead), lead});
            }
            parts_.push_back({said, rank});
            rank = rank == first_ground ? opening - 1 : std::max<int>(rank - 1, further_ground);
            if (const auto law = cited_->grounds.find(*ground); law != cited_->grounds.end()) {
                parts_.push_back({draw_.sentence(law->second), law_of_ground});
            }
        }
    }

    // A sentence is left out whole or stands whole; when not even the shortest text fits, nothing is left.
    void shorten(const std::string& in_brief)
    {
        while (!fits() && !parts_.empty()) {
            const auto least = std::ranges::min_element(parts_, {}, &Part::rank);
            if (least->rank == opening) {
                *least = {in_brief, brief};
            } else {
                parts_.erase(least);
            }
        }
    }

    void lengthen(const Variants& of_kind)
    {
        Variants further = cited_->extra;
        further.insert(further.end(), of_kind.begin(), of_kind.end());
        for (const std::string& sentence : further) {
            if (parts_.empty() || text_length(joined(parts_, between_)) >= request_.min_length) {
                return;
            }
            parts_.push_back({draw_.expand(sentence), closing});
            if (!fits()) {
                parts_.pop_back();
            }
        }
    }

    const ReasonRequest& request_;
    std::string kind_;
    std::string law_;
    const ReasonTexts& texts_;
    const LawTexts* cited_ = nullptr;
    Draw draw_;
    std::string_view between_;
    std::vector<Part> parts_;
};

} // namespace

std::string compose_reason(const ReasonRequest& request)
{
    return Composer(request).compose();
}

ReasonSource reason_source(const std::string& language, const std::string& country)
{
    const std::string law(country.empty() ? texts_in(language).law : law_of_country(country));
    const ReasonTexts& texts = texts_under(law, language);
    return {texts.laws.contains(law) ? law : std::string(general_law), texts.reviewed};
}

std::string reason_language(std::string_view wanted)
{
    return texts_in(wanted).language;
}

std::vector<Ground> reason_grounds(const std::string& language)
{
    std::vector<Ground> grounds;
    for (const GroundTexts& text : texts_in(language).grounds) {
        grounds.push_back(text.ground);
    }
    return grounds;
}

} // namespace demur
