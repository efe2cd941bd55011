// What a participant of a study hands over: counts and bins, a pseudonym, nothing that names a person, an account or a page.
// Tables and their columns: docs/exports.md. Pure but for reading the journal.
#pragma once

#include "report/record.h"

#include <string>
#include <string_view>
#include <vector>

namespace demur {

struct StudyFile {
    std::string path; // below the study's folder: "v=1/month=2026-11/participant=0123456789abcdef/journeys.csv"
    std::string text;
};

// 8 to 32 hexadecimal digits in lower case.
bool is_participant(std::string_view id);
// Random: it follows from nothing.
std::string new_participant();

// The tables of every month in which a journey began, in order. Throws Error(bad_input) unless is_participant.
std::vector<StudyFile> study_bundle(const Record& record, std::string_view participant);

// Everything in it, for the participant to read before it is written.
std::string study_preview(const std::vector<StudyFile>& files);

} // namespace demur
