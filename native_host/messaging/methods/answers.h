// The company's answers by mail.
#pragma once

#include "messaging/methods/objection_view.h"
#include "notice/verdict.h"

#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <vector>

namespace demur::rpc {

// mail.read: an answer by e-mail, given by the person
struct MailParams {
    std::optional<std::string> eml;       // base64 of the whole message as saved
    std::optional<std::string> text;      // or what was pasted: nothing vouches for its sender
    std::optional<std::string> objection; // which one it answers, where the person says so
};
BOOST_DESCRIBE_STRUCT(MailParams, (), (eml, text, objection))
struct MailResult {
    Verdict verdict;
    AnswerView answer;
    std::optional<std::string> doubt;      // why the status was not changed: no_answer | no_objection | which_objection | sender
    std::vector<ObjectionView> objections; // the one that changed; with which_objection, those it may be about
};
BOOST_DESCRIBE_STRUCT(MailResult, (), (verdict, answer, doubt, objections))

} // namespace demur::rpc
