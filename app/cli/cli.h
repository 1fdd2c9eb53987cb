#pragma once

#include <QtCore/QStringList>

namespace clientele::cli {

// The whole command line: `clientele-cli COMMAND … [--json] [--lang en|zh]`. Results go to stdout (words, or one JSON
// object with --json), errors in words to stderr and with --json also to stdout as {"error": {"code", "text"}}.
// Returns the exit code. Needs a QCoreApplication.
int run(const QStringList &words);

} // namespace clientele::cli
