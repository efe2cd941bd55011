#include "report/verify.h"

#include "base/described.h"
#include "base/limits.h"
#include "report/foreign_format.h"
#include "report/proof.h"
#include "report/report_page.h"
#include "report/verify_report.h"

namespace demur {

void refuse_export(const std::string& why)
{
    throw Error(ErrorCode::bad_input, why, "Give a file that `demur export` or the report page wrote, whole and unchanged.");
}

namespace {

// A colon outside texts stands behind the name of a member and nowhere else; `text` is JSON.
std::size_t members_written(std::string_view text)
{
    std::size_t members = 0;
    bool is_text = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '"') {
            is_text = !is_text;
        } else if (is_text && c == '\\') {
            ++i;
        } else if (!is_text && c == ':') {
            ++members;
        }
    }
    return members;
}

// Of equal names the parser keeps one.
std::size_t members_of(const json::value& value)
{
    std::size_t members = 0;
    if (const json::object* object = value.if_object()) {
        members = object->size();
        for (const json::key_value_pair& member : *object) {
            members += members_of(member.value());
        }
    } else if (const json::array* array = value.if_array()) {
        for (const json::value& item : *array) {
            members += members_of(item);
        }
    }
    return members;
}

json::object parse_export(std::string_view text)
{
    json::parse_options options;
    options.max_depth = limits::json_depth;
    boost::system::error_code ec;
    json::value value = json::parse(text, ec, {}, options);
    if (ec == json::error::incomplete) {
        refuse_export("the file is cut short: its JSON does not end");
    }
    if (ec || !value.is_object()) {
        refuse_export("the file is not an export of Demur: it holds no JSON object");
    }
    if (members_written(text) != members_of(value)) {
        refuse_export("a member of the file stands in it twice: who reads the one does not see the other");
    }
    return std::move(value.get_object());
}

bool same_page(const PageAround& a, const PageAround& b)
{
    return a.before == b.before && a.after == b.after;
}

Verification without_chain(std::string_view format)
{
    Verification result;
    result.format = format;
    result.level = level_name(ProofLevel::none);
    result.why = "an export in the format " + std::string(format)
                 + " carries no hash chain: nothing in it can be checked; export as json or html instead";
    result.does_not_prove = does_not_prove(ProofLevel::none);
    return result;
}

Verification verify_html(std::string_view file, const std::vector<FlowPack>& flows, const Trust& trust)
{
    const std::optional<PageData> page = find_page_data(file);
    if (!page) {
        refuse_export("the file is a web page, but not a whole export of Demur");
    }
    if (page->json.find('<') != std::string_view::npos) {
        refuse_export(
            "the page's data holds a \"<\", which Demur never writes there: a browser may end the data at it and show what follows");
    }
    Verification result = verify_report(parse_export(page->json), "html", flows, trust);
    if (!same_page(page->around, report_page_around())) {
        result.notes.emplace_back("The page around the data is not the one that this Demur writes. The data was checked, not what the page "
                                  "makes of it.");
    }
    return result;
}

} // namespace

Verification verify_export(std::string_view file, const std::vector<FlowPack>& flows, const Trust& trust)
{
    if (file.size() > limits::export_file) {
        throw Error(ErrorCode::too_large, "the file is larger than " + std::to_string(limits::export_file / 1024 / 1024) + " MiB");
    }
    const std::size_t first = file.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) {
        refuse_export("the file is empty");
    }
    if (const std::optional<std::string_view> foreign = text_without_chain(file)) {
        return without_chain(*foreign);
    }
    if (file[first] == '<') {
        return verify_html(file, flows, trust);
    }
    const json::object data = parse_export(file);
    const std::optional<std::string_view> foreign = json_without_chain(data);
    return foreign ? without_chain(*foreign) : verify_report(data, "json", flows, trust);
}

} // namespace demur
