// Files that the person attaches.
#pragma once

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace demur::rpc {

// evidence.put (in chunks, in order) / evidence.read / evidence.list / evidence.remove
struct EvidenceView {
    std::string sha256;
    std::string name;
    std::string type; // recognised by content
    std::int64_t size = 0;
    bool cleaned = false;                // made anew by an image encoder: holds no metadata of the camera or the place
    std::vector<std::string> objections; // ids of those that it is bound to
};
BOOST_DESCRIBE_STRUCT(EvidenceView, (), (sha256, name, type, size, cleaned, objections))
struct EvidencePutParams {
    std::string upload; // UUID of this upload
    std::string name;
    std::int64_t size = 0;
    std::int64_t offset = 0;
    std::string data;            // base64, at most limits::chunk bytes decoded
    std::optional<bool> cleaned; // as in EvidenceView; the last piece's word counts
};
BOOST_DESCRIBE_STRUCT(EvidencePutParams, (), (upload, name, size, offset, data, cleaned))
struct EvidencePutResult {
    std::int64_t received = 0;
    std::optional<EvidenceView> evidence; // once complete
};
BOOST_DESCRIBE_STRUCT(EvidencePutResult, (), (received, evidence))
struct EvidenceReadParams {
    std::string sha256;
    std::int64_t offset = 0;
};
BOOST_DESCRIBE_STRUCT(EvidenceReadParams, (), (sha256, offset))
struct EvidenceReadResult {
    EvidenceView evidence;
    std::int64_t offset = 0;
    std::string data; // base64
    bool last = false;
};
BOOST_DESCRIBE_STRUCT(EvidenceReadResult, (), (evidence, offset, data, last))
struct EvidenceListResult {
    std::vector<EvidenceView> evidence;
};
BOOST_DESCRIBE_STRUCT(EvidenceListResult, (), (evidence))
struct EvidenceRemoveParams {
    std::string sha256;
};
BOOST_DESCRIBE_STRUCT(EvidenceRemoveParams, (), (sha256))

} // namespace demur::rpc
