#include "app/language.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLibraryInfo>
#include <QtCore/QLocale>
#include <QtCore/QTranslator>

namespace clientele {

namespace {

// Dates and numbers as the person's own country writes them, when it speaks the language; else the language's own way.
QLocale localeFor(const QString &language)
{
    const QLocale system = QLocale::system();
    const QLocale own(language == QLatin1String("zh_CN") ? QLocale(QLocale::Chinese, QLocale::China)
                                                         : QLocale(QLocale::English, QLocale::UnitedKingdom));
    return system.language() == own.language() && system.script() == own.script() ? system : own;
}

} // namespace

Language::Language(QObject *parent)
    : QObject(parent)
{
}

Language::~Language()
{
    remove();
}

QStringList Language::available()
{
    return {QStringLiteral("en"), QStringLiteral("zh_CN")};
}

QString Language::ofSystem()
{
    for (const QString &language : QLocale::system().uiLanguages())
        for (const QString &ours : available())
            if (language.startsWith(ours.left(2)))
                return ours;
    return available().first();
}

QString Language::nativeName(const QString &language)
{
    return language == QLatin1String("zh_CN") ? QStringLiteral("简体中文") : QStringLiteral("English");
}

void Language::set(const QString &language)
{
    const QString known = available().contains(language) ? language : available().first();
    if (known == m_current)
        return;
    m_current = known;
    QLocale::setDefault(localeFor(known));
    remove();
    const auto install = [this](const QString &file, const QString &folder) {
        auto *translator = new QTranslator(this);
        if (translator->load(file, folder)) {
            QCoreApplication::installTranslator(translator);
            m_translators << translator;
        } else {
            delete translator;
        }
    };
    install(QLatin1String("qtbase_") + known, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(QLatin1String("clientele_") + known, QStringLiteral(":/i18n")); // last: asked first
    Q_EMIT changed(known);
}

void Language::remove()
{
    for (QTranslator *translator : std::as_const(m_translators))
        QCoreApplication::removeTranslator(translator);
    qDeleteAll(m_translators);
    m_translators.clear();
}

} // namespace clientele

#include "moc_language.cpp"
