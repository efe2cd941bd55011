// The entries of an export's chain, one after the other or each at its place.
#pragma once

#include "journal/step.h"
#include "report/json_parts.h"

#include <boost/json/object.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace demur {

class EntryReader {
public:
    explicit EntryReader(Window& text) : text_(text) {}

    // The one that begins at `at`. What it gives is valid until the next call. Throws Error(too_large).
    void read(std::uint64_t at);
    [[nodiscard]] std::uint64_t end() const { return end_; }

    // A step that is written byte for byte as Demur writes it; most entries are. Then the members down to step() are there, else value().
    [[nodiscard]] bool is_plain_step() const { return value_ == nullptr; }
    [[nodiscard]] std::int64_t seq() const { return seq_; }
    [[nodiscard]] std::string_view body() const { return body_; } // canonical JSON
    [[nodiscard]] std::string_view hash() const { return hash_; } // as it stands there
    [[nodiscard]] const Step& step() const { return step_; }

    [[nodiscard]] const boost::json::value& value() const { return *value_; }

private:
    // Of the entry with which the text begins, how long it is; 0: it is no such step, or goes on after the text.
    std::size_t read_plain_step(std::string_view here);

    Window& text_;
    std::uint64_t end_ = 0;
    std::int64_t seq_ = 0;
    std::string_view body_;
    std::string_view hash_;
    Step step_;
    const boost::json::value* value_ = nullptr;
    ReusedValue memory_;
};

// Of an entry whose shape ChainChecker knows: its event; null when it was left out.
const boost::json::object* event_of(const boost::json::value& entry);
std::int64_t number_of(const boost::json::value& entry);

} // namespace demur
