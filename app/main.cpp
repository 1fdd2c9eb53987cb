#include <QtCore/QCommandLineParser>
#include <QtCore/QSettings>
#include <QtCore/QTimer>
#include <QtWidgets/QApplication>

#include <cstdio>

#include "app/app_window.h"
#include "app/controllers/welcome_controller.h"
#include "app/language.h"
#include "app/log.h"
#include "app/paths.h"
#include "app/preferences.h"
#include "app/prepared_prompts.h"
#include "app/tour.h"

using namespace clientele;

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("main", text);
}

struct CommandLine
{
    QString shop;
    QString language;
    QString theme;
    QString tour;
    bool isWholeTour = false;
};

// Ends the program in words when something is not understood, or for --help and --version.
CommandLine parse(const QApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(words(QT_TRANSLATE_NOOP("main", "Finds the customers worth talking to.")));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("SHOP"),
                                 words(QT_TRANSLATE_NOOP("main", "The shop file (*.clientele) to open.")),
                                 QStringLiteral("[SHOP]"));
    const QCommandLineOption language(QStringLiteral("language"),
                                      words(QT_TRANSLATE_NOOP("main", "Speak this language: en or zh_CN.")),
                                      QStringLiteral("en|zh_CN"));
    const QCommandLineOption theme(QStringLiteral("theme"), words(QT_TRANSLATE_NOOP("main", "Look light or dark.")),
                                   QStringLiteral("light|dark"));
    const QCommandLineOption tour(QStringLiteral("tour"),
                                  words(QT_TRANSLATE_NOOP("main", "Do the whole job on the sample shop, save a picture "
                                                                  "of every page in this folder, and end.")),
                                  QStringLiteral("DIR"));
    const QCommandLineOption wholeTour(
        QStringLiteral("tour-all"),
        words(QT_TRANSLATE_NOOP("main", "The same with the pages' empty and error states, "
                                        "in both languages and both themes.")),
        QStringLiteral("DIR"));
    parser.addOptions({language, theme, tour, wholeTour});
    parser.process(application);

    CommandLine line {parser.positionalArguments().value(0), parser.value(language), parser.value(theme),
                      parser.isSet(wholeTour) ? parser.value(wholeTour) : parser.value(tour), parser.isSet(wholeTour)};
    QString wrong;
    if (parser.positionalArguments().size() > 1)
        wrong = words(QT_TRANSLATE_NOOP("main", "Only one shop can be opened at a time."));
    else if (!line.language.isEmpty() && !Language::available().contains(line.language))
        wrong = words(QT_TRANSLATE_NOOP("main", "There is no language “%1”: use en or zh_CN.")).arg(line.language);
    else if (!line.theme.isEmpty() && line.theme != QLatin1String("light") && line.theme != QLatin1String("dark"))
        wrong = words(QT_TRANSLATE_NOOP("main", "There is no theme “%1”: use light or dark.")).arg(line.theme);
    if (!wrong.isEmpty()) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(wrong));
        std::exit(2);
    }
    return line;
}

Theme themeFor(const CommandLine &line)
{
    if (line.theme.isEmpty())
        return preferences::theme();
    return line.theme == QLatin1String("dark") ? Theme::Dark : Theme::Light;
}

int runTour(const CommandLine &line, Language &language)
{
    // A tour leaves no trace among the person's recent shops.
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, line.tour + QStringLiteral("/settings"));
    auto answers = std::make_unique<PreparedPrompts>();
    PreparedPrompts &prepared = *answers;
    AppWindow window(language, std::move(answers));
    Tour tour(window, prepared, line.tour, line.isWholeTour ? Tour::Extent::Everything : Tour::Extent::MainJob);
    QObject::connect(&tour, &Tour::finished, qApp, &QCoreApplication::exit, Qt::QueuedConnection);
    QTimer::singleShot(0, &tour, &Tour::start);
    return QApplication::exec();
}

int runWindow(const CommandLine &line, Language &language)
{
    AppWindow window(language);
    window.show();
    if (!line.shop.isEmpty())
        window.welcome().open(line.shop);
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("Clientele"));
    QCoreApplication::setApplicationName(QStringLiteral("clientele"));
    QCoreApplication::setApplicationVersion(QStringLiteral(CLIENTELE_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Clientele"));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.clientele.Clientele"));

    Language language;
    language.set(preferences::language());
    const CommandLine line = parse(application);
    if (!line.language.isEmpty())
        language.set(line.language);
    const Log log(logFolder());
    qCInfo(logApp, "Clientele " CLIENTELE_VERSION " with Qt %s", qVersion());
    applyTheme(application, themeFor(line));
    return line.tour.isEmpty() ? runWindow(line, language) : runTour(line, language);
}
