#pragma once

#include <QtCore/QCoreApplication>

namespace clientele::cli {

// The command line's one translation context.
struct Cli
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

} // namespace clientele::cli
