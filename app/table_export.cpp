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
    connect(&m_job, &JobSlot::finished, this, [this] {
        m_wanted.pop_front();
        startNext();
    });
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
                           m_wanted.push_back({table, format, path});
                           if (m_wanted.size() == 1)
                               startNext();
                       });
}

void TableExport::startNext()
{
    while (!m_wanted.empty() && !m_wanted.front().table)
        m_wanted.pop_front();
    if (m_wanted.empty())
        return;
    const QAbstractItemModel *model = m_wanted.front().table->model();
    connect(model, &QAbstractItemModel::modelReset, this, &TableExport::startAgain);
    connect(model, &QAbstractItemModel::layoutChanged, this, &TableExport::startAgain);
    startAgain();
}

void TableExport::startAgain()
{
    m_list = ListTable(toTexts(m_wanted.front().table->headerTexts()));
    m_slices.start();
}

void TableExport::readSlice()
{
    const DataTable *const table = m_wanted.front().table;
    if (!table) { // closed meanwhile
        m_slices.stop();
        startNext();
        return;
    }
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < kMillisecondsPerSlice) {
        const auto row = static_cast<int>(m_list.size());
        if (row >= table->model()->rowCount()) {
            m_slices.stop();
            disconnect(table->model(), nullptr, this, nullptr);
            write();
            return;
        }
        m_list.addRow(toTexts(table->rowTexts(row)));
    }
}

// Tables for people are written like target lists for people: with a BOM, formulas guarded, ids as texts.
void TableExport::write()
{
    m_job.start<std::vector<WrittenFile>>(
        [list = std::exchange(m_list, {}), format = m_wanted.front().format,
         path = m_wanted.front().path](Monitor &monitor) {
            const std::string_view id = format == QLatin1String("xlsx") ? "xlsx" : "csv-spreadsheet";
            return writeTable(list, listFormat(id), toPath(path), monitor);
        },
        [this, path = m_wanted.front().path](const std::vector<WrittenFile> &files) {
            Q_EMIT exported(tr("%Ln row(s) written to %1.", nullptr, static_cast<int>(rowsOf(files)))
                                .arg(QFileInfo(path).fileName()));
        });
}

} // namespace clientele

#include "moc_table_export.cpp"
