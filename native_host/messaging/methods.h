// The protocol's types: what each method takes and gives. Declared once, in the headers below and in those that they
// name; the JSON Schema (`demur schema`), extension/src/protocol/types.ts and PROTOCOL.md are generated from them.
#pragma once

#include "messaging/methods/answers.h"
#include "messaging/methods/evidence.h"
#include "messaging/methods/exports.h"
#include "messaging/methods/hello.h"
#include "messaging/methods/objection_view.h"
#include "messaging/methods/objections.h"
#include "messaging/methods/pages.h"
#include "messaging/methods/recording.h"
#include "messaging/methods/ways.h"
