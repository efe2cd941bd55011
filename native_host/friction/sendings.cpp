#include "friction/sendings.h"

#include "friction/acts.h"

namespace demur {
namespace {

bool is_answer(const Step& step)
{
    return step.kind == StepKind::confirmation || step.kind == StepKind::rejection;
}

class SendingFinder {
public:
    void look_at(const Step& step)
    {
        if (step.kind == StepKind::submit) {
            submit(step);
        } else if (step.kind == StepKind::code_request) {
            before_ = Before::code_request;
        } else if (is_refusal(step) && before_ != Before::code_request) {
            refuse(step);
        } else if (is_answer(step) && found_.answer == nullptr && found_.taken != nullptr) {
            found_.answered = found_.taken;
            found_.answer = &step;
        }
        acted_ = acted_ || is_act_of_person(step);
    }

    [[nodiscard]] Sendings found() const { return found_; }

private:
    enum class Before {
        nothing,
        submit,
        refusal,
        code_request
    };

    void submit(const Step& step)
    {
        const bool was_told = untold_ != nullptr && untold_->session == step.session && untold_->t == step.t;
        if (was_told) { // of the same moment: the refusal was of this one
            before_ = Before::refusal;
        } else {
            ++found_.count;
            earlier_ = found_.taken;
            found_.taken = &step;
            before_ = Before::submit;
        }
        untold_ = nullptr;
        acted_ = false;
    }

    // Of the sending before it; else of one that was not recorded, if the person did anything since the last: a page may tell
    // of one refusal in two messages.
    void refuse(const Step& step)
    {
        untold_ = nullptr;
        if (before_ == Before::submit) {
            found_.taken = earlier_;
        } else if (acted_) {
            ++found_.count;
            untold_ = &step;
        }
        before_ = Before::refusal;
        acted_ = false;
    }

    Sendings found_;
    Before before_ = Before::nothing;
    const Step* earlier_ = nullptr; // taken before the last sending
    const Step* untold_ = nullptr;  // the refusal just told, of a sending that was not
    bool acted_ = false;            // since the last sending or refusal
};

} // namespace

bool is_refusal(const Step& step)
{
    return step.kind == StepKind::error && step.detail == "refused" && step.field != "code";
}

Sendings find_sendings(const Timeline& timeline)
{
    if (timeline.of(StepKind::submit).empty() && timeline.of(StepKind::error).empty()) {
        return {};
    }
    SendingFinder finder;
    for (const Step& step : timeline.steps) {
        finder.look_at(step);
    }
    return finder.found();
}

} // namespace demur
