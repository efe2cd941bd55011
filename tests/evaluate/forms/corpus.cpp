#include "corpus.h"

#include "base/described.h"
#include "base/error.h"

#include <fstream>

namespace demur::evaluate {

std::vector<LabelledForm> read_forms(const std::string& path)
{
    std::ifstream in(path, std::ios::binary);
    if (!in) {
        throw Error(ErrorCode::not_found, "cannot read " + path, "node tests/forms/build.mjs renders the corpus.");
    }
    std::vector<LabelledForm> forms;
    for (std::string line; std::getline(in, line);) {
        if (!line.empty()) {
            forms.push_back(from_json<LabelledForm>(json::parse(line), path + ":" + std::to_string(forms.size() + 1)));
        }
    }
    return forms;
}

} // namespace demur::evaluate
