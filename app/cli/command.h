#pragma once

#include <QtCore/QString>

#include <span>

#include <nlohmann/json.hpp>

#include "app/cli/arguments.h"

namespace clientele {

class Monitor;

namespace cli {

using Json = nlohmann::ordered_json;

// 0 done, 1 could not, 2 wrong use or a question left open, 130 cancelled.
enum ExitCode
{
    kDone = 0,
    kCouldNot = 1,
    kWrongUse = 2,
    kCancelled = 130
};

// What a command has to say: words for people or one JSON object for machines, on stdout.
struct Outcome
{
    QString text;
    Json json = Json::object();
    QString complaint; // what is not as it should be, on stderr in either case
    int exitCode = kDone;
};

// A row of the table of commands: one file and one row each. `run` throws UsageError, Error or Cancelled.
struct Command
{
    const char *id;
    const char *summary; // one sentence, marked for translation
    std::span<const Operand> operands;
    std::span<const Option> options;
    Outcome (*run)(const Arguments &arguments, Monitor &monitor);
};

std::span<const Command> commands(); // in the order of a shop's life, as --help lists them

} // namespace cli
} // namespace clientele
