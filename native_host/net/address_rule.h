// Which addresses a public page may live on. A name that leads inside the user's own network is refused after DNS, so
// that neither a wrong answer nor a hostile one turns a fetch against the machine or its neighbours.
#pragma once

#include <sys/socket.h>

namespace demur::net {

// False for private, shared, loopback, link-local, multicast, documentation and reserved addresses, for tunnels that hide
// an IPv4 address (6to4, Teredo), and for families other than IPv4 and IPv6. A mapped or NAT64 address is judged by the
// IPv4 address in it. `length` is that of the address behind the pointer.
bool is_public_address(const sockaddr* address, socklen_t length);

} // namespace demur::net
