// A snapshot of 20 KB to its verdict and forms, inside the host; beside the HTML parser alone on the same bytes.
// CPU time of the thread: the work waits for nothing, and other processes' turns are not its cost.
#include "notice/verdict.h"

#include "bench.h"
#include "flow/field_role.h"
#include "page/page.h"
#include "pages.h"

#include <gumbo.h>

#include <ctime>
#include <string>

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

double judge(const std::string& html)
{
    const double begin = cpu_microseconds();
    const demur::Page page = demur::read_html(html, {"https://www.facebook.com/", demur::Surface::unknown});
    const demur::Verdict verdict = demur::classify(page);
    outcome = verdict.because.size() + demur::view_forms(page).size();
    return cpu_microseconds() - begin;
}

double parse(const std::string& html)
{
    const double begin = cpu_microseconds();
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    GumboOutput* output = gumbo_parse_with_options(&options, html.data(), html.size());
    outcome = output->root->v.element.children.length;
    gumbo_destroy_output(&options, output);
    return cpu_microseconds() - begin;
}

void measure(const std::string& name, const std::string& html, demur::NoticeKind expected)
{
    const demur::Page page = demur::read_html(html, {"https://www.facebook.com/", demur::Surface::unknown});
    const demur::NoticeKind kind = demur::classify(page).kind;
    bench::end_unless(kind == expected, name + ": the verdict is wrong, so its time says nothing");
    const bench::Medians medians = bench::interleave(
        20, 400, [&] { return judge(html); }, [&] { return parse(html); });
    bench::print({name + " to verdict / HTML parser alone", bench::in_microseconds(medians.ours), bench::in_microseconds(medians.peer),
                  medians.ratio(), "<= 2 ms", medians.ours <= 2000});
}

} // namespace

int main()
{
    const std::string notice = bench::notice_page();
    const double first = judge(notice);
    bench::print({"first verdict of a process (20 KB notice)", bench::in_microseconds(first), "", std::nullopt, "", std::nullopt});
    measure("20 KB notice", notice, demur::NoticeKind::training_notice);
    measure("20 KB form", bench::form_page(), demur::NoticeKind::objection_form);
}
