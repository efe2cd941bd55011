// Checks an export offline: the hash chain in it, what vouches for the chain, and that what it shows follows from the chain.
#pragma once

#include "flow/flow_pack.h"
#include "report/byte_source.h"

#include <boost/describe.hpp>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace demur {

struct VerifiedSignature {
    std::string key; // public, hex
    std::string by;  // whose it is, in words: "this installation", "another installation", "the key given" ...
};
BOOST_DESCRIBE_STRUCT(VerifiedSignature, (), (key, by))

struct VerifiedTimeStamp {
    std::int64_t events = 0; // the record up to this event existed
    std::string time;        // at this time, ISO 8601 UTC
    std::string authority;   // says this one
    bool rooted = false;     // whose certificate leads to a known root
};
BOOST_DESCRIBE_STRUCT(VerifiedTimeStamp, (), (events, time, authority, rooted))

struct Verification {
    bool holds = false;
    std::string format;                    // json | html | csv | ocel | xes | userflow
    std::string level;                     // reached: "3: time-stamped", "2: signed", "1: hash chain", "0: none"
    std::int64_t events = 0;               // up to the last that fits
    std::int64_t left_out = 0;             // events of other journeys, in the file as hashes only
    std::int64_t redacted = 0;             // events whose content the person deleted
    std::string head;                      // hex, of the last event that fits
    std::optional<std::int64_t> broken_at; // number of the first event that does not fit
    std::optional<std::string> why;        // why it does not hold
    std::optional<VerifiedSignature> signed_by;
    std::vector<VerifiedTimeStamp> time_stamps; // those that hold
    std::vector<std::string> notes;             // what was not checked
    std::vector<std::string> does_not_prove;
};
BOOST_DESCRIBE_STRUCT(Verification, (),
                      (holds, format, level, events, left_out, redacted, head, broken_at, why, signed_by, time_stamps, notes,
                       does_not_prove))

// Whom the person believes. Keys are public ones, hex in lower case.
struct Trust {
    std::optional<std::string> key;     // the file must be signed by it
    std::optional<std::string> own_key; // of this installation
    std::string ca_file;                // roots of time-stamping authorities (PEM); empty: the system's
};

// How far it is.
using VerifyProgress = std::function<void(std::int64_t so_far, std::int64_t of)>;

// `file` is hostile; of one that is as Demur wrote it little is held at a time. Throws Error(bad_input) when it is no export of
// Demur, cut short, or `trust.ca_file` cannot be read; Error(too_large) over limits::export_file, or when one entry is larger than
// limits::export_value; Error(io).
Verification verify_export(const ByteSource& file, const std::vector<FlowPack>& flows, const Trust& trust = {},
                           const VerifyProgress& progress = {});
Verification verify_export(std::string_view file, const std::vector<FlowPack>& flows, const Trust& trust = {});

} // namespace demur
