// One session with a browser: from the first frame to the end of the input.
#pragma once

#include "messaging/caller.h"

#include <filesystem>

namespace demur::rpc {

struct SessionOptions {
    std::filesystem::path data_dir;
    Caller caller;
};

// Speaks the protocol on standard input and output until the input ends, a signal asks for it, or the input cannot be
// understood. Returns the exit status: 0 when it ended in order, 1 when a frame was cut, refused, or too large.
int run_session(const SessionOptions& options);

} // namespace demur::rpc
