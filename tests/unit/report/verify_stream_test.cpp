// Exports checked from their files, written in another way, and too large ones.
#include "base/limits.h"
#include "report/awkward.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <thread>

namespace demur {
namespace {

// Every member and element on its own line, the members in another order.
void write_widely(const json::value& value, std::string& out)
{
    if (const json::object* object = value.if_object()) {
        std::vector<const json::key_value_pair*> members;
        for (const json::key_value_pair& member : *object) {
            members.push_back(&member);
        }
        std::reverse(members.begin(), members.end());
        out += "{\r\n";
        for (std::size_t i = 0; i < members.size(); ++i) {
            out += (i == 0 ? "\t" : " ,\n\t") + json::serialize(json::value(members[i]->key())) + " :\n ";
            write_widely(members[i]->value(), out);
        }
        out += "\n}";
    } else if (const json::array* array = value.if_array()) {
        out += "[ ";
        for (std::size_t i = 0; i < array->size(); ++i) {
            out += i == 0 ? "" : "\n, ";
            write_widely((*array)[i], out);
        }
        out += "\n]";
    } else {
        out += json::serialize(value);
    }
}

template <class Recorded> class VerifyFiles : public Recorded {
protected:
    using Recorded::dir;
    using Recorded::flows;
    std::string path() { return (dir() / "given").string(); }
    void write(const std::string& text) { std::ofstream(path(), std::ios::binary) << text; }
    ErrorCode refusal(const ByteSource& source)
    {
        try {
            verify_export(source, flows);
        } catch (const Error& error) {
            return error.code();
        }
        return ErrorCode::internal;
    }
};
using VerifyStreamTest = VerifyFiles<testing::RecordedJournal>;
using VerifyAwkwardTest = VerifyFiles<testing::AwkwardJournal>;

TEST_F(VerifyAwkwardTest, AFileIsJudgedAsItsTextIs)
{
    for (const ExportFormat format : {ExportFormat::json, ExportFormat::html, ExportFormat::csv, ExportFormat::ocel, ExportFormat::xes}) {
        const std::string text = exported(format);
        write(text);
        const FileBytes file(path());
        std::int64_t last = 0;
        const Verification result = verify_export(file, flows, {}, [&last](std::int64_t so_far, std::int64_t of) {
            EXPECT_LE(last, so_far);
            EXPECT_LE(so_far, of);
            last = so_far;
        });
        EXPECT_EQ(to_json(result), to_json(verify_export(text, flows)));
        EXPECT_EQ(result.holds, format == ExportFormat::json || format == ExportFormat::html);
        file.require_unchanged();
    }
}

TEST_F(VerifyAwkwardTest, HowItIsReadAndWrittenDoesNotMatter)
{
    for (const std::optional<std::string>& journey : {std::optional<std::string>(), std::optional<std::string>("../../etc/passwd")}) {
        std::string widely = " \n";
        write_widely(exported_json(journey), widely);
        const std::string page = exported(ExportFormat::html, journey);
        for (const std::size_t block : {std::size_t{1}, std::size_t{37}, std::size_t{4096}, widely.size()}) {
            const Verification result = verify_export(MemoryBytes(widely, block), flows);
            EXPECT_TRUE(result.holds) << result.why.value_or("");
            EXPECT_EQ(result.level, "2: signed");
            EXPECT_TRUE(verify_export(MemoryBytes(page, block), flows).holds);
        }
    }
}

TEST_F(VerifyStreamTest, AChangeIsFoundInWhateverWayTheFileIsWritten)
{
    const json::object original = exported_json();
    const std::vector<std::function<void(json::object&)>> wrongs = {
        [](json::object& file) { file.at("journeys").at(0).at("metrics").at("metrics").at(0).at("value") = 99; },
        [](json::object& file) { file.at("journeys").at(0).as_object()["note"] = "free of faults"; },
        [](json::object& file) { file.at("journeys").at(0).as_object().erase("metrics"); },
        [](json::object& file) { // as many members as there must be
            file.at("journeys").at(0).as_object().erase("metrics");
            file.at("journeys").at(0).as_object()["note"] = "free of faults";
        },
        [](json::object& file) { file.at("journeys").at(0).as_object().erase("steps"); },
        [](json::object& file) { file.at("journeys").at(0).at("steps").at(0).as_object()["note"] = 1; },
        [](json::object& file) { file.at("journeys").at(0) = 5; },
        [](json::object& file) { file.at("journeys").at(0).at("steps") = "x"; },
        [](json::object& file) { std::swap(file.at("journeys").at(0), file.at("journeys").at(1)); },
        [](json::object& file) { file.at("events").at(1).as_object()["note"] = 1; },
    };
    for (std::size_t i = 0; i < wrongs.size(); ++i) {
        json::object wrong = original;
        wrongs[i](wrong);
        std::string widely;
        write_widely(wrong, widely);
        EXPECT_FALSE(verified(wrong).holds) << i;
        EXPECT_FALSE(verify_export(widely, flows).holds) << i;
    }
}

TEST_F(VerifyStreamTest, AFileThatIsWrittenToMeanwhileGivesNoAnswer)
{
    const std::string text = exported(ExportFormat::json);
    write(text);
    const FileBytes file(path());
    std::filesystem::resize_file(path(), text.size() / 2);
    EXPECT_EQ(refusal(file), ErrorCode::io);
    EXPECT_THROW(file.require_unchanged(), Error);
    EXPECT_THROW(FileBytes((dir() / "none").string()), Error);
}

TEST_F(VerifyStreamTest, AFileWhoseTimeWasSetBackIsSeenToBeChanged)
{
    const std::string text = exported(ExportFormat::json);
    write(text);
    const FileBytes file(path());
    file.require_unchanged();
    const auto time = std::filesystem::last_write_time(path());
    std::this_thread::sleep_for(std::chrono::milliseconds(50)); // longer than a tick of the clock that files get
    std::fstream(path(), std::ios::in | std::ios::out | std::ios::binary) << "[";
    std::filesystem::last_write_time(path(), time);
    EXPECT_THROW(file.require_unchanged(), Error);
    write(text);
    const FileBytes before(path());
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    std::filesystem::copy_file(path(), path() + "2");
    before.require_unchanged();
    std::filesystem::rename(path() + "2", path());
    EXPECT_THROW(before.require_unchanged(), Error);
}

TEST_F(VerifyStreamTest, WhatIsTooLargeIsSaidToBe)
{
    write("{}");
    std::filesystem::resize_file(path(), limits::export_file + 1); // a hole: it takes no room
    EXPECT_EQ(refusal(FileBytes(path())), ErrorCode::too_large);
    const std::string text = exported(ExportFormat::json);
    const std::string filler(limits::export_value, ' ');
    std::string member = text; // white space inside a value that is held at once
    member.insert(member.find("\"proof\":{") + 9, filler);
    EXPECT_EQ(refusal(MemoryBytes(member)), ErrorCode::too_large);
    std::string event = text;
    event.insert(event.find("{\"seq\":") + 1, filler);
    EXPECT_EQ(refusal(MemoryBytes(event)), ErrorCode::too_large);
    std::string between = text;
    between.insert(between.find("{\"seq\":"), filler);
    EXPECT_TRUE(verify_export(between, flows).holds);
    std::string many = R"({"a":{)";
    for (int i = 0; i <= limits::json_values; ++i) {
        many += (i == 0 ? "\"" : ",\"") + std::to_string(i) + "\":0";
    }
    EXPECT_EQ(refusal(MemoryBytes(many + "}}")), ErrorCode::too_large);
}

} // namespace
} // namespace demur
