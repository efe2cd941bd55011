// The elements of a list or the members of an object in a text that outline_json() has read, one after the other.
#pragma once

#include "report/byte_source.h"

#include <boost/json/monotonic_resource.hpp>
#include <boost/json/storage_ptr.hpp>
#include <boost/json/value.hpp>

#include <optional>
#include <string>
#include <vector>

namespace demur {

// Where the value that begins at `at` ends.
std::uint64_t end_of_value(Window& text, std::uint64_t at);

// The value that stands there. Throws Error(too_large) over limits::export_value, Error(io) when it is none any more.
boost::json::value parse_value(Window& text, ByteRange range, boost::json::storage_ptr memory = {});

class JsonParts {
public:
    // Of the list or object that begins at `at`.
    JsonParts(Window& text, std::uint64_t at) : text_(text), at_(at) {}

    // Goes to the next one, of which the end is said by end_at() before this is called again. False: there is none.
    bool next();
    [[nodiscard]] const std::string& name() const { return name_; } // of a member
    [[nodiscard]] std::uint64_t at() const { return at_; }          // where the value begins
    // Where the value ends; the list or object, when there was no next one.
    void end_at(std::uint64_t end) { at_ = end; }

private:
    void read_name();

    Window& text_;
    std::uint64_t at_;
    bool inside_ = false;
    bool is_object_ = false;
    std::string name_;
};

// Values parsed one after the other, each in the memory of the one before.
class ReusedValue {
public:
    // Valid until the next call.
    const boost::json::value& parse(Window& text, ByteRange range);

private:
    static constexpr std::size_t usual = std::size_t{16} * 1024; // bytes
    std::vector<unsigned char> first_ = std::vector<unsigned char>(usual);
    std::optional<boost::json::monotonic_resource> memory_;
    std::optional<boost::json::value> value_; // after what it lies in
};

} // namespace demur
