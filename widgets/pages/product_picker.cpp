#include "widgets/pages/product_picker.h"

#include "widgets/shell/names.h"
#include "widgets/shell/number_format.h"
#include "widgets/shell/utf8.h"

namespace clientele {

ProductPicker::ProductPicker(QWidget *parent)
    : EntityPicker(QStringLiteral("recommendProductSearch"), QStringLiteral("recommendProductList"), parent)
{
    retranslate();
}

SearchList::Words ProductPicker::words() const
{
    return {tr("Find a product"), tr("Number or name"), tr("Products found")};
}

SearchList::Item ProductPicker::itemOf(quint32 product, const Dataset &dataset) const
{
    const QString name = productName(product, dataset);
    return {product, name, tr("%1 · Product %2").arg(name, utf8(dataset.products.id[product]))};
}

QString ProductPicker::countNote(qint64 shown, qint64 total) const
{
    return shown < total ? tr("The first %1 of %2 products").arg(countText(shown), countText(total))
                         : tr("%n product(s)", nullptr, static_cast<int>(shown));
}

QString ProductPicker::nothingNote() const
{
    return tr("No product was found.");
}

} // namespace clientele
