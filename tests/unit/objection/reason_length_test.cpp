// The text fits the form: no sentence is cut, none is invented to fill it.
#include "objection/objection.h"
#include "objection/text_length.h"
#include "reason_files.h"

#include <gmock/gmock.h>

namespace demur {

namespace {

using ::testing::AnyOf;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::Not;

class ReasonLength : public ::testing::TestWithParam<std::string> {
protected:
    // Under every law that the file knows, for both kinds, a few seeds each.
    template <typename Check> void for_each_request(Check check) const
    {
        const boost::json::value file = test::read_reasons(GetParam());
        for (const auto& law : file.at("laws").as_object()) {
            for (std::uint64_t seed = 0; seed < 16; ++seed) {
                ReasonRequest request;
                request.language = GetParam();
                request.country = test::country_under(law.key());
                request.kind = seed % 2 == 0 ? "objection" : "third_party";
                request.seed = seed;
                check(request);
            }
        }
    }

    static const std::vector<std::string>& some_grounds()
    {
        static const std::vector<std::string> grounds{"creative_work", "minors_in_posts", "sensitive_data", "others_data"};
        return grounds;
    }
};

TEST_P(ReasonLength, KeepsToTheMaximum)
{
    for_each_request([](ReasonRequest request) {
        request.grounds = some_grounds();
        for (const std::int64_t most : {1, 10, 100, 150, 200, 300, 500, 1000, 2000, 10000}) {
            request.max_length = most;
            const std::string text = compose_reason(request);
            EXPECT_LE(text_length(text), most);
            EXPECT_THAT(text, AnyOf("", EndsWith("."), EndsWith("。"))) << "cut in mid-sentence";
            EXPECT_FALSE(text.empty() && most >= (request.kind == "objection" ? 100 : 200)) << most << " " << request.country;
        }
        request.max_length = 1;
        EXPECT_EQ(compose_reason(request), "") << "one letter is no objection";
        request.max_length = 10000;
        const std::string roomy = compose_reason(request);
        request.max_length = 0;
        EXPECT_EQ(compose_reason(request), roomy) << "zero is no bound";
    });
}

TEST_P(ReasonLength, ReachesAMinimumWithoutGrounds)
{
    const bool dense = GetParam() == "ja" || GetParam() == "ko";
    for_each_request([&](ReasonRequest request) {
        for (const std::int64_t least : {0, 1, 100, dense ? 200 : 500}) {
            request.min_length = least;
            EXPECT_GE(text_length(compose_reason(request)), least) << compose_reason(request);
        }
    });
}

TEST_P(ReasonLength, ReachesAThousandWithGrounds)
{
    const bool dense = GetParam() == "ja" || GetParam() == "ko";
    for_each_request([&](ReasonRequest request) {
        request.grounds = {"personal_life", "no_expectation", "others_data", "no_effective_removal", "safety", "likeness"};
        request.min_length = dense ? 400 : 1000;
        EXPECT_GE(text_length(compose_reason(request)), request.min_length) << compose_reason(request);
    });
}

TEST_P(ReasonLength, IsNeverPaddedBeyondWhatThereIsToSay)
{
    for_each_request([](ReasonRequest request) {
        for (const std::int64_t least : {2000, 10000}) {
            request.min_length = least;
            const std::string text = compose_reason(request);
            EXPECT_FALSE(text.empty());
            EXPECT_LT(text_length(text), 2500);
        }
    });
}

TEST_P(ReasonLength, MinimumAndMaximumTogether)
{
    for_each_request([](ReasonRequest request) {
        request.kind = "third_party"; // its form demands a hundred characters and does not say so
        for (const std::int64_t most : {200, 500, 1000}) {
            request.min_length = 100;
            request.max_length = most;
            const std::int64_t length = text_length(compose_reason(request));
            EXPECT_GE(length, 100) << compose_reason(request);
            EXPECT_LE(length, most);
        }
    });
}

INSTANTIATE_TEST_SUITE_P(Languages, ReasonLength, ::testing::ValuesIn(test::reason_files()), test::test_name);

TEST(ReasonLengths, TheFirstGroundStaysLongest)
{
    ReasonRequest request;
    request.language = "en";
    request.grounds = {"I am a wedding photographer", "creative_work", "family"};
    request.max_length = 300;
    EXPECT_THAT(compose_reason(request), HasSubstr("wedding photographer"));
    request.max_length = 100;
    EXPECT_THAT(compose_reason(request), AnyOf(HasSubstr("wedding photographer"), HasSubstr("Art. 21(1)")));
    EXPECT_THAT(compose_reason(request), Not(HasSubstr("family")));
}

} // namespace

} // namespace demur
