#include "widgets/pages/customer_picker.h"

#include <QtCore/QEvent>
#include <QtCore/QSignalBlocker>
#include <QtCore/QTimer>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>

#include "widgets/forms/form_field.h"
#include "widgets/forms/form_parts.h"
#include "widgets/shell/number_format.h"
#include "widgets/shell/theme.h"

namespace clientele {

namespace {

constexpr int kPauseMs = 200;
constexpr int kCustomerRole = Qt::UserRole;

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

} // namespace

QString customerLabel(CustomerIndex customer, const Dataset &dataset)
{
    const QString id = text(dataset.customers.id[customer]);
    const QString name = text(dataset.customers.name[customer]);
    return name.isEmpty() ? id : CustomerPicker::tr("%1 · %2").arg(name, id);
}

CustomerPicker::CustomerPicker(QWidget *parent)
    : Card({}, parent)
    , m_pause(new QTimer(this))
    , m_search(new QLineEdit)
    , m_searchField(new FormField(m_search))
    , m_list(new QListWidget)
    , m_note(makeText(TextKind::Small))
{
    m_search->setObjectName(QStringLiteral("recommendSearch"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(themeIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("recommendCustomerList"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    content()->addWidget(m_searchField);
    content()->addWidget(m_list, 1);
    content()->addWidget(m_note);

    m_pause->setSingleShot(true);
    m_pause->setInterval(kPauseMs);
    connect(m_pause, &QTimer::timeout, this, [this] { Q_EMIT searchChanged(searchText()); });
    connect(m_search, &QLineEdit::textChanged, m_pause, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (m_list->count() > 0)
            m_list->setCurrentRow(0);
    });
    connect(m_list, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *item) {
        if (!item || m_picked == item->data(kCustomerRole).toUInt())
            return;
        m_picked = item->data(kCustomerRole).toUInt();
        Q_EMIT picked(*m_picked);
    });
    retranslate();
}

void CustomerPicker::setDataset(std::shared_ptr<const Dataset> dataset)
{
    m_dataset = std::move(dataset);
    m_matches.clear();
    m_total = 0;
    m_picked.reset();
    fill();
}

void CustomerPicker::setMatches(const std::vector<CustomerIndex> &customers, qint64 total)
{
    m_matches = customers;
    m_total = total;
    fill();
}

void CustomerPicker::setPicked(std::optional<CustomerIndex> customer)
{
    if (m_picked == customer)
        return;
    m_picked = customer;
    fill();
}

QString CustomerPicker::searchText() const
{
    return m_search->text().trimmed();
}

void CustomerPicker::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

bool CustomerPicker::eventFilter(QObject *watched, QEvent *event)
{
    // Down from the search field goes into what it found.
    if (watched == m_search && event->type() == QEvent::KeyPress && m_list->count() > 0
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Down) {
        m_list->setFocus();
        if (!m_list->currentItem())
            m_list->setCurrentRow(0);
        return true;
    }
    return Card::eventFilter(watched, event);
}

void CustomerPicker::fill()
{
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    for (const CustomerIndex customer : m_matches) {
        auto *item = new QListWidgetItem(customerLabel(customer, *m_dataset), m_list);
        item->setData(kCustomerRole, customer);
        item->setToolTip(text(m_dataset->customers.email[customer]));
        if (m_picked == customer)
            m_list->setCurrentItem(item);
    }
    const auto shown = static_cast<qint64>(m_matches.size());
    if (shown < m_total)
        m_note->setText(tr("The first %1 of %2 customers").arg(countText(shown), countText(m_total)));
    else if (shown > 0)
        m_note->setText(tr("%n customer(s)", nullptr, static_cast<int>(shown)));
    else
        m_note->setText(searchText().isEmpty() ? QString() : tr("Nobody was found."));
}

void CustomerPicker::retranslate()
{
    m_searchField->setLabel(tr("Find a customer"));
    m_search->setPlaceholderText(tr("Number, name, e-mail or phone"));
    m_list->setAccessibleName(tr("Customers found"));
    fill();
}

} // namespace clientele
