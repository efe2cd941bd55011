#include "messaging/dispatch.h"

#include "base/described.h"
#include "base/limits.h"
#include "messaging/frame.h"
#include "messaging/handlers/handlers.h"
#include "messaging/request.h"

#include <algorithm>
#include <array>
#include <new>

namespace demur::rpc {

namespace {

using Run = json::value (*)(Context&, const json::value*);

struct Entry {
    std::string_view name;
    Run run;
};

template <class Method> json::value run(Context& context, const json::value* params)
{
    using Params = typename Method::Params;
    const json::value none = json::object();
    return to_json(handle(context, Method{}, from_json<Params>(params == nullptr ? none : *params, "params")));
}

template <class... Method> constexpr auto make_table(boost::mp11::mp_list<Method...> /*methods*/)
{
    return std::array{Entry{Method::name, &run<Method>}...};
}

constexpr auto methods = make_table(Methods{});

const Entry* find_method(std::string_view name)
{
    const auto* const found = std::ranges::find(methods, name, &Entry::name);
    return found == methods.end() ? nullptr : found;
}

json::value execute(Context& context, const Request& request)
{
    const Entry* entry = find_method(request.method);
    if (!context.greeted() && request.method != method::Hello::name) {
        return failure(request.id, {ErrorNumber::hello_first, "the first call must be hello", {}});
    }
    if (entry == nullptr) {
        return failure(request.id, {ErrorNumber::unknown_method, "this host does not know the method",
                                    "Update the native host: it is older than the extension."});
    }
    try {
        return success(request.id, entry->run(context, request.params));
    } catch (const Error& error) {
        return failure(request.id, fault_of(error));
    } catch (const FaultError& error) {
        return failure(request.id, error.fault());
    } catch (const std::bad_alloc&) {
        return failure(request.id, {ErrorNumber::too_large, "the message needs more memory than there is", {}});
    } catch (const std::exception& error) {
        return failure(request.id, {ErrorNumber::internal, error.what(), "Please report this."});
    }
}

std::string encode_or_refuse(const json::value& id, json::value message)
{
    if (std::optional<std::string> frame = encode_frame(std::move(message))) {
        return std::move(*frame);
    }
    const std::string limit = std::to_string(limits::message_out);
    return encode_frame(failure(id, {ErrorNumber::reply_too_large, "the answer would be over " + limit + " bytes", {}})).value();
}

} // namespace

std::optional<std::string> answer(Context& context, std::string_view message)
{
    std::array<unsigned char, 16UL * 1024> first; // NOLINT(cppcoreguidelines-pro-type-member-init): scratch space
    json::monotonic_resource memory(first.data(), first.size());
    const Request request = parse_request(message, &memory);
    if (request.fault) {
        return encode_or_refuse(request.id, failure(request.id, *request.fault));
    }
    if (request.notification) {
        return std::nullopt;
    }
    return encode_or_refuse(request.id, execute(context, request));
}

std::optional<std::string> answer_refused(std::string_view message, std::string_view caller)
{
    json::monotonic_resource memory;
    const Request request = parse_request(message, &memory);
    if (request.notification) {
        return std::nullopt;
    }
    const Fault refused{ErrorNumber::caller_refused, "this host does not answer the extension " + std::string(caller),
                        "If it is your own build of Demur, run: demur install --extension-id " + std::string(caller)};
    return encode_or_refuse(request.id, failure(request.id, refused));
}

std::string answer_unreadable(std::uint32_t length)
{
    const std::string what = length == 0 ? "a frame of no bytes" : "a frame of " + std::to_string(length) + " bytes";
    const Fault fault{ErrorNumber::message_too_large, what + "; allowed are 1 to " + std::to_string(limits::message_in), {}};
    return encode_frame(failure(nullptr, fault)).value();
}

} // namespace demur::rpc
