// Lines of an evaluation corpus: a text or page, and what a person says that it is.
#pragma once

#include "page/page.h"

#include <optional>
#include <string>
#include <vector>

namespace demur::evaluate {

struct Sample {
    std::string id;
    std::string language; // ISO 639-1 of the label; not told to the classifier
    std::string label;    // a NoticeKind, or any other name: then it is shown in the table but counts for nothing
    std::string surface;  // as labelled
    std::string text;     // or html
    bool is_html = false;
    std::optional<std::string> effective_date;
    Page page;
};

// Throws Error(bad_input) naming file and line.
std::vector<Sample> read_corpus(const std::string& path, bool with_surface);

} // namespace demur::evaluate
