// What the handlers of one session share. Nothing is opened before it is needed: the handshake must be answered at once.
#pragma once

#include "journal/journal.h"
#include "messaging/export_cache.h"
#include "messaging/friction_so_far.h"
#include "messaging/uploads.h"

#include <filesystem>
#include <optional>

namespace demur::rpc {

class Context {
public:
    explicit Context(std::filesystem::path data_dir) : data_dir_(std::move(data_dir)) {}

    // Opens it on first use, and tries again after a failure: the fault may have been mended meanwhile.
    // Throws Error as Journal does.
    Journal& journal();
    Uploads& uploads() noexcept { return uploads_; }
    ExportCache& exports() noexcept { return exports_; }
    FrictionTally& friction() noexcept { return friction_; }

    [[nodiscard]] bool greeted() const noexcept { return greeted_; }
    void greet() noexcept { greeted_ = true; }

private:
    std::filesystem::path data_dir_;
    std::optional<Journal> journal_;
    Uploads uploads_;
    ExportCache exports_;
    FrictionTally friction_;
    bool greeted_ = false;
};

} // namespace demur::rpc
