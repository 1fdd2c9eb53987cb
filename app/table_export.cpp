#include "app/table_export.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFileInfo>
#include <QtCore/QStandardPaths>

#include "analytics/target/list_writer.h"
#include "app/paths.h"
#include "app/prompts.h"

namespace clientele {

namespace {

constexpr qint64 kMillisecondsPerSlice = 8;

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
    connect(&m_slices, &QTimer::timeout, this, &TableExport::readSlice);
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
                               start(table, format, path);
                       });
}

void TableExport::start(const DataTable *table, const QString &format, const QString &path)
{
    stopReading();
    m_table = table;
    m_format = format;
    m_path = path;
    connect(table->model(), &QAbstractItemModel::modelReset, this, &TableExport::startAgain);
    connect(table->model(), &QAbstractItemModel::layoutChanged, this, &TableExport::startAgain);
    startAgain();
}

void TableExport::startAgain()
{
    m_list = ListTable(toTexts(m_table->headerTexts()));
    m_slices.start();
}

void TableExport::readSlice()
{
    if (!m_table) { // closed meanwhile
        stopReading();
        return;
    }
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < kMillisecondsPerSlice) {
        const auto row = static_cast<int>(m_list.size());
        if (row >= m_table->model()->rowCount()) {
            stopReading();
            write();
            return;
        }
        m_list.addRow(toTexts(m_table->rowTexts(row)));
    }
}

void TableExport::stopReading()
{
    m_slices.stop();
    if (m_table)
        disconnect(m_table->model(), nullptr, this, nullptr);
    m_table.clear();
}

// Tables for people are written like target lists for people: with a BOM, formulas guarded, ids as texts.
void TableExport::write()
{
    m_job.start<std::vector<WrittenFile>>(
        [list = std::exchange(m_list, {}), format = m_format, path = m_path](Monitor &monitor) {
            const std::string_view id = format == QLatin1String("xlsx") ? "xlsx" : "csv-spreadsheet";
            return writeTable(list, listFormat(id), toPath(path), monitor);
        },
        [this, path = m_path](const std::vector<WrittenFile> &files) {
            Q_EMIT exported(tr("%Ln row(s) written to %1.", nullptr, static_cast<int>(rowsOf(files)))
                                .arg(QFileInfo(path).fileName()));
        });
}

} // namespace clientele

#include "moc_table_export.cpp"
