#pragma once

#include <QtCore/QString>

namespace clientele::cli {

struct Command;

QString generalHelp(); // every command with its sentence
QString helpOf(const Command &command); // usage, every operand and option
QString shortHelp(const Command &command); // the usage line, and where the rest is

} // namespace clientele::cli
