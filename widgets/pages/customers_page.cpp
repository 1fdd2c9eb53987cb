#include "widgets/pages/customers_page.h"

#include <QtCore/QEvent>
#include <QtCore/QTimer>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

#include "widgets/forms/card.h"
#include "widgets/forms/data_table.h"
#include "widgets/forms/form_parts.h"
#include "widgets/forms/page_frame.h"
#include "widgets/forms/state_panel.h"
#include "widgets/models/customers_model.h"
#include "widgets/pages/customer_detail.h"
#include "widgets/shell/number_format.h"
#include "widgets/shell/theme.h"

namespace clientele {

namespace {

constexpr int kPauseMs = 150; // after typing, before asking
constexpr int kHeaderPadding = 18;
constexpr int kWidestName = 112;
constexpr int kSearchWidth = 320;
constexpr int kDetailWidth = 372;
constexpr int kEmailFrom = 780; // a table less wide leaves e-mails to the panel beside it, so that the rest can be read

} // namespace

CustomersPage::CustomersPage(QWidget *parent)
    : QWidget(parent)
    , m_pause(new QTimer(this))
    , m_model(new CustomersModel(this))
{
    setObjectName(QStringLiteral("pageCustomers"));
    setProperty("kind", QStringLiteral("page"));
    m_pause->setSingleShot(true);
    m_pause->setInterval(kPauseMs);
    connect(m_pause, &QTimer::timeout, this, &CustomersPage::ask);

    auto *content = new QWidget;
    auto *columns = new QHBoxLayout;
    columns->setSpacing(space::kGap);
    columns->addWidget(createTable(), 1);
    auto *detailCard = new Card;
    detailCard->setFixedWidth(kDetailWidth);
    m_detail = new CustomerDetail;
    detailCard->content()->addWidget(m_detail);
    columns->addWidget(detailCard);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(space::kPage, space::kPage, space::kPage, space::kPage);
    layout->setSpacing(space::kCard);
    layout->addWidget(createHeader());
    layout->addLayout(columns, 1);

    m_state = new StatePanel(content);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(m_state);
    connect(m_state, &StatePanel::actionRequested, this, &CustomersPage::importRequested);
    connect(m_detail, &CustomerDetail::profileRequested, this, &CustomersPage::profileRequested);
    connect(m_detail, &CustomerDetail::recommendationsRequested, this, [this] {
        if (m_detail->customer())
            Q_EMIT recommendationsRequested(*m_detail->customer());
    });
    retranslate();
}

QWidget *CustomersPage::createHeader()
{
    const PageHeader header = createPageHeader();
    m_title = header.title;
    m_subtitle = header.subtitle;
    m_search = new QLineEdit;
    m_search->setObjectName(QStringLiteral("customerSearch"));
    m_search->setFixedWidth(kSearchWidth);
    m_search->setClearButtonEnabled(true);
    m_search->addAction(themeIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    header.actions->addWidget(m_search);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_query.text = text.trimmed().toStdString();
        m_pause->start();
    });
    return header.widget;
}

QWidget *CustomersPage::createTable()
{
    m_card = new Card;
    m_count = makeText(TextKind::Secondary);
    m_count->setObjectName(QStringLiteral("customerCount"));
    m_count->setWordWrap(false);
    m_filter = makeButton(ButtonKind::Plain, {}, QStringLiteral("buttonClearFilter"), QStringLiteral("x"));
    setLook(m_filter, "kind", QStringLiteral("chip"));
    m_filter->setLayoutDirection(Qt::RightToLeft); // the cross after the words
    m_filter->hide();
    m_card->actions()->addWidget(m_filter);
    m_card->actions()->addWidget(m_count);
    connect(m_filter, &QPushButton::clicked, this, &CustomersPage::showEverybody);

    m_table = new DataTable(QString());
    m_table->setObjectName(QStringLiteral("customerTable"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setModel(m_model);
    connect(m_model, &QAbstractItemModel::modelReset, this, &CustomersPage::layOutColumns);
    connect(m_model, &CustomersModel::sortRequested, this, [this](CustomerQuery::Column column, bool isDescending) {
        m_query.sort = column;
        m_query.isDescending = isDescending;
        ask();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) { chooseRow(current.row()); });
    connect(m_table, &DataTable::rowActivated, this,
            [this](int row) { Q_EMIT recommendationsRequested(m_model->customerAt(row)); });
    m_card->content()->addWidget(m_table);
    return m_card;
}

// Texts share what numbers leave, so that nothing has to be scrolled for; what is cut short shows on hover.
void CustomersPage::layOutColumns()
{
    QHeaderView *header = m_table->horizontalHeader();
    const QAbstractItemView *table = m_table;
    int email = -1;
    for (int i = 0; i < m_model->columnCount(); ++i) {
        const CustomersModel::Column column = m_model->columns()[static_cast<std::size_t>(i)];
        if (column == CustomersModel::Column::Email)
            email = i;
        const bool isText = column == CustomersModel::Column::Email || column == CustomersModel::Column::Country;
        header->setSectionResizeMode(i, isText ? QHeaderView::Stretch : QHeaderView::Interactive);
        const QString title = m_model->headerData(i, Qt::Horizontal, Qt::DisplayRole).toString();
        const int needed
            = qMax(table->sizeHintForColumn(i), header->fontMetrics().horizontalAdvance(title) + kHeaderPadding);
        if (!isText)
            header->resizeSection(i, column == CustomersModel::Column::Name ? qMin(needed, kWidestName) : needed);
    }
    m_table->setWideColumn(email, kEmailFrom);
    header->setStretchLastSection(m_model->columnCount() == CustomersModel::kFewestColumns);
}

void CustomersPage::setShop(std::shared_ptr<const Dataset> dataset, std::shared_ptr<const RfmAnalysis> rfm)
{
    std::string shown; // by outside id: indices are another snapshot's
    if (m_dataset && m_detail->customer())
        shown = m_dataset->customers.id[*m_detail->customer()];
    m_dataset = dataset;
    m_within.reset();
    m_filter->hide();
    m_model->setShop(dataset, rfm);
    m_detail->setShop(dataset, rfm);
    if (!dataset || dataset->customers.size() == 0) {
        retranslate();
        return;
    }
    m_state->showContent();
    const std::uint32_t still = shown.empty() ? TextIndex::kNone : dataset->customerById.find(shown);
    if (still != TextIndex::kNone)
        m_detail->setCustomer(still);
    retranslate();
    ask();
}

void CustomersPage::showOnly(const QString &title, std::shared_ptr<const CustomerSet> customers)
{
    m_within = std::move(customers);
    m_filterTitle = title;
    m_search->clear();
    m_pause->stop();
    retranslate();
    ask();
}

void CustomersPage::showEverybody()
{
    m_within.reset();
    retranslate();
    ask();
}

void CustomersPage::showCustomer(CustomerIndex customer)
{
    m_detail->setCustomer(customer);
    markCurrent();
}

std::optional<CustomerIndex> CustomersPage::customer() const
{
    return m_detail->customer();
}

void CustomersPage::ask()
{
    m_pause->stop();
    if (m_dataset)
        Q_EMIT queryChanged(m_query, m_within);
}

void CustomersPage::setRows(std::vector<CustomerIndex> customers)
{
    m_model->setRows(std::move(customers));
    markCurrent();
    updateCount();
}

void CustomersPage::setProfile(CustomerIndex customer, const CustomerProfile &profile)
{
    m_detail->setProfile(customer, profile);
}

void CustomersPage::chooseRow(int row)
{
    if (row < 0 || row >= m_model->rowCount() || m_detail->customer() == m_model->customerAt(row))
        return;
    m_detail->setCustomer(m_model->customerAt(row));
    Q_EMIT customerChosen(m_model->customerAt(row));
}

// Keeps the row of the customer in the panel marked, wherever sorting and searching have moved it.
void CustomersPage::markCurrent()
{
    const int row = m_detail->customer() ? m_model->rowOf(*m_detail->customer()) : -1;
    if (row >= 0)
        m_table->selectRow(row);
    else
        m_table->clearSelection();
}

void CustomersPage::updateCount()
{
    m_count->setText(tr("%Ln customer(s)", nullptr, m_model->rowCount()));
}

void CustomersPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        m_model->retranslate();
    if (event->type() == QEvent::LanguageChange)
        layOutColumns(); // words of another language are of another width
}

void CustomersPage::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Find))
        m_search->setFocus(Qt::ShortcutFocusReason);
    else
        QWidget::keyPressEvent(event);
}

void CustomersPage::retranslate()
{
    m_title->setText(tr("Customers"));
    m_subtitle->setText(
        m_dataset ? tr("%1 · data to %2").arg(QString::fromStdString(m_dataset->shopName), dayText(m_dataset->lastDay))
                  : QString());
    m_search->setPlaceholderText(tr("Name, number, e-mail, phone or country"));
    m_search->setAccessibleName(tr("Search customers"));
    m_table->setAccessibleName(tr("Customers"));
    m_filter->setVisible(m_within != nullptr);
    m_filter->setText(m_filterTitle);
    m_filter->setAccessibleName(tr("Showing %1 only. Press to show everybody.").arg(m_filterTitle));
    m_filter->setToolTip(tr("Show everybody again"));
    m_card->setTitle(m_within ? tr("Some customers") : tr("All customers"));
    updateCount();
    if (!m_dataset || m_dataset->customers.size() == 0)
        m_state->showEmpty(QStringLiteral("users"), tr("No customers yet"),
                           tr("Add a file of orders or of customers, and everyone in it appears here."),
                           tr("Add files"));
}

} // namespace clientele
