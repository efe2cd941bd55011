// What verify reads piece by piece: the same is refused as by a parser of the whole, and the same is found however it is cut.
#include "base/limits.h"
#include "report/fixture.h"
#include "report/json_outline.h"
#include "report/json_parts.h"

#include <random>

namespace demur {
namespace {

// A colon outside texts stands behind the name of a member and nowhere else.
std::size_t members_written(std::string_view text)
{
    std::size_t members = 0;
    bool is_text = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '"') {
            is_text = !is_text;
        } else if (is_text && text[i] == '\\') {
            ++i;
        } else if (!is_text && text[i] == ':') {
            ++members;
        }
    }
    return members;
}

std::size_t members_of(const json::value& value)
{
    std::size_t members = 0;
    if (const json::object* object = value.if_object()) {
        members = object->size();
        for (const json::key_value_pair& member : *object) {
            members += members_of(member.value());
        }
    } else if (const json::array* array = value.if_array()) {
        for (const json::value& item : *array) {
            members += members_of(item);
        }
    }
    return members;
}

// By Boost.JSON, all at once; of equal names it keeps one.
std::string refusal_of_whole(std::string_view text)
{
    json::parse_options options;
    options.max_depth = limits::json_depth;
    boost::system::error_code ec;
    const json::value value = json::parse(text, ec, {}, options);
    if (ec == json::error::incomplete) {
        return "the file is cut short: its JSON does not end";
    }
    if (ec || !value.is_object()) {
        return "the file is not an export of Demur: it holds no JSON object";
    }
    return members_written(text) == members_of(value) ? ""
                                                      : "a member of the file stands in it twice: who reads the one does not see the other";
}

std::string refusal_of_pieces(std::string_view text, std::size_t block)
{
    const MemoryBytes bytes(text, block);
    Window window(bytes, {0, text.size()});
    try {
        outline_json(window);
        return "";
    } catch (const Error& error) {
        return error.what();
    }
}

class Mutations {
public:
    explicit Mutations(unsigned seed) : random_(seed) {}

    std::size_t below(std::size_t end) { return std::uniform_int_distribution<std::size_t>(0, end - 1)(random_); }

    std::string mutated(std::string text)
    {
        for (std::size_t i = below(3) + 1; i > 0; --i) {
            mutate(text);
        }
        return text;
    }

private:
    void mutate(std::string& text)
    {
        static constexpr std::string_view signs = "{}[]:,\"\\ \n0-.eE9tfnul/\x01\x80\xC3\xFF";
        const std::size_t at = below(text.size());
        const std::size_t size = below(12) + 1;
        switch (below(7)) {
        case 0: text[at] = static_cast<char>(text[at] ^ static_cast<char>(1U << below(8))); break;
        case 1: text.erase(at, size); break;
        case 2: text.insert(at, 1, signs[below(signs.size())]); break;
        case 3: text[at] = signs[below(signs.size())]; break;
        case 4: text.insert(below(text.size()), text.substr(at, size)); break; // a piece of it elsewhere
        case 5: text.resize(below(20) == 0 ? at + 1 : text.size()); break;
        default: repeat_member(text, at);
        }
    }
    // From one comma to the next, twice.
    static void repeat_member(std::string& text, std::size_t at)
    {
        const std::size_t begin = text.find(',', at);
        const std::size_t end = begin == std::string::npos ? begin : text.find(',', begin + 1);
        if (end != std::string::npos) {
            text.insert(begin, text.substr(begin, end - begin));
        }
    }

    std::mt19937 random_;
};

class OutlineTest : public testing::RecordedJournal {
protected:
    // The whole shape in few bytes.
    json::object small()
    {
        json::object file = exported_json();
        for (const std::string_view name : {"definitions", "maps", "by_hand"}) {
            file.erase(name);
        }
        for (json::value& journey : file.at("journeys").as_array()) {
            journey.at("metrics").at("metrics").as_array().resize(3);
        }
        return file;
    }
};

TEST_F(OutlineTest, TakesExactlyWhatAParserOfTheWholeTakes)
{
    const std::string text = json::serialize(small());
    Mutations mutations(20'251);
    std::size_t taken = 0;
    std::size_t twice = 0;
    constexpr std::size_t rounds = 6000;
    for (std::size_t i = 0; i < rounds; ++i) {
        const std::string changed = mutations.mutated(text);
        const std::string expected = refusal_of_whole(changed);
        const std::size_t block = mutations.below(3) == 0 ? changed.size() : mutations.below(40) + 1;
        ASSERT_EQ(refusal_of_pieces(changed, block), expected) << "round " << i << ", block " << block << "\n" << changed;
        taken += expected.empty() ? 1U : 0U;
        twice += expected.find("twice") != std::string::npos ? 1U : 0U;
    }
    EXPECT_GT(taken, rounds / 20);
    EXPECT_LT(taken, rounds / 2);
    EXPECT_GT(twice, 20U);
}

TEST_F(OutlineTest, OddTextsAreRefusedAlike)
{
    const auto nested = [](std::size_t depth) { return R"({"a":)" + std::string(depth, '[') + std::string(depth, ']') + "}"; };
    for (const std::string& text : {std::string("{"),
                                    std::string("{}"),
                                    std::string(" {\n} "),
                                    std::string("{} x"),
                                    std::string("{}{}"),
                                    std::string("{,}"),
                                    std::string(R"({"a":1,})"),
                                    std::string(R"({"a":1 "b":2})"),
                                    std::string(R"({"a" 1})"),
                                    std::string(R"({"a":})"),
                                    std::string(R"({a:1})"),
                                    std::string(R"({"a":1)"),
                                    std::string(R"({"a":1]})"),
                                    std::string(R"({"a":[1,]})"),
                                    std::string(R"({"a":truefalse})"),
                                    std::string(R"({"a":"\ud800"})"),
                                    std::string(R"({"a":1,"\u0061":2})"),
                                    std::string(R"({"a":{"b":1,"c":{"b":1},"b":2}})"),
                                    std::string(R"({"a":[{"b":1},{"b":1}]})"),
                                    std::string(R"({"":1,"":2})"),
                                    std::string(R"({"a":1e400})"),
                                    std::string(R"({"a":01})"),
                                    std::string("\xEF\xBB\xBF{}"),
                                    std::string("[1]"),
                                    std::string("[1"),
                                    std::string("\"a"),
                                    std::string("nul"),
                                    std::string("null"),
                                    std::string("12"),
                                    std::string("hello"),
                                    std::string(R"({"a":1}/**/)"),
                                    std::string(R"({"a":NaN})"),
                                    nested(limits::json_depth - 1),
                                    nested(limits::json_depth)}) {
        for (const std::size_t block : {std::size_t{1}, std::size_t{2}, std::size_t{5}, text.size()}) {
            EXPECT_EQ(refusal_of_pieces(text, block), refusal_of_whole(text)) << text << " in pieces of " << block;
        }
    }
}

TEST_F(OutlineTest, SaysWhereTheMembersStand)
{
    const std::string text = "{ \"a\\u0062\" : [1, [2,3], {}] ,\"c\":\"x\\\"y\"}";
    for (const std::size_t block : {std::size_t{1}, std::size_t{3}, text.size()}) {
        const MemoryBytes bytes(text, block);
        Window window(bytes, {0, text.size()});
        const JsonOutline outline = outline_json(window);
        ASSERT_EQ(outline.members.size(), 2U);
        ASSERT_NE(outline.find("ab"), nullptr);
        EXPECT_EQ(outline.find("ab")->elements, 3U);
        EXPECT_EQ(outline.find("ab")->first, '[');
        EXPECT_EQ(text.substr(outline.find("ab")->value.begin, 3), "[1,");
        EXPECT_EQ(json::parse(window.text(outline.find("c")->value)), json::value("x\"y"));
        EXPECT_EQ(outline.find("b"), nullptr);
    }
}

// Of an export as it was written, changed anywhere: it does not hold unless it says the same, and says so however it is read.
TEST_F(OutlineTest, WhatHoldsSaysWhatWasExported)
{
    const std::string text = exported(ExportFormat::json);
    const json::value original = json::parse(text);
    const std::size_t from = text.find("\"definitions\"");
    const std::size_t to = text.find("\"maps\"");
    Mutations mutations(7);
    std::size_t held = 0;
    for (int i = 0; i < 1500; ++i) {
        // Not in the long definitions alone.
        const std::string head = text.substr(0, from);
        const std::string tail = text.substr(to);
        const bool in_head = mutations.below(2) == 0;
        const std::string changed =
            (in_head ? mutations.mutated(head) : head) + text.substr(from, to - from) + (in_head ? tail : mutations.mutated(tail));
        const auto judged = [&](std::size_t block) -> std::string {
            try {
                const Verification result = verify_export(MemoryBytes(changed, block), flows);
                if (result.holds) {
                    EXPECT_EQ(refusal_of_whole(changed), "");
                    EXPECT_EQ(json::parse(changed), original) << changed;
                }
                return json::serialize(to_json(result));
            } catch (const Error& error) {
                return error.what();
            }
        };
        const std::string whole = judged(changed.size());
        ASSERT_EQ(judged(mutations.below(300) + 1), whole) << "round " << i;
        held += whole.find("\"holds\":true") != std::string::npos ? 1U : 0U;
    }
    EXPECT_GT(held, 3U) << "white space";
}

TEST(Outline, AnyNumberOfLargeValuesIsReadInTheSameMemory)
{
    const std::string text = "\"" + std::string(std::size_t{40} * 1024, 'a') + "\"";
    const MemoryBytes bytes(text);
    Window window(bytes, {0, text.size()});
    ReusedValue memory;
    for (int i = 0; i < 200; ++i) {
        ASSERT_EQ(memory.parse(window, {0, text.size()}).as_string().size(), text.size() - 2) << i;
    }
}

} // namespace
} // namespace demur
