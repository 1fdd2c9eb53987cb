#include "widgets/pages/product_picker.h"

#include <QtCore/QEvent>

#include "widgets/shell/names.h"
#include "widgets/shell/number_format.h"
#include "widgets/shell/utf8.h"

namespace clientele {

ProductPicker::ProductPicker(QWidget *parent)
    : SearchList(QStringLiteral("recommendProductSearch"), QStringLiteral("recommendProductList"), parent)
{
    retranslate();
}

void ProductPicker::setDataset(std::shared_ptr<const Dataset> dataset)
{
    m_dataset = std::move(dataset);
    m_matches.clear();
    m_total = 0;
    setPicked(std::nullopt);
    fill();
}

void ProductPicker::setMatches(const std::vector<ProductIndex> &products, qint64 total)
{
    m_matches = products;
    m_total = total;
    fill();
}

void ProductPicker::changeEvent(QEvent *event)
{
    SearchList::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ProductPicker::fill()
{
    std::vector<Item> items;
    for (const ProductIndex product : m_matches) {
        const QString name = productName(product, *m_dataset);
        items.push_back({product, name, tr("%1 · Product %2").arg(name, utf8(m_dataset->products.id[product]))});
    }
    const auto shown = static_cast<qint64>(m_matches.size());
    QString note;
    if (shown < m_total)
        note = tr("The first %1 of %2 products").arg(countText(shown), countText(m_total));
    else if (shown > 0)
        note = tr("%n product(s)", nullptr, static_cast<int>(shown));
    else if (!searchText().isEmpty())
        note = tr("No product was found.");
    setItems(items, note);
}

void ProductPicker::retranslate()
{
    setWords({tr("Find a product"), tr("Number or name"), tr("Products found")});
    fill();
}

} // namespace clientele
