// A JSON array written entry by entry.
#pragma once

#include <boost/json.hpp>

#include <ostream>

namespace demur::cli {

// Nothing is written before the first entry or the end: what fails at once leaves no half of a list.
class JsonList {
public:
    explicit JsonList(std::ostream& out) : out_(out) {}

    void add(const boost::json::value& entry)
    {
        out_ << (is_empty_ ? "[" : ",") << boost::json::serialize(entry);
        is_empty_ = false;
    }
    void end() { out_ << (is_empty_ ? "[]\n" : "]\n"); }

private:
    std::ostream& out_;
    bool is_empty_ = true;
};

} // namespace demur::cli
