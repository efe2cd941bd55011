// format=flowed (RFC 3676): lines that a mail program broke, put together again.
#pragma once

#include <string>
#include <string_view>

namespace demur::net {

// `delete_space`: the DelSp=yes of the content type. Quoted lines keep one mark a level.
std::string unwrap_flowed(std::string_view text, bool delete_space);

} // namespace demur::net
