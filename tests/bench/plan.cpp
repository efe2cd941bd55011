// A form's snapshot of 20 KB to its plan, as form.plan does it: read, view its forms, choose the flow, plan; beside the
// HTML parser alone on the same bytes. CPU time of the thread: the work waits for nothing.
#include "bench.h"
#include "flow/flow_pack.h"
#include "objection/objection.h"
#include "page/page.h"
#include "pages.h"

#include <gumbo.h>

#include <ctime>
#include <string>
#include <vector>

namespace bench = demur::bench;

namespace {

// The outcome is kept, so that the work cannot be optimised away.
volatile std::size_t outcome = 0;

double cpu_microseconds()
{
    timespec now{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e6 + static_cast<double>(now.tv_nsec) / 1e3;
}

demur::Profile person()
{
    demur::Profile profile;
    profile.email = "ada@example.org";
    profile.country = "AT";
    profile.language = "en";
    profile.reason = "My posts are about my family, and I do not want them to be part of a model.";
    return profile;
}

demur::Plan plan(const std::string& html)
{
    const demur::Page page = demur::read_html(html, {"https://www.facebook.com/help/contact/6359191084165019", demur::Surface::form});
    const std::vector<demur::FormView> forms = demur::view_forms(page);
    bench::end_unless(forms.size() == 1 && forms[0].kind == demur::FormKind::objection_form,
                      "the form is not understood, so its time says nothing");
    const demur::FlowPack* flow = demur::flow_of_form(forms[0], page, {"facebook", "AT", "2024-06-20"});
    return demur::plan_form(forms[0], page, flow, person());
}

double time_of_plan(const std::string& html)
{
    const double begin = cpu_microseconds();
    outcome = plan(html).values.size();
    return cpu_microseconds() - begin;
}

double time_of_parser(const std::string& html)
{
    const double begin = cpu_microseconds();
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    GumboOutput* output = gumbo_parse_with_options(&options, html.data(), html.size());
    outcome = output->root->v.element.children.length;
    gumbo_destroy_output(&options, output);
    return cpu_microseconds() - begin;
}

} // namespace

int main()
{
    const std::string form = bench::objection_page();
    const double first = time_of_plan(form);
    bench::end_unless(plan(form).values.size() >= 3, "too little of the form is filled, so its time says nothing");
    bench::print({"first plan of a process (20 KB form)", bench::in_microseconds(first), "", std::nullopt, "", std::nullopt});
    const bench::Medians medians = bench::interleave(
        20, 400, [&] { return time_of_plan(form); }, [&] { return time_of_parser(form); });
    bench::print({"20 KB form to plan / HTML parser alone", bench::in_microseconds(medians.ours), bench::in_microseconds(medians.peer),
                  medians.ratio(), "<= 1 ms", medians.ours <= 1000});
}
