#include "widgets/forms/product_names.h"

#include "widgets/shell/names.h"
#include "widgets/shell/names_offers.h"
#include "widgets/shell/utf8.h"

namespace clientele {

namespace {

const QString kBetween = QStringLiteral(" · ");

} // namespace

void ProductNames::setDataset(std::shared_ptr<const Dataset> dataset)
{
    beginResetModel();
    m_dataset = std::move(dataset);
    endResetModel();
}

QString ProductNames::nameOf(const QString &id) const
{
    const ProductIndex product = m_dataset ? m_dataset->productById.find(id.toStdString()) : kNoIndex;
    const QString name = product == kNoIndex ? QString() : productName(product, *m_dataset);
    return name == id ? QString() : name;
}

Offer ProductNames::named(const Offer &offer) const
{
    return m_dataset ? withProductNames(offer, *m_dataset) : offer;
}

QString ProductNames::idOf(const QString &typed) const
{
    const auto isKnown
        = [this](const QString &id) { return m_dataset && m_dataset->productById.find(id.toStdString()) != kNoIndex; };
    const QString text = typed.trimmed();
    if (text.isEmpty() || isKnown(text))
        return text;
    if (const qsizetype at = text.lastIndexOf(kBetween); at >= 0 && isKnown(text.mid(at + kBetween.size())))
        return text.mid(at + kBetween.size());
    QString only;
    for (int row = 0; row < rowCount(); ++row) {
        const auto product = static_cast<ProductIndex>(row);
        if (productName(product, *m_dataset).compare(text, Qt::CaseInsensitive) != 0)
            continue;
        if (!only.isEmpty())
            return text;
        only = utf8(m_dataset->products.id[product]);
    }
    return only.isEmpty() ? text : only;
}

int ProductNames::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_dataset ? 0 : static_cast<int>(m_dataset->products.size());
}

QVariant ProductNames::data(const QModelIndex &index, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    const auto product = static_cast<ProductIndex>(index.row());
    const QString id = utf8(m_dataset->products.id[product]);
    const QString name = productName(product, *m_dataset);
    return name == id ? id : name + kBetween + id;
}

} // namespace clientele
