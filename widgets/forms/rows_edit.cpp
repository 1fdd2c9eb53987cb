#include "widgets/forms/rows_edit.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableWidget>
#include <QtWidgets/QVBoxLayout>

#include "widgets/forms/form_parts.h"
#include "widgets/forms/rows_delegate.h"
#include "widgets/shell/theme.h"

namespace clientele {

namespace {

constexpr int kRowHeight = 28;
constexpr int kTallRow = 44; // of two lines
constexpr int kMostShown = 5;
constexpr int kFrame = 2;
constexpr int kFewColumns = 2; // that share the width evenly; of more, the first names something and takes what is left

Qt::Alignment alignmentOf(int column, int columns)
{
    const bool isNumber = columns > kFewColumns && column > 0;
    return (isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
}

} // namespace

RowsEdit::RowsEdit(const QString &objectName, QWidget *parent)
    : QWidget(parent)
    , m_table(new QTableWidget)
    , m_delegate(new RowsDelegate(this))
    , m_add(makeIconButton(QStringLiteral("plus"), {}, QStringLiteral("button") + objectName + QStringLiteral("Add")))
    , m_remove(
          makeIconButton(QStringLiteral("x"), {}, QStringLiteral("button") + objectName + QStringLiteral("Remove")))
{
    m_table->setObjectName(objectName);
    m_table->setItemDelegate(m_delegate);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::kTight);
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kTight);
    layout->addWidget(m_table);
    layout->addLayout(buttons);
    setFocusProxy(m_table);
    connect(m_table, &QTableWidget::itemChanged, this, [this](QTableWidgetItem *item) {
        {
            const QSignalBlocker blocker(m_table);
            item->setTextAlignment(alignmentOf(item->column(), m_table->columnCount()));
            describe(item);
        }
        Q_EMIT rowsEdited();
    });
    connect(m_add, &QPushButton::clicked, this, [this] {
        m_table->insertRow(m_table->rowCount());
        fitHeight();
        m_table->setCurrentCell(m_table->rowCount() - 1, 0);
        m_table->setFocus();
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        if (m_table->rowCount() == 0)
            return;
        m_table->removeRow(m_table->currentRow() < 0 ? m_table->rowCount() - 1 : m_table->currentRow());
        fitHeight();
        Q_EMIT rowsEdited();
    });
    fitHeight();
}

void RowsEdit::setColumns(const QStringList &titles)
{
    m_table->setColumnCount(static_cast<int>(titles.size()));
    m_table->setHorizontalHeaderLabels(titles);
    for (int column = 0; column < m_table->columnCount(); ++column) {
        const bool isNarrow = column > 0 && m_table->columnCount() > kFewColumns;
        m_table->horizontalHeader()->setSectionResizeMode(column, isNarrow ? QHeaderView::ResizeToContents
                                                                           : QHeaderView::Stretch);
        m_table->horizontalHeaderItem(column)->setTextAlignment(alignmentOf(column, m_table->columnCount()));
    }
}

void RowsEdit::setRows(const Rows &rows)
{
    if (rows == this->rows())
        return;
    const QSignalBlocker blocker(m_table);
    m_table->setRowCount(static_cast<int>(rows.size()));
    for (int row = 0; row < m_table->rowCount(); ++row)
        for (int column = 0; column < m_table->columnCount(); ++column) {
            auto *item = new QTableWidgetItem(rows[static_cast<std::size_t>(row)].value(column));
            item->setTextAlignment(alignmentOf(column, m_table->columnCount()));
            m_table->setItem(row, column, item);
            describe(item);
        }
    fitHeight();
}

RowsEdit::Rows RowsEdit::rows() const
{
    Rows rows;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        QStringList cells;
        bool isTyped = false;
        for (int column = 0; column < m_table->columnCount(); ++column) {
            const QTableWidgetItem *item = m_table->item(row, column);
            cells << (item ? item->text().trimmed() : QString());
            isTyped = isTyped || !cells.back().isEmpty();
        }
        if (isTyped)
            rows.push_back(cells);
    }
    return rows;
}

void RowsEdit::setAccessibleNames(const QString &table, const QString &add, const QString &remove)
{
    m_table->setAccessibleName(table);
    for (const auto &[button, name] : {std::pair(m_add, add), std::pair(m_remove, remove)}) {
        button->setAccessibleName(name);
        button->setToolTip(name);
    }
}

void RowsEdit::setProducts(int column, ProductNames *names)
{
    m_delegate->setProducts(column, names);
    m_table->verticalHeader()->setDefaultSectionSize(kTallRow);
    fitHeight();
}

void RowsEdit::showAgain()
{
    const QSignalBlocker blocker(m_table);
    for (int row = 0; row < m_table->rowCount(); ++row)
        for (int column = 0; column < m_table->columnCount(); ++column)
            if (QTableWidgetItem *item = m_table->item(row, column))
                describe(item);
    m_table->viewport()->update();
}

// A narrow form may cut what is shown; and who cannot see it hears it.
void RowsEdit::describe(QTableWidgetItem *item)
{
    const QString shown = m_delegate->shownText(m_table->indexFromItem(item));
    item->setToolTip(shown == item->text() ? shown : shown + u'\n' + item->text());
    item->setData(Qt::AccessibleTextRole, shown);
}

void RowsEdit::fitHeight()
{
    const int rows = std::clamp(m_table->rowCount(), 1, kMostShown);
    const int height = m_table->verticalHeader()->defaultSectionSize();
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + rows * height + 2 * kFrame);
}

} // namespace clientele
