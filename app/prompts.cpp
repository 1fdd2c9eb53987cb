#include "app/prompts.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>
#include <QtWidgets/QFileDialog>

namespace clientele {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Prompts", text);
}

QString titleOf(Prompts::Purpose purpose)
{
    switch (purpose) {
    case Prompts::Purpose::AddOrderFiles:
        return words(QT_TRANSLATE_NOOP("Prompts", "Add order, customer or product files"));
    case Prompts::Purpose::OpenShop: return words(QT_TRANSLATE_NOOP("Prompts", "Open a shop"));
    case Prompts::Purpose::NewShop: return words(QT_TRANSLATE_NOOP("Prompts", "Where to keep the new shop"));
    case Prompts::Purpose::SaveShopCopy: return words(QT_TRANSLATE_NOOP("Prompts", "Save a copy of the shop"));
    case Prompts::Purpose::SaveTargetList: return words(QT_TRANSLATE_NOOP("Prompts", "Export the target list"));
    case Prompts::Purpose::SaveRejectedRows: return words(QT_TRANSLATE_NOOP("Prompts", "Export the rows set aside"));
    case Prompts::Purpose::SaveTable: return words(QT_TRANSLATE_NOOP("Prompts", "Export the table"));
    case Prompts::Purpose::SaveChart: return words(QT_TRANSLATE_NOOP("Prompts", "Export the chart"));
    case Prompts::Purpose::ChooseCodes: return words(QT_TRANSLATE_NOOP("Prompts", "The shop platform’s codes"));
    case Prompts::Purpose::WatchFolder: return words(QT_TRANSLATE_NOOP("Prompts", "Watch a folder"));
    case Prompts::Purpose::OpenPlan: return words(QT_TRANSLATE_NOOP("Prompts", "Open a campaign's plan"));
    case Prompts::Purpose::SavePlan: return words(QT_TRANSLATE_NOOP("Prompts", "Save the campaign's plan"));
    }
    return {};
}

QString filterOf(const QString &extension)
{
    if (extension == QLatin1String("clientele"))
        return words(QT_TRANSLATE_NOOP("Prompts", "Clientele shops (*.clientele)"));
    if (extension == QLatin1String("xlsx"))
        return words(QT_TRANSLATE_NOOP("Prompts", "Excel workbooks (*.xlsx)"));
    if (extension == QLatin1String("svg"))
        return words(QT_TRANSLATE_NOOP("Prompts", "SVG pictures (*.svg)"));
    if (extension == QLatin1String("png"))
        return words(QT_TRANSLATE_NOOP("Prompts", "PNG pictures (*.png)"));
    if (extension == QLatin1String("pdf"))
        return words(QT_TRANSLATE_NOOP("Prompts", "PDF documents (*.pdf)"));
    if (extension == QLatin1String("json"))
        return words(QT_TRANSLATE_NOOP("Prompts", "Plans of campaigns (*.json)"));
    if (extension == QLatin1String("txt"))
        return words(QT_TRANSLATE_NOOP("Prompts", "Text files (*.txt)"));
    return words(QT_TRANSLATE_NOOP("Prompts", "CSV files (*.csv)"));
}

// What the files that can be read are commonly called; what a file is, its bytes say.
QString tablePatterns()
{
    return QStringLiteral(
        "*.csv *.tsv *.tab *.txt *.xlsx *.xlsm *.json *.jsonl *.ndjson *.sqlite *.sqlite3 *.db *.gz *.zip");
}

// Each purpose starts where the person was last time.
QString folderKey(Prompts::Purpose purpose)
{
    return QStringLiteral("folders/%1").arg(static_cast<int>(purpose));
}

QString lastFolder(Prompts::Purpose purpose, const QString &otherwise)
{
    const QString folder = QSettings().value(folderKey(purpose)).toString();
    return !folder.isEmpty() && QFileInfo(folder).isDir() ? folder : otherwise;
}

void rememberFolder(Prompts::Purpose purpose, const QString &file)
{
    QSettings().setValue(folderKey(purpose), QFileInfo(file).absolutePath());
}

} // namespace

DialogPrompts::DialogPrompts(QWidget *window)
    : m_window(window)
{
}

void DialogPrompts::openFiles(Purpose purpose, std::function<void(const QStringList &)> answer)
{
    auto *dialog = new QFileDialog(m_window, titleOf(purpose));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setDirectory(lastFolder(purpose, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)));
    if (purpose == Purpose::OpenShop) {
        dialog->setFileMode(QFileDialog::ExistingFile);
        dialog->setNameFilter(filterOf(QStringLiteral("clientele")));
    } else if (purpose == Purpose::OpenPlan) {
        dialog->setFileMode(QFileDialog::ExistingFile);
        dialog->setNameFilter(filterOf(QStringLiteral("json")));
    } else {
        dialog->setFileMode(purpose == Purpose::ChooseCodes ? QFileDialog::ExistingFile : QFileDialog::ExistingFiles);
        dialog->setNameFilters({words(QT_TRANSLATE_NOOP("Prompts", "Tables (%1)")).arg(tablePatterns()),
                                words(QT_TRANSLATE_NOOP("Prompts", "All files (*)"))});
    }
    QObject::connect(dialog, &QFileDialog::filesSelected, m_window, [purpose, answer](const QStringList &files) {
        rememberFolder(purpose, files.first());
        answer(files);
    });
    dialog->open();
}

void DialogPrompts::openFolder(Purpose purpose, std::function<void(const QString &)> answer)
{
    auto *dialog = new QFileDialog(m_window, titleOf(purpose));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->setDirectory(lastFolder(purpose, QStandardPaths::writableLocation(QStandardPaths::DownloadLocation)));
    QObject::connect(dialog, &QFileDialog::fileSelected, m_window, [purpose, answer](const QString &folder) {
        QSettings().setValue(folderKey(purpose), folder);
        answer(folder);
    });
    dialog->open();
}

void DialogPrompts::saveFile(Purpose purpose, const QString &suggestion, std::function<void(const QString &)> answer)
{
    const QFileInfo suggested(suggestion);
    auto *dialog = new QFileDialog(m_window, titleOf(purpose));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    // No shop ever takes the place of a file: whoever said yes to that would be refused all the same.
    dialog->setOption(QFileDialog::DontConfirmOverwrite,
                      purpose == Purpose::NewShop || purpose == Purpose::SaveShopCopy);
    dialog->setDirectory(lastFolder(purpose, suggested.absolutePath()));
    dialog->setNameFilter(filterOf(suggested.suffix()));
    dialog->setDefaultSuffix(suggested.suffix());
    dialog->selectFile(suggested.fileName());
    QObject::connect(dialog, &QFileDialog::fileSelected, m_window, [purpose, answer](const QString &file) {
        rememberFolder(purpose, file);
        answer(file);
    });
    dialog->open();
}

void DialogPrompts::askPassphrase(const PassphraseQuestion &question,
                                  std::function<void(const PassphraseAnswer &)> answer)
{
    auto *dialog = new PassphraseDialog(question, m_window);
    QObject::connect(dialog, &PassphraseDialog::answered, m_window, answer);
    dialog->open();
}

} // namespace clientele
