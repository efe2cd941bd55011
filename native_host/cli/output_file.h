// A file named on the command line to be written, or "-" for the standard output.
#pragma once

#include <memory>
#include <ostream>
#include <string>

namespace demur::cli {

// Complete or not at all, readable by its owner only; a pipe or device is written as it is.
class OutputFile {
public:
    // Throws Error(bad_input | io ...), as writing and finish() do.
    explicit OutputFile(const std::string& out);
    ~OutputFile();
    OutputFile(const OutputFile&) = delete;
    OutputFile& operator=(const OutputFile&) = delete;

    std::ostream& stream();
    // Without it no file is left behind.
    void finish();

private:
    struct Target;
    std::unique_ptr<Target> target_;
};

void write_output(const std::string& out, const std::string& bytes);

} // namespace demur::cli
