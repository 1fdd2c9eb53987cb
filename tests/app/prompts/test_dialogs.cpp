#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>
#include <QtWidgets/QFileDialog>

#include "app/prompts.h"

using namespace clientele;
using Purpose = Prompts::Purpose;

// The window's own questions about files, answered in the dialogs as a person answers them.
class DialogPromptsTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<DialogPrompts> m_prompts;
    QStringList m_answers;

    QString path(const QString &name) const { return m_folder.filePath(name); }

    void touch(const QString &name) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }

    QFileDialog *ask(Purpose purpose, const QString &suggestion)
    {
        m_prompts->saveFile(purpose, path(suggestion), [this](const QString &file) { m_answers << file; });
        return m_window->findChildren<QFileDialog *>().last();
    }

private Q_SLOTS:
    void init()
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, path(QStringLiteral("settings")));
        QSettings().clear();
        m_window = std::make_unique<QWidget>();
        m_window->show();
        m_prompts = std::make_unique<DialogPrompts>(m_window.get());
        m_answers.clear();
    }

    void cleanup() { m_window.reset(); }

    // No shop takes the place of a file, so nobody is asked whether it may; other files are replaced, once that is said.
    void onlyWhatIsReplacedIsAskedAbout()
    {
        for (const Purpose purpose : {Purpose::NewShop, Purpose::SaveShopCopy}) {
            const QString name = QStringLiteral("taken%1.clientele").arg(static_cast<int>(purpose));
            touch(name);
            QFileDialog *dialog = ask(purpose, name);
            QVERIFY(dialog->testOption(QFileDialog::DontConfirmOverwrite)); // else accepting it asks, and waits
            static_cast<QDialog *>(dialog)->accept();
            QCOMPARE(m_answers, QStringList {path(name)});
            m_answers.clear();
        }
        for (const Purpose purpose : {Purpose::SaveTable, Purpose::SaveTargetList, Purpose::SavePlan})
            QVERIFY(!ask(purpose, QStringLiteral("list.csv"))->testOption(QFileDialog::DontConfirmOverwrite));
    }

    void whoeverChangesTheirMindAnswersNothing()
    {
        ask(Purpose::SaveTable, QStringLiteral("list.csv"))->reject();
        QVERIFY(m_answers.isEmpty());
    }

    void eachPurposeStartsWhereThePersonWasLastTime()
    {
        QVERIFY(QDir(m_folder.path()).mkdir(QStringLiteral("lists")));
        QFileDialog *first = ask(Purpose::SaveTable, QStringLiteral("first.csv"));
        QCOMPARE(first->directory(), QDir(m_folder.path()));
        first->setDirectory(path(QStringLiteral("lists")));
        first->selectFile(QStringLiteral("first.csv"));
        static_cast<QDialog *>(first)->accept();
        QCOMPARE(m_answers, QStringList {path(QStringLiteral("lists/first.csv"))});
        QCOMPARE(ask(Purpose::SaveTable, QStringLiteral("second.csv"))->directory(),
                 QDir(path(QStringLiteral("lists"))));
        QCOMPARE(ask(Purpose::SaveChart, QStringLiteral("chart.png"))->directory(), QDir(m_folder.path()));
    }
};

QTEST_MAIN(DialogPromptsTest)
#include "test_dialogs.moc"
