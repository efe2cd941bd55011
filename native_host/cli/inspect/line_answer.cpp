#include "cli/inspect/line_answer.h"

#include "base/described.h"
#include "base/error.h"
#include "base/utf8.h"
#include "cli/inspect/judged_page.h"

namespace demur::cli {

namespace {

json::object answer_to(const PageLine& page)
{
    if (!page.has_html && !page.has_text) {
        throw Error(ErrorCode::bad_input, "the line has neither html nor text");
    }
    return describe(page.id, page.has_html ? judge_html(page.body, page.context) : judge_text(page.body, page.context));
}

} // namespace

void LineAnswerer::answer(std::string_view line, bool cut, std::string& out)
{
    if (!cut && line.find_first_not_of(" \t\r") == std::string_view::npos) {
        return;
    }
    json::object reply;
    try {
        page_.id = nullptr;
        if (cut) {
            throw Error(ErrorCode::too_large, "the line is longer than any page that is read");
        }
        read_page_line(line, page_);
        reply = answer_to(page_);
    } catch (const std::exception& error) {
        reply = {{"id", page_.id}, {"error", sanitize_utf8(error.what())}};
    }
    out += json::serialize(reply);
    out += '\n';
}

} // namespace demur::cli
