#include "widgets/forms/data_table.h"

#include <QtGui/QClipboard>
#include <QtGui/QContextMenuEvent>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>

#include <utility>

#include "widgets/forms/table_parts.h"
#include "widgets/shell/theme.h"

namespace clientele {

namespace {

constexpr int kRowHeight = 32;
constexpr int kTwoLinesHeight = 48;
constexpr int kNarrowestColumn = 64;
constexpr int kRowsToMeasure = 100; // for the widths of columns: a million rows must not be measured

QString asTabSeparated(const QList<QStringList> &rows)
{
    QStringList lines;
    for (const QStringList &row : rows) {
        QStringList cells;
        for (QString cell : row)
            cells << cell.replace(QLatin1Char('\t'), QLatin1Char(' ')).replace(QLatin1Char('\n'), QLatin1Char(' '));
        lines << cells.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n'));
}

void copy(const DataTable &table, bool selectionOnly)
{
    QGuiApplication::clipboard()->setText(asTabSeparated(table.contents(selectionOnly)));
}

// In the order in which they are seen.
QList<int> shownColumns(const DataTable &table)
{
    QList<int> columns;
    for (int visual = 0; table.model() && visual < table.model()->columnCount(); ++visual) {
        const int column = table.horizontalHeader()->logicalIndex(visual);
        if (!table.isLeftOut(column))
            columns << column;
    }
    return columns;
}

} // namespace

DataTable::DataTable(const QString &accessibleName, QWidget *parent)
    : QTableView(parent)
{
    setAccessibleName(accessibleName);
    setProperty("kind", QStringLiteral("data"));
    setItemDelegate(new TableDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setSortingEnabled(true);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(kRowHeight);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setResizeContentsPrecision(kRowsToMeasure);
    horizontalHeader()->setMinimumSectionSize(kNarrowestColumn);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(this, &QTableView::doubleClicked, this,
            [this](const QModelIndex &index) { Q_EMIT rowActivated(sourceRow(index)); });
}

void DataTable::setModel(QAbstractItemModel *model)
{
    QAbstractItemModel *previous = this->model();
    if (model && !model->property("sortsItself").toBool()) {
        auto *sorter = new TableSorter(this);
        sorter->setSourceModel(model);
        sorter->sort(-1); // the model's own order until a header is pressed
        model = sorter;
    }
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    QTableView::setModel(model);
    if (qobject_cast<TableSorter *>(previous))
        previous->deleteLater();
    if (!model)
        return;
    connect(model, &QAbstractItemModel::modelReset, this, &DataTable::fitColumns);
    fitColumns();
}

void DataTable::setStretchColumn(int column, int widest)
{
    m_stretchColumn = column;
    horizontalHeader()->setMaximumSectionSize(widest);
    fitColumns();
}

void DataTable::setTwoLines()
{
    verticalHeader()->setDefaultSectionSize(kTwoLinesHeight);
}

void DataTable::setWideColumn(int column, int tableWidth, int instead)
{
    if (m_wideColumn >= 0 && m_wideColumn != column)
        setColumnHidden(m_wideColumn, false);
    m_wideColumn = column;
    m_wideFrom = tableWidth;
    m_instead = instead;
    if (column >= 0)
        setColumnHidden(column, width() < tableWidth);
    fitColumns();
}

void DataTable::setUnseenColumns(const QList<int> &columns)
{
    for (const int column : std::exchange(m_unseen, columns))
        setColumnHidden(column, false);
    for (const int column : columns)
        setColumnHidden(column, true);
}

bool DataTable::isLeftOut(int column) const
{
    return isColumnHidden(column) && column != m_wideColumn && !m_unseen.contains(column);
}

void DataTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (m_wideColumn < 0 || isColumnHidden(m_wideColumn) == (width() < m_wideFrom))
        return;
    setColumnHidden(m_wideColumn, width() < m_wideFrom);
    fitColumns();
}

void DataTable::fitColumns()
{
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    const bool isAway = m_stretchColumn == m_wideColumn && m_instead >= 0 && isColumnHidden(m_stretchColumn);
    const int column = isAway ? m_instead : m_stretchColumn;
    if (model() && model()->columnCount() > column)
        horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
}

int DataTable::sourceRow(const QModelIndex &index) const
{
    const auto *sorter = qobject_cast<const TableSorter *>(model());
    return sorter && index.isValid() ? sorter->mapToSource(index).row() : index.row();
}

QStringList DataTable::headerTexts() const
{
    QStringList header;
    for (const int column : shownColumns(*this))
        header << model()->headerData(column, Qt::Horizontal).toString();
    return header;
}

QStringList DataTable::rowTexts(int row) const
{
    QStringList cells;
    for (const int column : shownColumns(*this))
        cells << model()->index(row, column).data().toString();
    return cells;
}

QList<QStringList> DataTable::contents(bool selectionOnly) const
{
    QList<QStringList> rows;
    if (!model())
        return rows;
    rows << headerTexts();
    const auto append = [&](int row) { rows << rowTexts(row); };
    if (!selectionOnly) {
        for (int row = 0; row < model()->rowCount(); ++row)
            append(row);
        return rows;
    }
    QList<int> selected;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        selected << index.row();
    std::sort(selected.begin(), selected.end());
    for (const int row : selected)
        append(row);
    return rows;
}

// A table measures all its cells again when the style changes: one that is not in sight does so when it is.
bool DataTable::event(QEvent *event)
{
    if (event->type() != QEvent::StyleChange || isVisible())
        return QTableView::event(event);
    m_isStyleStale = true;
    return QFrame::event(event);
}

void DataTable::showEvent(QShowEvent *event)
{
    if (std::exchange(m_isStyleStale, false))
        doItemsLayout();
    QTableView::showEvent(event);
}

void DataTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copy(*this, true);
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid())
        Q_EMIT rowActivated(sourceRow(currentIndex()));
    else
        QTableView::keyPressEvent(event);
}

// A row that the program selects is the selection, also while somebody holds Ctrl for an undo: Qt would toggle it.
QItemSelectionModel::SelectionFlags DataTable::selectionCommand(const QModelIndex &index, const QEvent *event) const
{
    if (event || selectionMode() == NoSelection)
        return QTableView::selectionCommand(index, event);
    return QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows;
}

void DataTable::contextMenuEvent(QContextMenuEvent *event)
{
    if (!model())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [menu](const QString &icon, const QString &text, const QString &name, auto &&whenChosen) {
        QAction *action = menu->addAction(themeIcon(icon), text);
        action->setObjectName(name);
        connect(action, &QAction::triggered, menu, whenChosen);
        return action;
    };
    add(QStringLiteral("copy"), tr("Copy"), QStringLiteral("tableCopy"), [this] {
        copy(*this, true);
    })->setEnabled(selectionModel()->hasSelection());
    add(QStringLiteral("table"), tr("Copy the whole table"), QStringLiteral("tableCopyAll"),
        [this] { copy(*this, false); });
    menu->addSeparator();
    add(QStringLiteral("file-text"), tr("Export as CSV…"), QStringLiteral("tableExportCsv"),
        [this] { Q_EMIT exportRequested(QStringLiteral("csv")); });
    add(QStringLiteral("file-spreadsheet"), tr("Export as XLSX…"), QStringLiteral("tableExportXlsx"),
        [this] { Q_EMIT exportRequested(QStringLiteral("xlsx")); });
    menu->popup(event->globalPos());
}

} // namespace clientele
