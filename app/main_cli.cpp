#include <QtCore/QCoreApplication>

#include <csignal>

#include "app/cli/cli.h"

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("clientele-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(CLIENTELE_VERSION));
    std::signal(SIGXFSZ,
                SIG_IGN); // a limit on the size of files is told like a full disk, instead of ending the program
    return clientele::cli::run(QCoreApplication::arguments().mid(1));
}
