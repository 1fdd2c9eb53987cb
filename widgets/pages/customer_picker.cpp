#include "widgets/pages/customer_picker.h"

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
    : EntityPicker(QStringLiteral("recommendSearch"), QStringLiteral("recommendCustomerList"), parent)
{
    retranslate();
}

SearchList::Words CustomerPicker::words() const
{
    return {tr("Find a customer"), tr("Number, name, e-mail or phone"), tr("Customers found")};
}

SearchList::Item CustomerPicker::itemOf(quint32 customer, const Dataset &dataset) const
{
    return {customer, customerLabel(customer, dataset), utf8(dataset.customers.email[customer])};
}

QString CustomerPicker::countNote(qint64 shown, qint64 total) const
{
    return shown < total ? tr("The first %1 of %2 customers").arg(countText(shown), countText(total))
                         : tr("%n customer(s)", nullptr, static_cast<int>(shown));
}

QString CustomerPicker::nothingNote() const
{
    return tr("Nobody was found.");
}

} // namespace clientele
