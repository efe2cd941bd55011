#include "messaging/request.h"

#include <gtest/gtest.h>

using namespace demur;
using namespace demur::rpc;
namespace json = boost::json;

namespace {

ErrorNumber fault_in(std::string_view text)
{
    const Request request = parse_request(text, {});
    return request.fault ? request.fault->number : ErrorNumber{};
}

} // namespace

TEST(Request, IsReadWhole)
{
    const Request request = parse_request(R"({"jsonrpc":"2.0","id":"a","method":"ping","params":{"payload":1}})", {});
    EXPECT_FALSE(request.fault);
    EXPECT_FALSE(request.notification);
    EXPECT_EQ(request.id, "a");
    EXPECT_EQ(request.method, "ping");
    ASSERT_NE(request.params, nullptr);
    EXPECT_EQ(request.params->at("payload"), 1);
}

TEST(Request, WithoutAnIdIsANotification)
{
    const Request request = parse_request(R"({"jsonrpc":"2.0","method":"ping"})", {});
    EXPECT_TRUE(request.notification);
    EXPECT_EQ(request.params, nullptr);
}

TEST(Request, ThatIsBrokenIsNamed)
{
    EXPECT_EQ(fault_in("{"), ErrorNumber::parse_error);
    EXPECT_EQ(fault_in("{} {}"), ErrorNumber::parse_error);
    EXPECT_EQ(fault_in("\"\xc0\x80\""), ErrorNumber::parse_error);
    EXPECT_EQ(fault_in(std::string(100, '[')), ErrorNumber::parse_error);
    EXPECT_EQ(fault_in("[]"), ErrorNumber::invalid_request);
    EXPECT_EQ(fault_in(R"({"jsonrpc":"2.0","id":1e999,"method":"ping"})"), ErrorNumber::invalid_request);
    EXPECT_EQ(fault_in(R"({"jsonrpc":"2.0","id":null,"method":"ping"})"), ErrorNumber::invalid_request);
    EXPECT_EQ(fault_in("[" + std::string(1'000'001, ',') + "]"), ErrorNumber::too_large);
}

TEST(Request, ThatIsInvalidKeepsItsIdForTheAnswer)
{
    const Request request = parse_request(R"({"jsonrpc":"1.0","id":7,"method":"ping"})", {});
    EXPECT_TRUE(request.fault);
    EXPECT_EQ(request.id, 7);
}

TEST(Failure, NamesTheErrorAndTheHint)
{
    const json::value answer = failure(1, fault_of(Error(ErrorCode::conflict, "what", "do this")));
    EXPECT_EQ(answer,
              (json::value{{"jsonrpc", "2.0"},
                           {"id", 1},
                           {"error", {{"code", -32006}, {"message", "what"}, {"data", {{"code", "conflict"}, {"hint", "do this"}}}}}}));
    EXPECT_FALSE(failure(1, fault_of(Error(ErrorCode::io, "what"))).at("error").at("data").as_object().contains("hint"));
}

TEST(ErrorTable, HasOneNumberAndOneNameForEverything)
{
    for (const ErrorEntry& entry : error_table()) {
        for (const ErrorEntry& other : error_table()) {
            EXPECT_EQ(entry.number == other.number, entry.name == other.name) << entry.name;
        }
    }
    for (int code = 0; code <= static_cast<int>(ErrorCode::internal); ++code) {
        const auto known = static_cast<ErrorCode>(code);
        EXPECT_EQ(rpc::name_of(number_of(known)), demur::name_of(known));
    }
}
