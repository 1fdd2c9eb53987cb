#include "widgets/pages/customer_picker.h"

#include <QtCore/QEvent>

#include "widgets/shell/number_format.h"
#include "widgets/shell/utf8.h"

namespace clientele {

QString customerLabel(CustomerIndex customer, const Dataset &dataset)
{
    const QString id = utf8(dataset.customers.id[customer]);
    const QString name = utf8(dataset.customers.name[customer]);
    return name.isEmpty() ? id : CustomerPicker::tr("%1 · %2").arg(name, id);
}

CustomerPicker::CustomerPicker(QWidget *parent)
    : SearchList(QStringLiteral("recommendSearch"), QStringLiteral("recommendCustomerList"), parent)
{
    retranslate();
}

void CustomerPicker::setDataset(std::shared_ptr<const Dataset> dataset)
{
    m_dataset = std::move(dataset);
    m_matches.clear();
    m_total = 0;
    setPicked(std::nullopt);
    fill();
}

void CustomerPicker::setMatches(const std::vector<CustomerIndex> &customers, qint64 total)
{
    m_matches = customers;
    m_total = total;
    fill();
}

void CustomerPicker::changeEvent(QEvent *event)
{
    SearchList::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void CustomerPicker::fill()
{
    std::vector<Item> items;
    for (const CustomerIndex customer : m_matches)
        items.push_back({customer, customerLabel(customer, *m_dataset), utf8(m_dataset->customers.email[customer])});
    const auto shown = static_cast<qint64>(m_matches.size());
    QString note;
    if (shown < m_total)
        note = tr("The first %1 of %2 customers").arg(countText(shown), countText(m_total));
    else if (shown > 0)
        note = tr("%n customer(s)", nullptr, static_cast<int>(shown));
    else if (!searchText().isEmpty())
        note = tr("Nobody was found.");
    setItems(items, note);
}

void CustomerPicker::retranslate()
{
    setWords({tr("Find a customer"), tr("Number, name, e-mail or phone"), tr("Customers found")});
    fill();
}

} // namespace clientele
