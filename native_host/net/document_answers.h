// One request about a document, one answer: by its `method`.
#pragma once

#include <string>

namespace demur::net {

// `line` is hostile; what is wrong with it is said in the answer.
std::string answer_document(const std::string& line);

} // namespace demur::net
