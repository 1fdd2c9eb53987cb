#include "widgets/pages/customer_history_view.h"

#include <QtCore/QEvent>
#include <QtCore/QItemSelectionModel>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>

#include "widgets/forms/data_table.h"
#include "widgets/forms/form_parts.h"
#include "widgets/models/history_model.h"
#include "widgets/models/rows_model.h"
#include "widgets/shell/names.h"
#include "widgets/shell/number_format.h"
#include "widgets/shell/theme.h"
#include "widgets/shell/utf8.h"

namespace clientele {

namespace {

constexpr int kFewestRows = 2; // of each table that stay in sight where there is little room

} // namespace

CustomerHistoryView::CustomerHistoryView(QWidget *parent)
    : QWidget(parent)
    , m_title(makeText(TextKind::Strong))
    , m_history(new DataTable(QString()))
    , m_historyModel(new HistoryModel(this))
    , m_linesTitle(makeText(TextKind::Strong))
    , m_lines(new DataTable(QString()))
    , m_linesModel(new RowsModel(this))
    , m_entry(makeText(TextKind::Secondary))
{
    setObjectName(QStringLiteral("customerHistoryView"));
    m_history->setObjectName(QStringLiteral("customerHistoryTable"));
    m_history->setSelectionMode(QAbstractItemView::SingleSelection);
    m_history->setModel(m_historyModel);
    m_history->setStretchColumn(HistoryModel::What);
    m_lines->setObjectName(QStringLiteral("customerLinesTable"));
    m_lines->setModel(m_linesModel);
    m_entry->setObjectName(QStringLiteral("customerEntry"));
    m_entry->setTextFormat(Qt::PlainText);
    m_entry->setTextInteractionFlags(Qt::TextSelectableByMouse);
    connect(m_history->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &CustomerHistoryView::fillEntry);
    const int header = m_history->horizontalHeader()->sizeHint().height();
    const int rows = kFewestRows * m_history->verticalHeader()->defaultSectionSize();
    m_history->setMinimumHeight(header + rows);
    m_lines->setMinimumHeight(header + rows);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::kHalf, 0, 0);
    layout->setSpacing(space::kTight);
    layout->addWidget(m_title);
    layout->addWidget(m_history, 3);
    layout->addSpacing(space::kHalf);
    layout->addWidget(m_linesTitle);
    layout->addWidget(m_lines, 2);
    layout->addWidget(m_entry);
    retranslate();
}

void CustomerHistoryView::setCustomer(std::shared_ptr<const Dataset> dataset, CustomerIndex customer)
{
    m_dataset = std::move(dataset);
    m_customer = customer;
    fill();
}

void CustomerHistoryView::fill()
{
    if (!m_customer)
        return;
    std::vector<HistoryEntry> history = historyOf(*m_dataset, *m_customer);
    m_title->setText(history.empty() ? tr("Nothing has happened yet")
                                     : tr("History · %1").arg(countText(static_cast<qint64>(history.size()))));
    m_history->setVisible(!history.empty());
    m_historyModel->setHistory(m_dataset, std::move(history));
    if (m_historyModel->rowCount() > 0)
        m_history->selectRow(0);
    fillEntry();
}

void CustomerHistoryView::fillEntry()
{
    const QModelIndex current = m_history->currentIndex();
    const bool isEntry = current.isValid() && current.row() < m_historyModel->rowCount();
    const HistoryEntry entry = isEntry ? m_historyModel->entryAt(current.row()) : HistoryEntry {};
    const bool isOrder
        = isEntry && (entry.kind == HistoryEntry::Kind::Order || entry.kind == HistoryEntry::Kind::Refund);
    m_linesTitle->setVisible(isOrder);
    m_lines->setVisible(isOrder);
    m_entry->setVisible(isEntry && !isOrder);
    if (isOrder)
        fillLines(entry.row);
    else if (isEntry)
        m_entry->setText(historyDetail(*m_dataset, entry));
}

void CustomerHistoryView::fillLines(OrderIndex order)
{
    const LineTable &lines = m_dataset->lines;
    const QString currency = utf8(m_dataset->currency);
    std::vector<RowsModel::Row> rows;
    m_linesTitle->setText(tr("In order %1").arg(utf8(m_dataset->orders.id[order])));
    for (std::uint32_t l = m_dataset->orders.lineBegin[order]; l < m_dataset->orders.lineBegin[order + 1]; ++l) {
        const QString product = productName(lines.product[l], *m_dataset);
        const bool isSale = lines.kind[l] == LineKind::Sale;
        const auto tone = isSale ? RowsModel::Tone::Plain : RowsModel::Tone::Quiet;
        const QString tip = isSale ? product : product + QStringLiteral(" · ") + lineKindName(lines.kind[l]);
        rows.push_back({{product, {}, tip, tone},
                        {quantityText(lines.quantity[l]), lines.quantity[l].toDouble(), {}, tone},
                        {moneyText(lines.amount[l], currency), lines.amount[l].toDouble(), {}, tone}});
    }
    m_linesModel->setRows({{tr("Product"), false, {}}, {tr("Qty"), true, {}}, {tr("Amount"), true, {}}},
                          std::move(rows));
}

void CustomerHistoryView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        fill();
}

void CustomerHistoryView::retranslate()
{
    m_history->setAccessibleName(tr("History of this customer"));
    m_lines->setAccessibleName(tr("Lines of this order"));
    m_historyModel->retranslate();
}

} // namespace clientele
