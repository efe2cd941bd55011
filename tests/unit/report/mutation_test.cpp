// A signed export with one thing changed, for every member and every element of it: it is refused, or does not hold, or is not what
// it was and says so. Never a higher level, never a crash.
#include "report/fixture.h"

#include <sstream>
#include <variant>

namespace demur {
namespace {

using Path = std::vector<std::variant<std::string, std::size_t>>;

void collect(const json::value& value, Path& path, std::vector<Path>& paths)
{
    if (!path.empty()) {
        paths.push_back(path);
    }
    if (const json::object* object = value.if_object()) {
        for (const json::key_value_pair& member : *object) {
            path.emplace_back(std::string(member.key()));
            collect(member.value(), path, paths);
            path.pop_back();
        }
    } else if (const json::array* array = value.if_array()) {
        for (std::size_t i = 0; i < array->size(); ++i) {
            path.emplace_back(i);
            collect((*array)[i], path, paths);
            path.pop_back();
        }
    }
}

json::value& at(json::value& root, const Path& path, std::size_t size)
{
    json::value* value = &root;
    for (std::size_t i = 0; i < size; ++i) {
        value = std::holds_alternative<std::string>(path[i]) ? &value->at(std::get<std::string>(path[i]))
                                                             : &value->at(std::get<std::size_t>(path[i]));
    }
    return *value;
}

std::string text_of(const Path& path)
{
    std::string text;
    for (const auto& part : path) {
        text +=
            "/" + (std::holds_alternative<std::string>(part) ? std::get<std::string>(part) : std::to_string(std::get<std::size_t>(part)));
    }
    return text;
}

json::value nudged(const json::value& value)
{
    switch (value.kind()) {
    case json::kind::int64: return value.get_int64() + 1;
    case json::kind::uint64: return value.get_uint64() + 1;
    case json::kind::double_: return value.get_double() + 1;
    case json::kind::bool_: return !value.get_bool();
    case json::kind::null: return 0;
    case json::kind::string: {
        std::string text(value.get_string());
        if (text.empty()) {
            return "x";
        }
        text.back() = text.back() == '0' ? '1' : '0'; // a hexadecimal digit stays one
        return json::value(text);
    }
    case json::kind::array: {
        json::array array = value.get_array();
        array.push_back(array.empty() ? json::value(1) : array.back());
        return array;
    }
    case json::kind::object: {
        json::object object = value.get_object();
        object["added"] = 1;
        return object;
    }
    }
    return nullptr;
}

enum class Way {
    nudge,
    remove,
    other_type,
    empty
};

void change(json::value& file, const Path& path, Way way)
{
    json::value& parent = at(file, path, path.size() - 1);
    json::value& value = at(file, path, path.size());
    switch (way) {
    case Way::nudge: value = nudged(value); break;
    case Way::other_type: value = value.is_string() ? json::value(std::int64_t{-1}) : json::value("x"); break;
    case Way::empty:
        value = value.is_array() ? json::value(json::array{}) : value.is_object() ? json::value(json::object{}) : json::value("");
        break;
    case Way::remove:
        if (parent.is_object()) {
            parent.get_object().erase(std::get<std::string>(path.back()));
        } else {
            parent.get_array().erase(parent.get_array().begin() + static_cast<std::ptrdiff_t>(std::get<std::size_t>(path.back())));
        }
        break;
    }
}

class MutationTest : public testing::RecordedJournal {
protected:
    json::value whole()
    {
        journal->judge_tag("journey-a", "edpb:4.2.1", "confirmed");
        journal->remove_journey("journey-b");
        std::ostringstream out;
        write_export(out, ExportFormat::json, *journal, flows, {std::nullopt, testing::made, Wage{255'000, "EUR", "my contract"}});
        return json::parse(out.str());
    }
};

// Another version may have written it: then its numbers are not computed again, and that is told.
bool may_hold(const std::string& path, const Verification& result)
{
    return path == "/demur" && !result.notes.empty();
}

TEST_F(MutationTest, NothingCanBeChangedUnseen)
{
    const json::value file = whole();
    ASSERT_TRUE(verified(file.as_object()).holds) << verified(file.as_object()).why.value_or("");
    ASSERT_EQ(verified(file.as_object()).level, "2: signed");
    std::vector<Path> paths;
    Path none;
    collect(file, none, paths);
    std::size_t refused = 0;
    std::size_t number = 0;
    for (const Path& path : paths) {
        // Everything that the chain and the proof are made of in every way, the many numbers in one way each.
        const std::string name = text_of(path);
        const bool matters = name.starts_with("/events") || name.starts_with("/proof") || path.size() == 1;
        for (const Way way : {Way::nudge, Way::remove, Way::other_type, Way::empty}) {
            if (!matters && number++ % 7 != 0) {
                continue;
            }
            json::value changed = file;
            change(changed, path, way);
            if (changed == file) {
                continue;
            }
            try {
                const Verification result = verified(changed.as_object());
                EXPECT_TRUE(!result.holds || may_hold(name, result)) << name << " changed in way " << static_cast<int>(way);
                EXPECT_TRUE(result.level == (result.holds ? "2: signed" : "0: none")) << name << " " << result.level;
                EXPECT_NE(result.holds, result.why.has_value()) << name;
            } catch (const Error& error) {
                EXPECT_TRUE(error.code() == ErrorCode::bad_input || error.code() == ErrorCode::version_newer) << name << error.what();
                ++refused;
            }
        }
    }
    EXPECT_GT(paths.size(), 500U);
    EXPECT_GT(refused, 0U);
}

TEST_F(MutationTest, NoByteOfTheProofOrTheChainCanBeChangedUnseen)
{
    const std::string text = json::serialize(whole());
    std::size_t held = 0;
    for (std::size_t i = text.find("\"proof\""); i < text.size(); i += 5) {
        std::string changed = text;
        changed[i] = static_cast<char>(changed[i] ^ 1);
        try {
            const Verification result = verify_export(changed, flows);
            held += result.holds ? 1 : 0;
        } catch (const Error& error) {
            EXPECT_FALSE(std::string(error.what()).empty());
        }
    }
    EXPECT_EQ(held, 0U);
}

} // namespace
} // namespace demur
