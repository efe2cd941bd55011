#include "base/error.h"
#include "base/limits.h"
#include "messaging/uploads.h"

#include <gtest/gtest.h>

using namespace demur;
using demur::rpc::Uploads;

namespace {

const std::string upload = "8a6e0804-2bd0-4672-b79d-d97027f9071a";

ErrorCode fault_of(Uploads& uploads, const std::string& id, std::int64_t size, std::int64_t offset, std::string_view bytes)
{
    try {
        uploads.add(id, size, offset, bytes);
    } catch (const Error& error) {
        return error.code();
    }
    ADD_FAILURE() << "no fault";
    return ErrorCode::internal;
}

} // namespace

TEST(Uploads, PutPiecesTogether)
{
    Uploads uploads;
    EXPECT_EQ(uploads.add(upload, 6, 0, "abc"), 3);
    EXPECT_EQ(uploads.add(upload, 6, 3, "def"), 6);
    EXPECT_EQ(uploads.take(upload), "abcdef");
    EXPECT_EQ(uploads.take(upload), "");
}

TEST(Uploads, BeginAgainAtOffsetZero)
{
    Uploads uploads;
    uploads.add(upload, 6, 0, "abc");
    EXPECT_EQ(uploads.add(upload, 2, 0, "xy"), 2);
    EXPECT_EQ(uploads.take(upload), "xy");
}

TEST(Uploads, RefuseGapsAndOverlaps)
{
    Uploads uploads;
    uploads.add(upload, 6, 0, "abc");
    EXPECT_EQ(fault_of(uploads, upload, 6, 2, "c"), ErrorCode::bad_input);
    EXPECT_EQ(fault_of(uploads, upload, 6, 4, "e"), ErrorCode::bad_input);
    EXPECT_EQ(fault_of(uploads, upload, 7, 3, "d"), ErrorCode::bad_input);
    EXPECT_EQ(fault_of(uploads, upload, 6, 3, "defg"), ErrorCode::bad_input);
    EXPECT_EQ(fault_of(uploads, "8a6e0804-2bd0-4672-b79d-d97027f9071b", 6, 3, "d"), ErrorCode::not_found);
    EXPECT_EQ(uploads.add(upload, 6, 3, "def"), 6);
}

TEST(Uploads, AreBounded)
{
    Uploads uploads;
    EXPECT_EQ(fault_of(uploads, "not a uuid", 6, 0, ""), ErrorCode::bad_input);
    EXPECT_EQ(fault_of(uploads, upload, 0, 0, ""), ErrorCode::bad_input);
    EXPECT_EQ(fault_of(uploads, upload, static_cast<std::int64_t>(limits::evidence_file) + 1, 0, "a"), ErrorCode::too_large);
    EXPECT_EQ(fault_of(uploads, upload, 9'000'000, 0, std::string(limits::chunk + 1, 'a')), ErrorCode::too_large);
    const std::string stem = upload.substr(0, upload.size() - 1);
    for (const char last : {'1', '2', '3', '4'}) {
        uploads.add(stem + last, 6, 0, "a");
    }
    EXPECT_EQ(fault_of(uploads, stem + '5', 6, 0, "a"), ErrorCode::conflict);
    uploads.take(stem + '1');
    EXPECT_EQ(uploads.add(stem + '5', 6, 0, "a"), 1);
}
