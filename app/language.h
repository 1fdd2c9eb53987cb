#pragma once

#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QStringList>

class QTranslator;

namespace clientele {

// The language the window speaks, switched while it runs: every widget gets a LanguageChange event, numbers and dates
// follow (QLocale's default), and so do Qt's own dialogs. One per application, made before the window.
class Language : public QObject
{
    Q_OBJECT

public:
    explicit Language(QObject *parent = nullptr);
    ~Language() override;

    static QStringList available(); // "en", "zh_CN"
    static QString ofSystem(); // the best of the above for this machine
    static QString nativeName(const QString &language); // "English", "简体中文": the same in every language

    const QString &current() const { return m_current; }
    void set(const QString &language); // anything unknown is English

Q_SIGNALS:
    void changed(const QString &language);

private:
    void remove();

    QString m_current;
    QList<QTranslator *> m_translators;
};

} // namespace clientele
