#include "cli/inspect/ordered_workers.h"

#include "cli/inspect/line_answer.h"

namespace demur::cli {

namespace {

constexpr std::size_t lines_per_job = 8;                        // under way at most
constexpr std::size_t bytes_under_way = std::size_t{64} << 20U; // unless it is one line

} // namespace

OrderedWorkers::OrderedWorkers(std::size_t jobs, AnswerWriter& writer) : writer_(writer), slots_(jobs * lines_per_job)
{
    for (std::size_t i = 0; i < jobs; ++i) {
        threads_.emplace_back([this] { work(); });
    }
    threads_.emplace_back([this] { write_in_order(); });
}

OrderedWorkers::~OrderedWorkers()
{
    finish();
}

bool OrderedWorkers::add(const InputLine& line)
{
    std::unique_lock lock(mutex_);
    may_add_.wait(lock, [&] {
        return unheard_ || added_ == written_ || (added_ - written_ < slots_.size() && bytes_ + line.text.size() <= bytes_under_way);
    });
    if (unheard_) {
        return false;
    }
    Slot& next = slot(added_);
    next.line.assign(line.text);
    next.cut = line.cut;
    next.answered = false;
    bytes_ += next.line.size();
    ++added_;
    lock.unlock();
    may_work_.notify_one();
    return true;
}

void OrderedWorkers::finish()
{
    {
        const std::lock_guard lock(mutex_);
        ended_ = true;
    }
    may_work_.notify_all();
    may_write_.notify_all();
    for (std::thread& thread : threads_) {
        thread.join();
    }
    threads_.clear();
}

void OrderedWorkers::work()
{
    LineAnswerer answerer;
    std::unique_lock lock(mutex_);
    while (true) {
        may_work_.wait(lock, [&] { return unheard_ || taken_ < added_ || ended_; });
        if (unheard_ || taken_ == added_) {
            return;
        }
        const std::uint64_t number = taken_++;
        Slot& mine = slot(number);
        lock.unlock();
        mine.answer.clear();
        answerer.answer(mine.line, mine.cut, mine.answer);
        lock.lock();
        mine.answered = true;
        if (number == written_) {
            may_write_.notify_one();
        }
    }
}

void OrderedWorkers::write_in_order()
{
    const auto next_is_ready = [&] { return written_ < added_ && slot(written_).answered; };
    std::unique_lock lock(mutex_);
    while (true) {
        while (next_is_ready() && !writer_.is_full()) {
            Slot& ready = slot(written_);
            writer_.buffer() += ready.answer;
            bytes_ -= ready.line.size();
            ++written_;
            may_add_.notify_one();
        }
        lock.unlock(); // whoever waits for what is answered gets it now
        const bool heard = writer_.write();
        lock.lock();
        if (!heard) {
            unheard_ = true;
            may_add_.notify_all();
            may_work_.notify_all();
            return;
        }
        may_write_.wait(lock, [&] { return next_is_ready() || (ended_ && written_ == added_); });
        if (!next_is_ready()) {
            return;
        }
    }
}

} // namespace demur::cli
