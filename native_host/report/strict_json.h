// JSON read for its form alone, in the memory of its depth: what Boost.JSON accepts, and no name twice in one object.
#pragma once

#include "report/byte_source.h"

#include <boost/json/basic_parser.hpp>

#include <memory>
#include <string>
#include <vector>

namespace demur {

enum class JsonFault {
    none,
    cut,  // it ends too early
    wrong // it is no JSON, or nested too deeply
};

class StrictJson {
public:
    // Of values that stand `depth` deep already.
    explicit StrictJson(std::size_t depth);
    ~StrictJson();
    StrictJson(const StrictJson&) = delete;
    StrictJson& operator=(const StrictJson&) = delete;

    // One value, and the white space after it. `at` is moved behind them. A number that the text ends with counts as cut: more digits
    // could follow. Throws Error(too_large) for an object of more than limits::json_values members.
    JsonFault read(Window& text, std::uint64_t& at);

    // Of the value read last.
    [[nodiscard]] bool has_twins() const;          // a name stands twice in one object
    [[nodiscard]] std::uint64_t elements() const;  // of a list
    [[nodiscard]] const std::string& name() const; // of a text

private:
    class Handler;
    std::unique_ptr<boost::json::basic_parser<Handler>> parser_;
};

} // namespace demur
