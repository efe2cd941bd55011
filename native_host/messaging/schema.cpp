#include "messaging/schema.h"

#include "base/described_schema.h"
#include "base/limits.h"
#include "messaging/method_table.h"
#include "messaging/rpc_error.h"
#include "report/report_data.h"

namespace demur::rpc {

namespace {

json::object limits_object()
{
    return {{"message_in", limits::message_in},
            {"message_out", limits::message_out},
            {"chunk", limits::chunk},
            {"json_depth", limits::json_depth},
            {"page", limits::page},
            {"evidence_file", limits::evidence_file},
            {"evidence_files", limits::evidence_files},
            {"steps_per_batch", limits::steps_per_batch},
            {"step_token", limits::step_token},
            {"reason_text", limits::reason_text}};
}

json::array errors_array()
{
    json::array errors;
    for (const ErrorEntry& entry : error_table()) {
        errors.push_back(json::object{{"code", static_cast<int>(entry.number)}, {"name", entry.name}, {"meaning", entry.meaning}});
    }
    return errors;
}

json::object request_schema(std::string_view method, const json::object& params)
{
    return {
        {"type", "object"},
        {"properties",
         {{"jsonrpc", {{"const", "2.0"}}}, {"id", {{"type", {"string", "integer"}}}}, {"method", {{"const", method}}}, {"params", params}}},
        {"required", {"jsonrpc", "id", "method"}}};
}

} // namespace

json::object protocol_schema()
{
    SchemaBook book;
    json::object methods;
    json::array requests;
    boost::mp11::mp_for_each<Methods>([&](auto method) {
        using Method = decltype(method);
        const json::object params = book.of<typename Method::Params>();
        methods.emplace(Method::name,
                        json::object{{"summary", Method::summary}, {"params", params}, {"result", book.of<typename Method::Result>()}});
        requests.push_back(request_schema(Method::name, params));
    });
    // Not a method's own type: what the pieces of the export "report" make together.
    json::object report = book.of<ReportData>();
    return {{"$schema", "https://json-schema.org/draft/2020-12/schema"},
            {"title", "Demur native-messaging protocol: a request"},
            {"protocol", {{"min", protocol_min}, {"max", protocol_max}}},
            {"limits", limits_object()},
            {"errors", errors_array()},
            {"methods", std::move(methods)},
            {"documents", {{"report", std::move(report)}}},
            {"oneOf", std::move(requests)},
            {"$defs", book.definitions()}};
}

} // namespace demur::rpc
