// demur: what browsers start, and what people and scripts use in a terminal.
#include "cli/hardening.h"
#include "cli/program.h"
#include "messaging/stdio.h"

#include <string>
#include <vector>

int main(int argc, char** argv)
{
    demur::mend_standard_streams();
    demur::cli::harden_process();
    const std::vector<std::string> arguments(argv + (argc > 0 ? 1 : 0), argv + argc);
    return demur::cli::run_program(arguments);
}
