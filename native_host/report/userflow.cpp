#include "report/userflow.h"

#include "base/described.h"
#include "report/report_assembly.h"
#include "report/userflow_selectors.h"
#include "report/userflow_steps.h"

#include <algorithm>
#include <array>
#include <ostream>
#include <set>
#include <string>

namespace demur {
namespace {

class Replay {
public:
    Replay(const JourneyRecord& journey, const FlowPack* flow)
        : journey_(journey), flow_(flow), refused_(userflow::refused_sendings(journey.steps))
    {
    }

    json::object make()
    {
        begin();
        for (std::size_t i = 0; i < journey_.steps.size(); ++i) {
            add(journey_.steps[i], i);
        }
        constexpr std::int64_t patience = 10'000; // milliseconds
        return {{"title", title()}, {"timeout", patience}, {"steps", std::move(steps_)}};
    }

private:
    void begin()
    {
        steps_.push_back({{"type", "setViewport"},
                          {"width", 1280},
                          {"height", 900},
                          {"deviceScaleFactor", 1},
                          {"isMobile", false},
                          {"hasTouch", false},
                          {"isLandscape", true}});
        if (const std::string url = first_page(); !url.empty()) {
            navigate(url);
        }
    }

    // Where the journey began: the form, when it was opened at once; the page on which the way by hand begins, when that is on
    // the same host; else the host's own first page. Addresses are not recorded.
    [[nodiscard]] std::string first_page() const
    {
        const auto& steps = journey_.steps;
        const auto hosted = std::find_if(steps.begin(), steps.end(), [](const Step& step) { return step.host && *step.host != "demur"; });
        const std::string host = hosted != steps.end()                       ? *hosted->host
                                 : flow_ != nullptr && !flow_->hosts.empty() ? flow_->hosts.front()
                                                                             : "";
        const bool at_form = std::any_of(steps.begin(), steps.end(),
                                         [](const Step& step) { return step.kind == StepKind::journey_start && step.detail == "form"; });
        if (flow_ != nullptr && at_form && flow_->form_url) {
            return *flow_->form_url;
        }
        if (flow_ != nullptr && !at_form) {
            for (const ByHandPath& path : flow_->by_hand) {
                if (path.surface == "web" && path.start && path.start->starts_with("https://" + host + "/")) {
                    return *path.start;
                }
            }
        }
        return host.empty() ? "" : "https://" + host + "/";
    }

    void add(const Step& step, std::size_t at)
    {
        language_ = step.kind == StepKind::screen && step.language ? *step.language : language_;
        if (lost_ && userflow::shows_form(step)) {
            lost_ = false;
            navigate(*flow_->form_url);
        }
        if (lost_ || refused_.contains(at)) {
            left_out_ += lost_ && step.actor == Actor::user ? 1 : 0;
            return;
        }
        if (step.actor == Actor::tool) {
            if (step.kind == StepKind::open && flow_ != nullptr && flow_->form_url) {
                navigate(*flow_->form_url);
            } else if (step.kind == StepKind::fill) {
                type_into(step, at, 1);
            }
            return;
        }
        switch (step.kind) {
        case StepKind::navigate: follow(step); break;
        case StepKind::submit: send(); break;
        case StepKind::click: go(step, at); break;
        case StepKind::choose: choose(step); break;
        case StepKind::keys: is_pressed(step) ? press(step) : type_into(step, at, step.count.value_or(1)); break;
        case StepKind::code: type_into(step, at, step.count.value_or(6)); break;
        case StepKind::paste: type_into(step, at, 1); break;
        case StepKind::hover: on(step, {{"type", "hover"}}); break;
        case StepKind::file: ++left_out_; break; // which file is not recorded
        default: break;
        }
        acted_ = acted_ || step.actor == Actor::user;
    }

    // Keys on what is no field press it.
    static bool is_pressed(const Step& step)
    {
        constexpr std::array<std::string_view, 8> pressed = {"button", "link", "menuitem", "tab", "checkbox", "radio", "switch", "option"};
        return step.role && std::find(pressed.begin(), pressed.end(), *step.role) != pressed.end();
    }

    // A page that the person's act brought comes by itself in the replay; one that they opened otherwise is opened.
    void follow(const Step& step)
    {
        const bool by_itself = pressed_ || step.actor != Actor::user || !step.host || step.detail != "document";
        if (!by_itself) {
            navigate("https://" + *step.host + "/");
        }
        pressed_ = false;
    }

    void navigate(const std::string& url)
    {
        if (url != last_url_ || acted_) {
            steps_.push_back({{"type", "navigate"}, {"url", url}});
        }
        last_url_ = url;
        acted_ = false;
    }

    void press(const Step& step)
    {
        on(step, {{"type", "click"}, {"deviceType", "mouse"}, {"button", "primary"}, {"offsetX", inside}, {"offsetY", inside}});
        pressed_ = true;
    }

    // What cannot be found again (a row of the notifications has no name that may be kept) led on: the form that the flow pack
    // knows is opened where the person came to it.
    void go(const Step& step, std::size_t at)
    {
        const auto& steps = journey_.steps;
        const auto from = steps.begin() + static_cast<std::ptrdiff_t>(at) + 1;
        const auto next_act = std::find_if(from, steps.end(), [](const Step& later) { return later.actor == Actor::user; });
        const bool leads_on = std::any_of(
            from, next_act, [](const Step& later) { return later.kind == StepKind::screen || later.kind == StepKind::navigate; });
        const bool has_form = flow_ != nullptr && flow_->form_url && std::any_of(from, steps.end(), userflow::shows_form);
        lost_ = has_form && leads_on && !step.field && step.host != "demur" && userflow::selectors(step).empty();
        press(step);
    }

    // Which option it was is not recorded: of a list, the next one is taken, with the keyboard; of others, the one that the flow
    // needs, when its pack says so. Whatever else is asked, who replays it answers.
    void choose(const Step& step)
    {
        const bool is_list = step.role == "combobox" || step.role == "listbox";
        if (!is_list) {
            json::array option = option_of(step);
            if (option.empty()) {
                by_hand_.insert(step.label.value_or(step.field.value_or("a question without a name")));
            } else {
                click(std::move(option));
            }
        } else if (on(step,
                      {{"type", "click"}, {"deviceType", "mouse"}, {"button", "primary"}, {"offsetX", inside}, {"offsetY", inside}})) {
            key("ArrowDown");
            key("Enter");
        }
    }

    // Once for each field until the form is sent, with as many characters as it then held.
    void type_into(const Step& step, std::size_t at, std::int64_t count)
    {
        const std::string field = step.field.value_or("");
        if (step.label && !typed_.insert(*step.label).second) {
            return;
        }
        std::int64_t length = count;
        for (std::size_t i = at; i < journey_.steps.size(); ++i) {
            const Step& later = journey_.steps[i];
            if (later.kind == StepKind::submit && !refused_.contains(i)) {
                const auto lengths = userflow::read_lengths(later.detail.value_or(""));
                const auto held = lengths.find(field);
                length = held == lengths.end() ? length : held->second;
                break;
            }
            if (i > at && later.kind == StepKind::keys && later.label == step.label) {
                length += later.count.value_or(0);
            }
        }
        on(step, {{"type", "change"}, {"value", userflow::placeholder(field, length)}});
        pressed_ = false;
    }

    // Sent by a key when nothing was pressed.
    void send()
    {
        if (!pressed_ && acted_) {
            key("Enter");
        }
        typed_.clear();
        pressed_ = true; // the page that comes next is the answer
    }

    [[nodiscard]] json::array option_of(const Step& step) const
    {
        if (flow_ != nullptr && step.field) {
            for (const FlowField& field : flow_->fields) {
                if (enum_name(field.role) == *step.field && field.option_words) {
                    return userflow::option_selectors(*field.option_words, language_);
                }
            }
        }
        return {};
    }

    void click(json::array found_by)
    {
        wait_and_do(std::move(found_by),
                    {{"type", "click"}, {"deviceType", "mouse"}, {"button", "primary"}, {"offsetX", inside}, {"offsetY", inside}});
    }

    // Waits for the step's control, then does `what` to it. False when it has no label to be found by.
    bool on(const Step& step, json::object what)
    {
        json::array found_by = userflow::selectors(step);
        if (found_by.empty()) {
            ++left_out_;
            return false;
        }
        wait_and_do(std::move(found_by), std::move(what));
        return true;
    }

    void wait_and_do(json::array found_by, json::object what)
    {
        steps_.push_back({{"type", "waitForElement"}, {"selectors", found_by}, {"operator", ">="}, {"count", 1}});
        what.emplace("selectors", std::move(found_by));
        steps_.push_back(std::move(what));
    }

    void key(std::string_view name)
    {
        steps_.push_back({{"type", "keyDown"}, {"key", name}});
        steps_.push_back({{"type", "keyUp"}, {"key", name}});
    }

    [[nodiscard]] std::string title() const
    {
        constexpr std::size_t shown = 8;
        std::string text = "Demur, replay only: " + journey_.metrics.flow + ", journey " + journey_.id.substr(0, shown)
                           + "; values are placeholders of the recorded lengths, no time and no actor is kept";
        if (left_out_ > 0) {
            text += "; " + std::to_string(left_out_) + (left_out_ == 1 ? " step" : " steps") + " that cannot be found again left out";
        }
        for (const std::string& question : by_hand_) {
            text += "; choose by hand: " + question;
        }
        return text;
    }

    static constexpr int inside = 5; // pixels from a control's corner: within the smallest checkbox

    const JourneyRecord& journey_;
    const FlowPack* flow_;
    json::array steps_;
    std::string last_url_;
    std::string language_; // of the screen that the replay is on
    std::set<std::size_t> refused_;
    std::set<std::string> typed_;
    std::set<std::string> by_hand_; // questions whose answers are not recorded and no pack knows
    bool lost_ = false;             // what led to this place cannot be replayed
    bool pressed_ = false;          // something since the last page
    bool acted_ = false;            // the person did anything since it was opened
    std::int64_t left_out_ = 0;
};

} // namespace

void write_userflow(std::ostream& out, const Record& record)
{
    json::object last;
    record.each_journey([&](const JourneyRecord& journey) { last = Replay(journey, flow_of_steps(record.flows(), journey.steps)).make(); });
    if (last.empty()) {
        throw Error(ErrorCode::not_found, "nothing has been recorded yet", "A user flow is made of a recorded journey.");
    }
    out << json::serialize(last) << "\n";
}

} // namespace demur
