#include "report/export_schema.h"

#include "base/described_schema.h"
#include "report/report_data.h"

namespace demur {
namespace {

json::object hash_schema()
{
    return {
        {"type", "string"}, {"pattern", "^[0-9a-f]{64}$"}, {"description", "SHA-256 of the hash before and this event's canonical JSON"}};
}

// What the chain holds. A step's members are those of the type Step; other kinds of events have members of their own.
json::object event_schema(SchemaBook& book)
{
    const json::object step = book.of<Step>();
    const json::object is_step = {{"properties", {{"type", {{"const", "step"}}}}}};
    return {{"type", "object"}, {"required", {"type"}}, {"properties", {{"type", {{"type", "string"}}}}}, {"if", is_step}, {"then", step}};
}

json::object entry_schema(SchemaBook& book)
{
    json::object event = {
        {"properties", {{"seq", {{"type", "integer"}, {"minimum", 1}}}, {"event", event_schema(book)}, {"hash", hash_schema()}}},
        {"required", {"seq", "event", "hash"}},
        {"description", "An event of the chain"}};
    json::object run = {
        {"properties",
         {{"seq", {{"type", "integer"}, {"minimum", 1}}}, {"left_out", {{"type", "integer"}, {"minimum", 1}}}, {"hash", hash_schema()}}},
        {"required", {"seq", "left_out", "hash"}},
        {"description", "A run of events that are not in this file, or whose content was deleted; seq and hash of the last"}};
    return {{"type", "object"}, {"oneOf", {std::move(event), std::move(run)}}};
}

void indent(std::string& text, const json::value& value, std::size_t depth)
{
    const std::string line = "\n" + std::string(2 * (depth + 1), ' ');
    const auto close = [&](char bracket) {
        text.back() = '\n'; // the comma after the last
        text += std::string(2 * depth, ' ') + bracket;
    };
    const json::object* object = value.if_object();
    const json::array* array = value.if_array();
    if (object != nullptr && !object->empty()) {
        text += '{';
        for (const json::key_value_pair& member : *object) {
            text += line + json::serialize(json::value(member.key())) + ": ";
            indent(text, member.value(), depth + 1);
            text += ',';
        }
        close('}');
    } else if (array != nullptr && !array->empty() && !array->front().is_string()) {
        text += '[';
        for (const json::value& item : *array) {
            text += line;
            indent(text, item, depth + 1);
            text += ',';
        }
        close(']');
    } else {
        text += json::serialize(value);
    }
}

} // namespace

json::object export_schema()
{
    SchemaBook book;
    book.of<ReportData>();
    json::object entry = entry_schema(book);
    json::object definitions = book.definitions();
    json::object whole = definitions.at("ReportData").as_object();
    definitions.erase("ReportData");
    json::object& properties = whole.at("properties").as_object();
    properties.at("schema") = {{"const", "demur-report/2"}};
    properties.emplace("journey", json::object{{"type", "string"}, {"description", "the only one that the file is about; absent: all"}});
    properties.emplace("events",
                       json::object{{"type", "array"}, {"items", std::move(entry)}, {"description", "the hash chain, from its start"}});
    properties.emplace("left_out", json::object{{"type", "integer"}, {"minimum", 0}, {"description", "events that are not in this file"}});
    json::array& required = whole.at("required").as_array();
    required.emplace_back("events");
    required.emplace_back("left_out");
    json::object schema = {
        {"$schema", "https://json-schema.org/draft/2020-12/schema"}, {"$id", "urn:demur:export:2"}, {"title", "JSON export of Demur"}};
    for (const json::key_value_pair& member : whole) {
        schema.emplace(member.key(), member.value());
    }
    schema.emplace("$defs", std::move(definitions));
    return schema;
}

std::string export_schema_text()
{
    std::string text;
    indent(text, export_schema(), 0);
    return text + "\n";
}

} // namespace demur
