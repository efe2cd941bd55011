// What demur-net gives up when it only reads documents that the person gave.
#pragma once

namespace demur::net {

// No socket, no other program, bounded memory and time. Best effort: on a kernel without seccomp it works all the same, since
// nothing of it opens a socket by itself.
void confine_to_documents() noexcept;

} // namespace demur::net
