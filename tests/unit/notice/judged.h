// Short ways to put a text or a page before the classifier.
#pragma once

#include "base/described.h"
#include "notice/verdict.h"

#include <string>
#include <string_view>

namespace demur::test {

inline Verdict judge(std::string_view text, Surface surface = Surface::unknown, const std::string& url = {})
{
    return classify(read_text(text, {url, surface}));
}

inline Verdict judge_html(std::string_view html, Surface surface = Surface::unknown, const std::string& url = {})
{
    return classify(read_html(html, {url, surface}));
}

inline std::string explain(const Verdict& verdict)
{
    return json::serialize(to_json(verdict));
}

} // namespace demur::test
