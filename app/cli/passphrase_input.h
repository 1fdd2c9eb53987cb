#pragma once

#include <QtCore/QString>

#include <filesystem>

#include "analytics/base/passphrase.h"

namespace clientele::cli {

// Where the command line gets a passphrase: from a variable of the environment, or from the person at the terminal, who
// does not see what is typed. Never from an argument, which every program on the computer could read.
inline constexpr const char *kPassphraseVariable = "CLIENTELE_PASSPHRASE";
inline constexpr const char *kNewPassphraseVariable = "CLIENTELE_NEW_PASSPHRASE";

// For a shop that is there. Empty when it needs none, or when there is neither variable nor terminal.
Passphrase presentPassphrase(const std::filesystem::path &shop);

// For a shop that is to be encrypted: typed twice at the terminal. Errors: UsageError when there is neither variable nor
// terminal, or when the two differ; Cancelled.
Passphrase newPassphrase(const char *variable);

} // namespace clientele::cli
