// A data file of the source tree against its JSON Schema.
#pragma once

#include <boost/json.hpp>
#include <valijson/adapters/boost_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace demur::test {

inline boost::json::value read_json(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    if (!in) {
        throw std::runtime_error("cannot read " + file.string());
    }
    std::stringstream text;
    text << in.rdbuf();
    return boost::json::parse(text.str());
}

// One line a fault, with its place; empty when the document follows the schema.
inline std::string schema_faults(const boost::json::value& document, const boost::json::value& schema_document)
{
    valijson::Schema schema;
    valijson::SchemaParser().populateSchema(valijson::adapters::BoostJsonAdapter(schema_document), schema);
    valijson::Validator validator;
    valijson::ValidationResults results;
    std::string faults;
    if (!validator.validate(schema, valijson::adapters::BoostJsonAdapter(document), &results)) {
        valijson::ValidationResults::Error error;
        while (results.popError(error)) {
            for (const std::string& part : error.context) {
                faults += part;
            }
            faults += ": " + error.description + "\n";
        }
    }
    return faults;
}

// The .json files of a folder, in order of name.
inline std::vector<std::filesystem::path> json_files(const std::filesystem::path& folder)
{
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() == ".json") {
            files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

} // namespace demur::test
