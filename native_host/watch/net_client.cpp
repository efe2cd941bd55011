#include "watch/net_client.h"

#include "base/described.h"
#include "base/limits.h"

namespace demur::watch {

namespace {

// JSON may write one byte of a page as six ("\u0001"); the rest of an answer is small.
constexpr std::size_t answer_line = 6 * limits::page + 64UL * 1024UL;

} // namespace

NetClient::NetClient(const std::filesystem::path& program, const std::vector<std::string>& arguments,
                     std::chrono::milliseconds answer_within)
    : process_(program, arguments, answer_within, answer_line)
{
}

net::FetchAnswer NetClient::fetch(const net::FetchRequest& request)
{
    const std::string line = process_.ask(json::serialize(to_json(request)));
    boost::system::error_code fault;
    const json::value value = json::parse(line, fault);
    if (fault) {
        net::throw_net_fault("answers with something that is not JSON");
    }
    net::FetchAnswer answer = from_json<net::FetchAnswer>(value);
    if (answer.id != request.id) {
        net::throw_net_fault("answers another question");
    }
    return answer;
}

} // namespace demur::watch
