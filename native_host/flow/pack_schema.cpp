#include "flow/pack_faults.h"
#include "flow_data.h"

#include <valijson/adapters/boost_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

namespace demur {

namespace json = boost::json;

namespace {

// <root>, [hosts], [0] -> hosts[0]
std::string place_of(const std::vector<std::string>& context)
{
    std::string place;
    for (const std::string& part : context) {
        if (part == "<root>" || part.size() < 2) {
            continue;
        }
        const std::string inner = part.substr(1, part.size() - 2);
        const bool index = inner.find_first_not_of("0123456789") == std::string::npos;
        place += index ? part : (place.empty() ? "" : ".") + inner;
    }
    return place;
}

} // namespace

void check_pack_schema(const json::value& pack, PackFaults& faults)
{
    for (const flow_data::File& file : flow_data::files()) {
        if (file.name != "flow-pack") {
            continue;
        }
        const json::value schema_json = json::parse(json::string_view(file.text.data(), file.text.size()));
        valijson::Schema schema;
        valijson::SchemaParser parser;
        const valijson::adapters::BoostJsonAdapter schema_adapter(schema_json);
        parser.populateSchema(schema_adapter, schema);
        valijson::Validator validator;
        valijson::ValidationResults results;
        const valijson::adapters::BoostJsonAdapter pack_adapter(pack);
        validator.validate(schema, pack_adapter, &results);
        valijson::ValidationResults::Error error;
        while (results.popError(error)) {
            // valijson repeats a fault at every object around it ("Failed to validate item #2 in array.").
            if (error.description.find("Failed to validate ") != 0) {
                faults.add(place_of(error.context), error.description);
            }
        }
    }
}

} // namespace demur
