// Every example of PROTOCOL.md, run against the real program in the order of the page.
#include "host_process.h"

#include <gtest/gtest.h>

#include <fstream>
#include <map>

using namespace demur::test;

namespace {

json::array load_examples()
{
    std::ifstream in(DEMUR_EXAMPLES);
    const std::string text((std::istreambuf_iterator<char>(in)), {});
    return json::parse(text).as_array();
}

// "*" fits anything. "…" at the end of a text fits any rest. In an object, members that the example leaves out may be there when
// it holds "…": true; a list whose last entry is "…" may go on.
bool fits(const json::value& expected, const json::value& actual);

bool fits_text(std::string_view expected, const json::value& actual)
{
    constexpr std::string_view more = "…";
    if (expected == "*") {
        return true;
    }
    if (!actual.is_string()) {
        return false;
    }
    const std::string_view text = actual.get_string();
    return expected.ends_with(more) ? text.starts_with(expected.substr(0, expected.size() - more.size())) : text == expected;
}

bool fits_object(const json::object& expected, const json::object& actual)
{
    for (const auto& member : expected) {
        if (member.key() == "…") {
            continue;
        }
        const json::value* found = actual.if_contains(member.key());
        if (found == nullptr || !fits(member.value(), *found)) {
            return false;
        }
    }
    return expected.contains("…") || expected.size() == actual.size();
}

bool fits_array(const json::array& expected, const json::array& actual)
{
    const bool open = !expected.empty() && expected.back() == json::value("…");
    const std::size_t stated = expected.size() - (open ? 1 : 0);
    if (open ? actual.size() < stated : actual.size() != stated) {
        return false;
    }
    for (std::size_t i = 0; i < stated; ++i) {
        if (!fits(expected[i], actual[i])) {
            return false;
        }
    }
    return true;
}

bool fits(const json::value& expected, const json::value& actual)
{
    if (expected.is_string()) {
        return fits_text(expected.get_string(), actual);
    }
    if (expected.is_object()) {
        return actual.is_object() && fits_object(expected.get_object(), actual.get_object());
    }
    if (expected.is_array()) {
        return actual.is_array() && fits_array(expected.get_array(), actual.get_array());
    }
    return expected == actual;
}

// An example may use what an earlier answer gave: "$objection" is the last objection's id, and so on.
class Memory {
public:
    void keep(const json::value& answer)
    {
        boost::system::error_code ec;
        for (const auto& [name, pointer] : places_) {
            if (const json::value* found = answer.find_pointer(pointer, ec)) {
                values_[name] = *found;
            }
        }
    }

    [[nodiscard]] json::value fill_in(json::value value) const
    {
        if (const json::string* text = value.if_string()) {
            const auto found = values_.find(std::string(*text));
            return found == values_.end() ? value : found->second;
        }
        if (json::object* object = value.if_object()) {
            for (auto& member : *object) {
                member.value() = fill_in(member.value());
            }
        } else if (json::array* array = value.if_array()) {
            for (json::value& one : *array) {
                one = fill_in(one);
            }
        }
        return value;
    }

private:
    const std::map<std::string, std::string> places_{
        {"$objection", "/result/objections/0/id"}, {"$evidence", "/result/evidence/sha256"}, {"$export", "/result/id"}};
    std::map<std::string, json::value> values_;
};

} // namespace

TEST(Examples, AreWhatTheHostAnswers)
{
    const TemporaryDir dir;
    HostProcess host(serve_in(dir.path()));
    Memory memory;
    for (const json::value& example : load_examples()) {
        ASSERT_TRUE(host.send(memory.fill_in(example.at("request"))));
        const json::value answer = host.read();
        memory.keep(answer);
        EXPECT_TRUE(fits(example.at("response"), answer))
            << example.at("says").as_string().c_str() << "\nexpected " << json::serialize(example.at("response")) << "\ngot      "
            << json::serialize(answer);
    }
}

TEST(Examples, CoverEveryMethod)
{
    const json::value schema = json::parse(run_demur({"schema"}).out);
    std::map<std::string, int> seen;
    for (const json::value& example : load_examples()) {
        ++seen[std::string(example.at("request").at("method").as_string())];
    }
    for (const auto& method : schema.at("methods").as_object()) {
        EXPECT_GT(seen[std::string(method.key())], 0) << method.key();
    }
}
