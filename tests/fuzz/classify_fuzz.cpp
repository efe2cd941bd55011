// From bytes to a verdict and form views. The first byte chooses the surface.
#include "base/utf8.h"
#include "flow/flow_pack.h"
#include "notice/verdict.h"
#include "objection/objection.h"
#include "pages.h"

#include <string>

namespace {

using demur::fuzz::promise;

void check_verdict(const demur::Verdict& verdict)
{
    promise(verdict.score >= 0 && verdict.score <= 100, "the score is between 0 and 100");
    promise(!verdict.language.empty(), "the language is named or und");
    for (const demur::Because& because : verdict.because) {
        promise(demur::valid_utf8(because.words), "the words found are UTF-8");
    }
}

void check_plan(const demur::FormView& view, const demur::Page& page)
{
    demur::Profile profile;
    profile.first_name = "Ada";
    profile.last_name = "Beispiel";
    profile.email = "ada@example.org";
    profile.country = "AT";
    profile.accounts = {{"facebook", "ada.beispiel"}};
    const demur::Plan plan = demur::plan_form(view, page, demur::flow_of_form(view, page, "facebook"), profile);
    const auto fields = static_cast<std::int64_t>(view.fields.size());
    for (const demur::PlanValue& value : plan.values) {
        promise(value.index >= 0 && value.index < fields, "a planned value belongs to a field");
        promise(value.role != demur::FieldRole::submit, "submit is never planned");
        promise(value.role != demur::FieldRole::code, "a one-time code is never filled");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0) {
        return 0;
    }
    const auto surface = static_cast<demur::Surface>(data[0] % 9);
    const demur::Page page =
        demur::read_any(demur::fuzz::text_of(data + 1, size - 1), {"https://www.facebook.com/help/contact/712876720715583", surface});
    check_verdict(demur::classify(page));
    for (const demur::FormView& view : demur::view_forms(page)) {
        check_plan(view, page);
    }
    return 0;
}
