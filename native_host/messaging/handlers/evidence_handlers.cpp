// evidence.put, evidence.read, evidence.list, evidence.remove.
#include "base/base64.h"
#include "base/error.h"
#include "base/limits.h"
#include "base/utf8.h"
#include "journal/evidence_type.h"
#include "messaging/evidence_care.h"
#include "messaging/handlers/handlers.h"

#include <algorithm>

namespace demur::rpc {

namespace {

constexpr std::size_t longest_name = 255;

EvidenceView evidence_view(const std::vector<ObjectionRow>& objections, const EvidenceRow& row)
{
    return {row.sha256, row.name, row.type, row.size, row.cleaned, objections_with(objections, row.sha256)};
}

void check_whole(std::string_view bytes)
{
    const std::optional<std::string_view> type = evidence_type(bytes);
    if (type && is_cut_off(*type, bytes)) {
        throw Error(ErrorCode::bad_input, "the file cannot be read: it begins as " + std::string(*type) + ", and its end is missing",
                    "Save it once more, open it to see that it is whole, and add that one.");
    }
}

// A name to show, never a path.
std::string plain_name(std::string_view name)
{
    name = name.substr(name.find_last_of("/\\") + 1);
    std::string plain(clip_utf8(name, longest_name));
    std::erase_if(plain, [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7f'; });
    return plain.empty() ? "evidence" : plain;
}

EvidenceRow find_evidence(Context& context, const std::string& sha256)
{
    std::optional<EvidenceRow> row = context.journal().evidence(sha256);
    if (!row) {
        throw Error(ErrorCode::not_found, "no evidence has this SHA-256");
    }
    return std::move(*row);
}

} // namespace

EvidencePutResult handle(Context& context, method::EvidencePut /*tag*/, EvidencePutParams params)
{
    const std::optional<std::string> bytes = base64_decode(params.data);
    if (!bytes) {
        throw Error(ErrorCode::bad_input, "params.data: expected base64");
    }
    if (params.offset == 0 && context.journal().evidence().size() >= limits::evidence_files) {
        throw Error(ErrorCode::too_large, "at most " + std::to_string(limits::evidence_files) + " files are kept",
                    "Remove one that no objection needs.");
    }
    EvidencePutResult result;
    result.received = context.uploads().add(params.upload, params.size, params.offset, *bytes);
    if (result.received == params.size) {
        const std::string whole = context.uploads().take(params.upload);
        check_whole(whole);
        result.evidence = evidence_view(context.journal().objections(),
                                        context.journal().add_evidence(plain_name(params.name), whole, params.cleaned.value_or(false)));
    }
    return result;
}

EvidenceReadResult handle(Context& context, method::EvidenceRead /*tag*/, EvidenceReadParams params)
{
    const EvidenceRow row = find_evidence(context, params.sha256);
    if (params.offset < 0 || params.offset > row.size) {
        throw Error(ErrorCode::bad_input, "params.offset: beyond the end of the file");
    }
    const std::string bytes = context.journal().read_evidence(params.sha256, params.offset, limits::chunk);
    const bool last = params.offset + static_cast<std::int64_t>(bytes.size()) >= row.size;
    return {evidence_view(context.journal().objections(), row), params.offset, base64_encode(bytes), last};
}

EvidenceListResult handle(Context& context, method::EvidenceList /*tag*/, Nothing /*params*/)
{
    EvidenceListResult result;
    const std::vector<ObjectionRow> objections = context.journal().objections();
    for (const EvidenceRow& row : context.journal().evidence()) {
        result.evidence.push_back(evidence_view(objections, row));
    }
    return result;
}

Nothing handle(Context& context, method::EvidenceRemove /*tag*/, EvidenceRemoveParams params)
{
    find_evidence(context, params.sha256);
    unbind_evidence(context.journal(), params.sha256);
    context.journal().remove_evidence(params.sha256);
    return {};
}

} // namespace demur::rpc
