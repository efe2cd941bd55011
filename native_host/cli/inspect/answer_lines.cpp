#include "cli/inspect/answer_lines.h"

#include "cli/inspect/answer_writer.h"
#include "cli/inspect/line_answer.h"
#include "cli/inspect/line_reader.h"
#include "cli/inspect/ordered_workers.h"

#include <unistd.h>

namespace demur::cli {

namespace {

void answer_one_by_one(LineReader& reader, AnswerWriter& writer)
{
    LineAnswerer answerer;
    InputLine line;
    bool somebody_reads = true;
    while (somebody_reads && reader.next(line)) {
        answerer.answer(line.text, line.cut, writer.buffer());
        somebody_reads = !(writer.is_full() || reader.would_wait()) || writer.write();
    }
    static_cast<void>(somebody_reads && writer.write());
}

} // namespace

void answer_lines(std::size_t jobs)
{
    LineReader reader(STDIN_FILENO, longest_page_line);
    AnswerWriter writer(STDOUT_FILENO);
    if (jobs <= 1) {
        answer_one_by_one(reader, writer);
    } else {
        OrderedWorkers workers(jobs, writer);
        InputLine line;
        while (reader.next(line) && workers.add(line)) {
        }
        workers.finish();
    }
    writer.check();
}

} // namespace demur::cli
