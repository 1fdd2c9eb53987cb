#include "app/table_export.h"

#include <QtCore/QFileInfo>
#include <QtCore/QPointer>
#include <QtCore/QStandardPaths>

#include "analytics/target/list_writer.h"
#include "app/paths.h"
#include "app/prompts.h"
#include "widgets/forms/data_table.h"

namespace clientele {

namespace {

std::vector<std::string> toTexts(const QStringList &cells)
{
    std::vector<std::string> texts;
    texts.reserve(static_cast<std::size_t>(cells.size()));
    for (const QString &cell : cells)
        texts.push_back(cell.toStdString());
    return texts;
}

} // namespace

TableExport::TableExport(Prompts &prompts, QObject *parent)
    : QObject(parent)
    , m_prompts(prompts)
{
    connect(&m_job, &JobSlot::failed, this, &TableExport::failed);
}

void TableExport::watch(QWidget *page)
{
    for (const DataTable *table : page->findChildren<DataTable *>())
        connect(table, &DataTable::exportRequested, this,
                [this, table = QPointer<const DataTable>(table)](const QString &format) { ask(table, format); });
}

void TableExport::ask(const DataTable *table, const QString &format)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString suggestion = folder + u'/' + fileNameFor(table->accessibleName()) + u'.' + format;
    m_prompts.saveFile(Prompts::Purpose::SaveTable, suggestion,
                       [this, table = QPointer<const DataTable>(table), format](const QString &path) {
                           if (table)
                               write(table->contents(), format, path);
                       });
}

// Tables for people are written like target lists for people: with a BOM, formulas guarded, ids as texts.
void TableExport::write(const QList<QStringList> &contents, const QString &format, const QString &path)
{
    m_job.start<WrittenFile>(
        [contents, format, path](Monitor &monitor) {
            TargetList list;
            list.columns = toTexts(contents.value(0));
            for (qsizetype row = 1; row < contents.size(); ++row)
                list.rows.push_back(toTexts(contents[row]));
            const std::string_view id = format == QLatin1String("xlsx") ? "xlsx" : "csv-spreadsheet";
            return writeList(list, listFormat(id), toPath(path), monitor);
        },
        [this, path](const WrittenFile &file) {
            Q_EMIT exported(tr("%Ln row(s) written to %1.", nullptr, static_cast<int>(file.rows))
                                .arg(QFileInfo(path).fileName()));
        });
}

} // namespace clientele

#include "moc_table_export.cpp"
