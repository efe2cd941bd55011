// What a replay must know of a journey's steps beside the step at hand.
#pragma once

#include "journal/step.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace demur::userflow {

// "email:21.reason:340", see StepKind::submit. What is no number is 0.
std::map<std::string, std::int64_t, std::less<>> read_lengths(std::string_view detail);

// Places of the sendings that were refused, and of the presses that made them: in the replay, whose placeholders a form takes, they
// would send it.
std::set<std::size_t> refused_sendings(const std::vector<Step>& steps);

// Whether the step tells that the person is on the form.
bool shows_form(const Step& step);

} // namespace demur::userflow
