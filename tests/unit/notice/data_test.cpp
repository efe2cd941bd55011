// The anchors against their schema, as they stand in the source tree.
#include "schema_faults.h"

#include <gtest/gtest.h>

namespace demur::test {

TEST(NoticeData, AnchorsFollowTheirSchema)
{
    const std::filesystem::path data = DEMUR_NOTICE_DATA;
    EXPECT_EQ(schema_faults(read_json(data / "anchors.json"), read_json(data / "anchors.schema.json")), "");
}

} // namespace demur::test
