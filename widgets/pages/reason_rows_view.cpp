#include "widgets/pages/reason_rows_view.h"

#include <QtCore/QEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>

#include "widgets/forms/data_table.h"
#include "widgets/forms/elided_label.h"
#include "widgets/forms/state_panel.h"
#include "widgets/models/rows_model.h"
#include "widgets/pages/recommend_tables.h"
#include "widgets/shell/names.h"
#include "widgets/shell/number_format.h"
#include "widgets/shell/theme.h"

namespace clientele {

namespace {

constexpr int kWidestColumn = 176; // so that the product keeps room in a small window

} // namespace

ReasonRowsView::ReasonRowsView(QWidget *parent)
    : QWidget(parent)
    , m_text(new ElidedLabel)
    , m_model(new RowsModel(this))
    , m_table(new DataTable({}))
{
    m_text->setProperty("kind", QStringLiteral("secondary"));
    m_text->setObjectName(QStringLiteral("reasonRowsText"));
    m_table->setObjectName(QStringLiteral("reasonRowsTable"));
    m_table->setModel(m_model);
    m_table->setStretchColumn(0, kWidestColumn);
    auto *inside = new QWidget;
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kHalf);
    column->addWidget(m_text);
    column->addWidget(m_table, 1);
    m_state = new StatePanel(inside);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_state);
    connect(m_state, &StatePanel::cancelRequested, this, &ReasonRowsView::cancelRequested);
    connect(m_state, &StatePanel::retryRequested, this, &ReasonRowsView::retryRequested);
    m_table->setAccessibleName(tr("Rows behind the reason"));
}

void ReasonRowsView::showLoading(std::shared_ptr<const Dataset> dataset, const Recommendation &item)
{
    m_dataset = std::move(dataset);
    m_item = item;
    m_found = {};
    fill();
    m_state->showLoading(tr("Looking for the rows behind the reason"));
}

void ReasonRowsView::setRows(const ReasonRows &found)
{
    m_found = found;
    fill();
    m_state->showContent();
}

void ReasonRowsView::showError(const QString &title, const QString &text)
{
    m_state->showError(title, text);
}

QString ReasonRowsView::title() const
{
    return m_item ? tr("Behind “%1”").arg(productName(m_item->product, *m_dataset)) : QString();
}

void ReasonRowsView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_table->setAccessibleName(tr("Rows behind the reason"));
    fill();
}

QString ReasonRowsView::summary() const
{
    const QString reason = reasonText(m_item->reason, *m_dataset);
    if (m_found.rows.empty())
        //: %1 a sentence without its full stop
        return tr("%1. No rows: the reason is about the product alone.").arg(reason);
    const auto rows = static_cast<qint64>(m_found.rows.size());
    const QString counted = rows > static_cast<qint64>(kMostRows)
                                ? tr("The first %1 of %2 rows:").arg(countText(kMostRows), countText(rows))
                                : tr("%Ln row(s):", nullptr, static_cast<int>(rows));
    //: %1 a sentence without its full stop, %2 "12 rows:"
    return tr("%1. %2").arg(reason, counted);
}

void ReasonRowsView::fill()
{
    if (!m_item || !m_dataset)
        return;
    m_text->setText(summary());
    TableText table = reasonRowsTable(*m_dataset, *m_item, m_found, kMostRows);
    m_model->setRows(std::move(table.columns), std::move(table.rows));
}

} // namespace clientele
