#include "report/record.h"

#include "base/error.h"
#include "base/hex.h"
#include "journal/chain.h"
#include "journal/step_reader.h"

#include <boost/json.hpp>

#include <algorithm>
#include <functional>

namespace demur {
namespace {

namespace json = boost::json;

Error damaged(std::int64_t number, const std::string& why)
{
    return {ErrorCode::corrupt, "the journal is damaged: event " + std::to_string(number) + " cannot be read: " + why,
            "Move journal.sqlite aside (keep it: exports made before still verify) and Demur starts a new one."};
}

// `use` with the event that `body` holds. What it throws is the event's fault.
template <class Use> void with_event(std::int64_t number, std::string_view body, Use use)
{
    boost::system::error_code ec;
    const json::value event = json::parse(body, ec);
    if (ec || !event.is_object()) {
        throw damaged(number, "it is not a JSON object");
    }
    try {
        use(event.get_object());
    } catch (const Error& error) {
        throw damaged(number, error.what());
    }
}

// Canonical JSON writes a member in one way only, and no text holds a quotation mark as it stands.
class Mark {
public:
    explicit Mark(std::string_view mark) : searcher_(mark.begin(), mark.end()) {}
    [[nodiscard]] bool is_in(std::string_view body) const { return std::search(body.begin(), body.end(), searcher_) != body.end(); }

private:
    std::boyer_moore_horspool_searcher<std::string_view::const_iterator> searcher_; // std::string_view::find stops at each quotation mark
};

bool is_step(std::string_view body)
{
    static const Mark mark(R"("type":"step")");
    return mark.is_in(body);
}

// Most events are these; they are read with their journey.
bool is_plain_step(std::string_view body)
{
    static const Mark start(R"("kind":"session_start")");
    return is_step(body) && !start.is_in(body);
}

} // namespace

Record::Record(const Journal& journal, const std::vector<FlowPack>& flows, const ExportRequest& request)
    : journal_(journal), flows_(flows), request_(request), facts_(request.journey), head_(to_hex(chain_start()))
{
    if (request.journey && !journal.has_journey(*request.journey)) {
        throw Error(ErrorCode::not_found, "no journey " + *request.journey, "`demur journeys` lists them.");
    }
    facts_.set_wage(request.wage);
    read_facts();
}

void Record::read_facts()
{
    std::string last;
    journal_.each_event([&](const StoredEvent& event) {
        events_ = event.seq;
        last = event.hash;
        if (event.body.empty()) {
            ++redacted_;
        } else if (!is_plain_step(event.body)) {
            add(event.seq, event.body);
        }
    });
    if (!last.empty()) {
        head_ = to_hex(last);
    }
    if (request_.journey) {
        journal_.each_step(*request_.journey, [this](std::int64_t number, std::string_view body) { add(number, body); });
    }
}

void Record::add(std::int64_t number, std::string_view body)
{
    with_event(number, body, [&](const json::object& event) { facts_.add(event); });
}

void Record::each_journey(const std::function<void(const JourneyRecord&)>& visit) const
{
    read_journeys([&](JourneyRecord& journey) {
        const MeasureContext context = facts_.context_of(journey.id, journey.steps, request_.now);
        journey.metrics = measure_journey(journey.id, journey.steps, flows_, context);
        visit(journey);
    });
}

ReportAssembly Record::assemble(const std::function<void(const JourneyRecord&)>& visit) const
{
    ReportAssembly assembly(flows_, facts_, request_.now);
    read_journeys([&](JourneyRecord& journey) {
        journey.metrics = assembly.add(journey.id, journey.steps);
        visit(journey);
    });
    return assembly;
}

void Record::each_id(const std::function<void(const std::string&)>& visit) const
{
    if (request_.journey) {
        visit(*request_.journey);
    } else {
        journal_.each_journey(visit);
    }
}

void Record::read_journeys(const std::function<void(JourneyRecord&)>& use) const
{
    std::int64_t done = 0;
    JourneyRecord journey; // each in the memory of the one before
    each_id([&](const std::string& id) {
        journey.id = id;
        std::size_t count = 0;
        journal_.each_step(id, [&](std::int64_t number, std::string_view body) {
            try {
                Step& step = count < journey.steps.size() ? journey.steps[count] : journey.steps.emplace_back();
                read_step(body, step);
                check_step(step);
                ++count;
            } catch (const Error& error) {
                throw damaged(number, error.what());
            }
        });
        journey.steps.resize(count);
        if (journey.steps.empty()) {
            return; // all of it was deleted
        }
        use(journey);
        done += static_cast<std::int64_t>(journey.steps.size());
        report_progress(done);
    });
}

void Record::each_other_event(const std::function<void(std::int64_t, const json::object&)>& visit) const
{
    journal_.each_event([&](const StoredEvent& stored) {
        if (!stored.body.empty() && !is_step(stored.body)) {
            with_event(stored.seq, stored.body, [&](const json::object& event) {
                if (facts_.concerns(event)) {
                    visit(stored.seq, event);
                }
            });
        }
    });
}

void Record::report_progress(std::int64_t done) const
{
    if (request_.progress) {
        request_.progress(done, events_);
    }
}

std::optional<std::int64_t> Record::wall(const Step& step) const
{
    const std::optional<std::int64_t> began = facts_.clocks().wall_of(step.session);
    return began ? std::optional(*began + step.t) : std::nullopt;
}

} // namespace demur
