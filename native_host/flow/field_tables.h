// The compiled form of all field_words files.
#pragma once

#include "flow/field_words.h"
#include "text/phrase_tables.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace demur {

struct FieldPhrase {
    FieldMeaning meaning = FieldMeaning::other;
    std::uint8_t language = 0; // index into FieldTables::languages
    std::uint16_t letters = 0; // bytes, folded
};

struct FieldTables {
    PhraseTables phrases;
    std::span<const FieldPhrase> meanings;       // by the phrase's id
    std::span<const std::string_view> languages; // sorted; "und" among them
    std::span<const IdentifierLetters> inside;
};

// The files as they were when the program was built.
const FieldTables& compiled_field_tables();

} // namespace demur
