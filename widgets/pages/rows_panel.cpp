#include "widgets/pages/rows_panel.h"

#include <QtCore/QEvent>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QPushButton>

#include "widgets/forms/card.h"
#include "widgets/forms/data_table.h"
#include "widgets/forms/form_parts.h"
#include "widgets/forms/page_frame.h"
#include "widgets/models/orders_model.h"
#include "widgets/models/rows_model.h"
#include "widgets/shell/number_format.h"
#include "widgets/shell/theme.h"

namespace clientele {

RowsPanel::RowsPanel(QWidget *parent)
    : QWidget(parent)
    , m_rows(new RowsModel(this))
{
    using Column = OrdersModel::Column;
    setObjectName(QStringLiteral("overviewRows"));
    m_orders = new OrdersModel({Column::Time, Column::Number, Column::Customer, Column::Pieces, Column::Amount}, this);

    const PageHeader header = createPageHeader();
    m_title = header.title;
    m_subtitle = header.subtitle;
    m_back = makeButton(ButtonKind::Plain, {}, QStringLiteral("buttonBackToOverview"), QStringLiteral("arrow-left"));
    header.actions->addWidget(m_back);
    connect(m_back, &QPushButton::clicked, this, &RowsPanel::backRequested);
    m_table = new DataTable(QString());
    m_table->setObjectName(QStringLiteral("overviewRowsTable"));
    connect(m_table, &DataTable::rowActivated, this, [this](int row) {
        if (m_shown == m_orders)
            Q_EMIT orderActivated(m_orders->orderAt(row));
    });
    auto *card = new Card;
    card->content()->addWidget(m_table);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kPage, space::kPage, space::kPage, space::kPage);
    layout->setSpacing(space::kCard);
    layout->addWidget(header.widget);
    layout->addWidget(card, 1);
    retranslate();
}

void RowsPanel::open(std::function<void(RowsPanel &)> fill)
{
    m_fill = std::move(fill);
    m_fill(*this);
    m_table->setFocus(Qt::OtherFocusReason);
}

void RowsPanel::showOrders(const QString &title, std::shared_ptr<const Dataset> dataset, std::vector<OrderIndex> orders)
{
    const std::size_t all = orders.size();
    if (all > kMostOrders) {
        const auto newer
            = [&](OrderIndex a, OrderIndex b) { return dataset->orders.time[a] > dataset->orders.time[b]; };
        std::nth_element(orders.begin(), orders.begin() + kMostOrders, orders.end(), newer);
        orders.resize(kMostOrders);
    }
    m_title->setText(title);
    m_table->setAccessibleName(title);
    m_subtitle->setText(all > kMostOrders
                            ? tr("The latest %1 of %2 orders").arg(countText(kMostOrders), countText(qint64(all)))
                            : tr("%Ln order(s)", nullptr, static_cast<int>(all)));
    m_orders->setOrders(std::move(dataset), std::move(orders));
    useModel(m_orders);
}

void RowsPanel::showRows(const QString &title, const QString &subtitle,
                         const std::function<void(RowsModel &)> &fillModel)
{
    m_title->setText(title);
    m_table->setAccessibleName(title);
    m_subtitle->setText(subtitle);
    fillModel(*m_rows);
    useModel(m_rows);
}

void RowsPanel::useModel(QAbstractItemModel *model)
{
    if (m_shown == model)
        return;
    m_shown = model;
    m_table->setModel(model);
}

void RowsPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    m_orders->retranslate();
    if (m_fill)
        m_fill(*this);
}

void RowsPanel::retranslate()
{
    setButtonText(m_back, tr("Back to the overview"));
    m_table->setAccessibleName(m_title->text().isEmpty() ? tr("Rows") : m_title->text());
}

} // namespace clientele
