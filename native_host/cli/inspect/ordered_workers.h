// Threads that answer lines side by side, and one that writes the answers in the lines' order. What waits is bounded, in
// number and in bytes: a fast writer is held back, whatever the length of the stream.
#pragma once

#include "cli/inspect/answer_writer.h"
#include "cli/inspect/line_reader.h"

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace demur::cli {

class OrderedWorkers {
public:
    // `writer` is used by one of the threads until finish().
    OrderedWorkers(std::size_t jobs, AnswerWriter& writer);
    OrderedWorkers(const OrderedWorkers&) = delete;
    OrderedWorkers& operator=(const OrderedWorkers&) = delete;
    OrderedWorkers(OrderedWorkers&&) = delete;
    OrderedWorkers& operator=(OrderedWorkers&&) = delete;
    ~OrderedWorkers();

    // Copies the line; waits while too much is under way. False when nobody reads the answers any more.
    bool add(const InputLine& line);
    // Waits until everything is answered and written.
    void finish();

private:
    struct Slot {
        std::string line;
        std::string answer;
        bool cut = false;
        bool answered = false;
    };

    void work();
    void write_in_order();
    [[nodiscard]] Slot& slot(std::uint64_t number) { return slots_[number % slots_.size()]; }

    AnswerWriter& writer_;
    std::vector<Slot> slots_; // line number modulo their count
    std::mutex mutex_;
    std::condition_variable may_add_, may_work_, may_write_;
    std::uint64_t added_ = 0;   // lines so far
    std::uint64_t taken_ = 0;   // by workers
    std::uint64_t written_ = 0; // answered and handed to the writer
    std::size_t bytes_ = 0;     // of lines that are not written
    bool ended_ = false;        // no further line comes
    bool unheard_ = false;      // nobody reads
    std::vector<std::thread> threads_;
};

} // namespace demur::cli
