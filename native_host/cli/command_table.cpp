#include "cli/command.h"

#include <array>

namespace demur::cli {

namespace {

constexpr std::array table{
    Command{"serve", "speaks the protocol on stdin and stdout; what a browser starts", "", run_serve},
    Command{"inspect", "says what a page or a mail is, with the evidence",
            "[--url U] [--surface S] [FILE or -] | --jsonl [--jobs N, 0: every core]", run_inspect},
    Command{"plan", "says what each field of a form would get, and why", "--profile P.json [--flow F] [--url U] [FILE or -]", run_plan},
    Command{"journeys", "what is recorded", "", run_journeys},
    Command{"metrics", "what the recorded journeys cost", "[JOURNEY] [--wage AMOUNT --currency CODE [--wage-source TEXT]]", run_metrics},
    Command{"map", "draws a flow's screens, ways and demands: by hand, and as recorded", "[FLOW] [--by-hand | --journeys]", run_map},
    Command{"compare", "says in what two maps differ", "A B: each FLOW, FLOW@2025-05, FLOW:by_hand, FLOW:web, or an export's FILE[#FLOW]",
            run_compare},
    Command{"export", "writes the record in a format of your choice",
            "--format json|csv|journeys|ocel|xes|userflow|html [--journey J] --out PATH [--wage N --currency C], or --study DIR "
            "[--participant ID] [--yes]",
            run_export},
    Command{"forget", "deletes what a journey recorded; the chain keeps its hashes", "JOURNEY [--yes]", run_forget},
    Command{"verify", "checks an export offline: its hash chain, signature and time-stamps", "FILE or - [--key HEX] [--ca FILE]",
            run_verify},
    Command{"flows", "lists the flow packs, or checks one", "[check FILE]", run_flows},
    Command{"watch", "reads the services' public pages and says what changed (uses the network)",
            "[--flow F] [--timeout SECONDS] [--ca-file FILE] [--connect-to HOST:PORT:ADDRESS:PORT]...", run_watch},
    Command{"stamp", "has a time-stamping authority (RFC 3161) see the record's hash (uses the network)",
            "--url URL [--ca FILE] [--timeout SECONDS] [--ca-file FILE] [--connect-to HOST:PORT:ADDRESS:PORT]...", run_stamp},
    Command{"mail", "reads an answer by mail (.eml, HTML or pasted words) and sets the objection's status",
            "--file FILE or - [--objection ID]", run_mail},
    Command{"calendar", "writes the terms of open objections as a calendar file", "[--objection ID] --out FILE.ics", run_calendar},
    Command{"complaint", "writes a letter to the authority, with the record, as a page to print",
            "--objection ID [--authority ID] [--language L] --out FILE.html", run_complaint},
    Command{"install", "writes the browsers' native-messaging manifests",
            "[--browser chromium|firefox --to DIR] [--system] [--extension-id ID]...", run_install},
    Command{"uninstall", "removes them", "[--browser chromium|firefox --to DIR] [--system]", run_uninstall},
    Command{"doctor", "checks that the browsers can start the host", "[--browser chromium|firefox --to DIR] [--json]", run_doctor},
    Command{"schema", "prints the protocol's JSON Schema, TypeScript types or description",
            "[--typescript | --markdown | --metrics | --export]", run_schema},
};

} // namespace

std::span<const Command> commands()
{
    return table;
}

} // namespace demur::cli
