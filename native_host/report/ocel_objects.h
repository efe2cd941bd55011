// The objects of an object-centric event log. The format puts them beside the events, so they are set aside while the events
// are written: those of which there are many in a nameless temporary file, the others in memory.
#pragma once

#include "report/record.h"

#include <boost/json.hpp>

#include <cstdio>
#include <functional>
#include <iosfwd>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace demur::ocel {

// Objects of different types never share an id.
std::string object_id(std::string_view type, std::string_view name);

class Objects {
public:
    // Throws Error(io) when no temporary file can be made.
    explicit Objects(const Record& record);

    void add_journey(const JourneyRecord& journey);
    // What the step touches.
    void add_touched(const Step& step);
    void add_objection(std::string_view id);
    void add_evidence(std::string_view sha256, std::string_view media, std::int64_t size, std::int64_t wall);

    // "[...]". Throws Error(io | disk_full).
    void write(std::ostream& out);

private:
    struct Screen {
        std::string name;
        std::string host;
        std::int64_t seen = 0;
    };
    void set_aside(const boost::json::object& object);
    void add_session(const std::string& session);
    void add_once(std::string_view type, const std::string& name, const std::function<void(boost::json::object&)>& more = {});

    const Record& record_;
    std::unique_ptr<std::FILE, int (*)(std::FILE*)> aside_;
    std::set<std::string> known_;
    std::vector<bool> sessions_; // which are known, by number of their clock: a name for each would be most of what is held
    std::map<std::string, Screen> screens_;
};

} // namespace demur::ocel
