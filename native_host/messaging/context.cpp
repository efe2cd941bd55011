#include "messaging/context.h"

namespace demur::rpc {

Journal& Context::journal()
{
    if (!journal_) {
        journal_.emplace(data_dir_);
    }
    return *journal_;
}

} // namespace demur::rpc
