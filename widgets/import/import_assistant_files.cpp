#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

#include "widgets/forms/page_frame.h"
#include "widgets/import/import_assistant.h"
#include "widgets/shell/names.h"

// How the assistant goes through several files: which they are, in what order, and how to skip one or take all.
namespace clientele {

void ImportAssistant::setFiles(std::vector<File> files)
{
    m_files = std::move(files);
    retranslate();
}

// "products.csv (Products) → orders.csv (Orders)"
QString ImportAssistant::filesText() const
{
    QStringList names;
    for (const File &file : m_files)
        names << tr("%1 (%2)").arg(file.name, file.kind ? fileKindName(*file.kind) : tr("not recognised"));
    return names.join(QStringLiteral(" → "));
}

QString ImportAssistant::nextFile() const
{
    const auto next = static_cast<std::size_t>(m_position);
    return filesBehind() > 0 && next < m_files.size() ? m_files[next].name : QString();
}

QString ImportAssistant::subtitleText() const
{
    if (!m_isRecognised)
        return tr("This file cannot be imported.");
    const QString known = exportName(m_recipe.exportId);
    if (m_count > 1)
        return known.isEmpty()
                   ? tr("File %1 of %2. Check what was recognised, then import.").arg(m_position).arg(m_count)
                   : tr("File %1 of %2: %3. Check the columns, then import.").arg(m_position).arg(m_count).arg(known);
    return known.isEmpty() ? tr("Check what was recognised, then import.")
                           : tr("Recognised: %1. Check the columns, then import.").arg(known);
}

void ImportAssistant::connectFiles()
{
    connect(m_skip, &QPushButton::clicked, this, &ImportAssistant::closed);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (filesBehind() > 0)
            Q_EMIT abandoned();
        else
            Q_EMIT closed();
    });
    connect(m_importAll, &QPushButton::clicked, this, [this] { Q_EMIT importAllRequested(m_recipe); });
}

void ImportAssistant::retranslateFiles()
{
    m_subtitle->setText(subtitleText());
    m_filesNote->setText(filesText());
    m_filesNote->setVisible(m_files.size() > 1);
    setButtonText(m_skip, tr("Skip this file"));
    setButtonText(m_importAll, tr("Import all %n files", nullptr, filesBehind() + 1));
    m_importAll->setToolTip(
        tr("Each as it was recognised, one after the other. It stops at a file that leaves a question "
           "open, and every file can be undone by itself."));
    m_skip->setVisible(filesBehind() > 0);
    m_importAll->setVisible(filesBehind() > 0);
}

} // namespace clientele
