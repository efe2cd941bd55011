// Grounds -> an objection text. The sentences are data (reasons/<language>.json), several for each place, so that the
// seed gives different people different texts.
#include "objection/objection.h"
#include "objection/text_length.h"
#include "objection_data.h"
#include "text/language.h"

#include <boost/json.hpp>

#include <algorithm>
#include <map>

namespace demur {

namespace {

namespace json = boost::json;

using Variants = std::vector<std::string>;

struct GroundText {
    std::string id;
    std::string label;
    Variants sentences;
};

struct ReasonTexts {
    std::string language;
    std::map<std::string, std::map<std::string, Variants, std::less<>>, std::less<>> kinds; // objection, third_party -> places
    std::vector<GroundText> grounds;                                                        // in the order to show them
};

Variants read_variants(const json::value& array)
{
    Variants variants;
    for (const json::value& text : array.as_array()) {
        variants.emplace_back(text.as_string());
    }
    return variants;
}

ReasonTexts read_texts(std::string_view text)
{
    const json::value file = json::parse(json::string_view(text.data(), text.size()));
    ReasonTexts texts;
    texts.language = std::string(file.at("language").as_string());
    for (const char* kind : {"objection", "third_party"}) {
        for (const auto& place : file.at(kind).as_object()) {
            texts.kinds[kind][std::string(place.key())] = read_variants(place.value());
        }
    }
    for (const auto& ground : file.at("grounds").as_object()) {
        texts.grounds.push_back({std::string(ground.key()), std::string(ground.value().at("label").as_string()),
                                 read_variants(ground.value().at("sentences"))});
    }
    return texts;
}

const ReasonTexts& texts_in(std::string_view language)
{
    static const std::vector<ReasonTexts> all = [] {
        std::vector<ReasonTexts> read;
        for (const objection_data::File& file : objection_data::files()) {
            read.push_back(read_texts(file.text));
        }
        return read;
    }();
    const auto in = [&](std::string_view wanted) {
        return std::find_if(all.begin(), all.end(), [&](const ReasonTexts& texts) { return texts.language == wanted; });
    };
    const auto found = in(primary_language(language));
    return found != all.end() ? *found : *in("en");
}

// Splitmix64: each place gets its own draw, so that neighbouring seeds differ in more than one sentence.
std::uint64_t draw(std::uint64_t& state)
{
    state += 0x9E3779B97F4A7C15U;
    std::uint64_t z = state;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31U);
}

const std::string& pick(const Variants& variants, std::uint64_t& state)
{
    return variants[draw(state) % variants.size()];
}

std::string as_sentence(std::string words)
{
    const std::size_t end = words.find_last_not_of(" \t\r\n");
    words.resize(end == std::string::npos ? 0 : end + 1);
    if (!words.empty() && std::string_view(".!?").find(words.back()) == std::string_view::npos) {
        words += '.';
    }
    return words;
}

// "creative_work" is an id; "I am a photographer" is the person's own sentence.
bool is_id(std::string_view ground)
{
    return !ground.empty() && ground.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == std::string_view::npos;
}

Variants sentences_for(const std::vector<std::string>& grounds, const ReasonTexts& texts, std::uint64_t& state)
{
    Variants sentences;
    for (const std::string& ground : grounds) {
        const auto known =
            std::find_if(texts.grounds.begin(), texts.grounds.end(), [&](const GroundText& text) { return text.id == ground; });
        if (known != texts.grounds.end()) {
            sentences.push_back(pick(known->sentences, state));
        } else if (!is_id(ground) && !as_sentence(ground).empty()) {
            sentences.push_back(as_sentence(ground));
        }
    }
    return sentences;
}

std::string joined(const Variants& sentences)
{
    std::string text;
    for (const std::string& sentence : sentences) {
        text += (text.empty() ? "" : " ") + sentence;
    }
    return text;
}

} // namespace

std::string compose_reason(const ReasonRequest& request)
{
    const ReasonTexts& texts = texts_in(request.language);
    const auto& places = texts.kinds.find(request.kind == "third_party" ? "third_party" : "objection")->second;
    std::uint64_t state = request.seed;
    const std::string& opening = pick(places.at("opening"), state);
    const std::string& lead = pick(places.at("lead"), state);
    const std::string& demand = pick(places.at("demand"), state);
    const std::string& closing = pick(places.at("closing"), state);
    const std::string& brief = pick(places.at("short"), state);
    Variants grounds = sentences_for(request.grounds, texts, state);
    if (!grounds.empty()) {
        grounds.front() = lead + " " + grounds.front();
    }

    const auto fits = [&](const std::string& text) { return request.max_length <= 0 || text_length(text) <= request.max_length; };
    const auto assemble = [&](std::size_t ground_count, bool with_demand, bool with_closing) {
        Variants parts{opening};
        parts.insert(parts.end(), grounds.begin(), grounds.begin() + static_cast<std::ptrdiff_t>(ground_count));
        if (with_demand) {
            parts.push_back(demand);
        }
        if (with_closing) {
            parts.push_back(closing);
        }
        return joined(parts);
    };

    std::string text = assemble(grounds.size(), true, true);
    if (!fits(text)) { // what is least particular to the person goes first; the grounds, from the last
        text = assemble(grounds.size(), true, false);
        for (std::size_t count = grounds.size(); !fits(text) && count > 1; --count) {
            text = assemble(count - 1, true, false);
        }
        for (std::size_t count = grounds.size() + 1; !fits(text) && count > 0; --count) {
            text = assemble(count - 1, false, false);
        }
        if (!fits(text)) {
            text = fits(brief) ? brief : clip_text(brief, request.max_length);
        }
    }
    for (const std::string& extra : places.at("extra")) {
        std::string longer = text;
        longer.append(" ").append(extra);
        if (text_length(text) < request.min_length && fits(longer)) {
            text = longer;
        }
    }
    return text;
}

std::string reason_language(std::string_view wanted)
{
    return texts_in(wanted).language;
}

std::vector<Ground> reason_grounds(const std::string& language)
{
    std::vector<Ground> grounds;
    for (const GroundText& ground : texts_in(language).grounds) {
        grounds.push_back({ground.id, ground.label});
    }
    return grounds;
}

} // namespace demur
